"""What a reader needs to know besides the file."""

from dataclasses import dataclass, field
from datetime import date

from barriere.errors import WrongUse
from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import Formaat, Settings
from barriere.sources.progress import Progress, unwatched


@dataclass(frozen=True)
class Context:
    """The day the delivery describes (None if the format should say), settings and key.

    `progress` is told how far the reader is.
    """

    peildatum: date | None
    settings: Settings
    key: Key
    progress: Progress = field(default=unwatched, compare=False)

    def day(self, register: Register) -> date:
        """Return the peildatum, or raise WrongUse: this format does not carry one."""
        if self.peildatum is None:
            raise WrongUse(
                f"van welke dag deze levering {register.label} is, staat niet in het bestand",
                "Geef de dag mee, bijvoorbeeld: --peildatum 2026-11-01",
            )
        return self.peildatum

    def format(self, register: Register) -> Formaat:
        """Return delimiter and encoding as declared for this register."""
        return self.settings.levering.formaat.get(register, Formaat())

    def aliases(self, register: Register) -> dict[str, str]:
        """Return the column names of this municipality, to ours."""
        return self.settings.levering.kolommen.get(register, {})
