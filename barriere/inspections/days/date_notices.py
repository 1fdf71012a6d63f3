"""What the reader must know about the dates that were chosen."""

from collections.abc import Iterator, Sequence
from datetime import date

from barriere.inspections.days.day_wishes import avoided
from barriere.inspections.days.slots import QUARTERS, quarter_name, quarter_of
from barriere.settings import Settings


def date_notices(days: Sequence[date], settings: Settings) -> Iterator[str]:
    """Yield which of the dates (in order) is one to avoid, and which quarter has none and why.

    A year with fewer than four controls leaves quarters empty as a matter of course.
    """
    for day in days:
        for naam in avoided(day, settings.plan):
            yield f"Op {day:%d-%m-%Y} is er een controle, al staat '{naam}' op liever_niet."
    empty = sorted(set(range(QUARTERS)) - {quarter_of(day) for day in days})
    bound = [
        f"nummer {number}"
        for number, block in enumerate(settings.plan.controle, start=1)
        if block.datum or block.vroegst or block.laatst
    ]
    if len(days) >= QUARTERS and empty and bound:
        quarters = " en ".join(quarter_name(quarter) for quarter in empty)
        yield (
            f"In {quarters} is geen controle, door de dagen in [[plan.controle]] "
            f"({', '.join(bound)}). Het eerste blok gaat over de eerste controle van het jaar: "
            "zet er een leeg blok voor als een latere controle is bedoeld."
        )
