"""The account: what was proposed, judged, visited and found, for council and public."""

from dataclasses import dataclass
from datetime import date

from barriere.drawing.share_chart import Share
from barriere.drawing.step_chart import Step

FEW = 5


@dataclass(frozen=True)
class Tally:
    """How often something was found or done."""

    label: str
    count: int

    @property
    def shown(self) -> str:
        """Return the count as it may be published: 1 to 4 could point at one address.

        >>> Tally("Boete", 3).shown, Tally("Boete", 12).shown
        ('minder dan 5', '12')
        """
        return f"minder dan {FEW}" if 0 < self.count < FEW else str(self.count)


@dataclass(frozen=True)
class Account:
    """A summary of a control or a year: numbers only, no address and no person.

    `steps` go from proposed to confirmed. `rates` come from evaluation, with
    Wilson's 95 % intervals; a road of the steekproef stands among them.
    `notes` are sentences that a reader needs to judge the numbers.
    """

    gemeente: str
    fictief: bool
    contact: str
    period: str
    steps: tuple[Step, ...]
    rates: tuple[Share, ...]
    findings: tuple[Tally, ...]
    measures: tuple[Tally, ...]
    notes: tuple[str, ...]
    drawn_up: date
