"""From which day the extract is, and which day is asked of it."""

from dataclasses import dataclass
from datetime import date

from barriere.errors import BadData, Place
from barriere.model.register import Register
from barriere.sources.context import Context


@dataclass
class Day:
    """The StandTechnischeDatum of the extract, the same in all its files, and the peildatum."""

    context: Context
    file: str
    stand: date | None = None

    def say(self, text: str, place: Place) -> None:
        """Take the StandTechnischeDatum of one file; raise BadData if it cannot be right."""
        try:
            said = date.fromisoformat(text.strip())
        except ValueError:
            what = "de StandTechnischeDatum is geen datum"
            raise BadData(place, what, "Download het extract opnieuw.") from None
        if self.stand not in (None, said):
            raise BadData(
                place,
                f"dit deel is van {said:%d-%m-%Y} en een ander deel van {self.stand:%d-%m-%Y}",
                "Lever alle delen van één extract, van dezelfde dag.",
            )
        self.stand = said
        if self.context.peildatum and self.context.peildatum > said:
            raise BadData(
                Place(self.file),
                f"dit extract is van {said:%d-%m-%Y}; over {self.context.peildatum:%d-%m-%Y} "
                "zegt het niets",
                "Laat --peildatum weg, noem een dag tot en met die van het extract, "
                "of lever een nieuwer extract.",
            )

    @property
    def peildatum(self) -> date:
        """Return the day that was asked, else the extract's; raise WrongUse without either."""
        return self.context.peildatum or self.stand or self.context.day(Register.BAG)
