"""When no date fits: who blocks which days, and the least that would help."""

from collections import Counter
from collections.abc import Sequence

from barriere.errors import BarriereError
from barriere.inspections.calendar import Day
from barriere.inspections.slots import Slot
from barriere.settings import Settings


def no_date(slot: Slot, days: Sequence[Day], settings: Settings) -> BarriereError:
    """Return the error for a slot without a date on which every required partner can.

    `days` are the working days of the slot.
    """
    if not days:
        return BarriereError(
            f"In {slot.name} is geen enkele dag voor een controle: "
            f"alle dagen ({', '.join(settings.plan.dagen)}) vallen in vakanties of op feestdagen.",
            'Sta onder [plan] meer weekdagen toe, of zet schoolvakanties op "".',
        )
    blocks = Counter(partner for day in days for partner in day.blocked)
    who = "; ".join(
        f"{settings.partners[partner].naam} kan niet op {count} van de {len(days)} dagen"
        for partner, count in sorted(blocks.items(), key=lambda item: (-item[1], item[0]))
    )
    return BarriereError(
        f"In {slot.name} kunnen de verplichte partners op geen enkele dag samen: {who}.",
        _least_change(slot, days, settings),
    )


def _least_change(slot: Slot, days: Sequence[Day], settings: Settings) -> str:
    """Name the day that the fewest partners block, nearest to the best spread."""
    day = min(days, key=lambda d: (len(d.blocked), abs((d.datum - slot.ideal).days), d.datum))
    names = " en ".join(settings.partners[partner].naam for partner in day.blocked)
    return (
        f"Kleinste wijziging: vraag {names} om {day.datum:%d-%m-%Y}; "
        "de andere verplichte partners kunnen dan."
    )
