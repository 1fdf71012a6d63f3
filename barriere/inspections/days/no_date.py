"""When no date fits: who blocks which days, and the least that would help."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from barriere.errors import BarriereError
from barriere.inspections.days.calendar import Calendar, Day
from barriere.inspections.days.least_change import least_changes
from barriere.inspections.days.slots import Slot
from barriere.inspections.days.wishes import Wish
from barriere.settings import Settings
from barriere.settings.clock import clock

_FEW = 5
_MORE_DAYS = 'Sta onder [plan] meer weekdagen toe, of zet schoolvakanties op "".'


def no_date(
    wish: Wish, slot: Slot, days: Sequence[Day], calendar: Calendar, settings: Settings
) -> BarriereError:
    """Return the error for a control without a date on which every required partner can.

    `days` are the days of the slot on which a control may be.
    """
    changes = [change.text for change in least_changes(wish, slot, calendar, settings)[:2]]
    least = " Of: ".join(f"{text}." for text in changes)
    if not days:
        bounded = wish.block.vroegst or wish.block.laatst
        return BarriereError(
            f"In {slot.name} is geen enkele dag voor {_control(wish, settings)}: alle dagen "
            f"({', '.join(settings.plan.dagen)}) vallen in vakanties, op feestdagen of op "
            "dagen die op nooit staan.",
            f"Kleinste wijziging: {least}" if bounded and changes else _MORE_DAYS,
        )
    return BarriereError(_who(wish, slot, days, settings), f"Kleinste wijziging: {least}")


def _who(wish: Wish, slot: Slot, days: Sequence[Day], settings: Settings) -> str:
    """Say which partners block which days."""
    blocks: dict[str, list[date]] = defaultdict(list)
    for day in days:
        for partner in day.blocked:
            blocks[partner].append(day.datum)
    by_most = sorted(blocks.items(), key=lambda item: (-len(item[1]), item[0]))
    if wish.block.datum:
        names = " en ".join(settings.partners[partner].naam for partner, _ in by_most)
        return (
            f"Op {wish.block.datum:%d-%m-%Y} kan {_control(wish, settings)} niet: "
            f"{names} kan dan niet, en moet mee."
        )
    who = "; ".join(_count(partner, away, len(days), settings) for partner, away in by_most)
    return (
        f"In {slot.name} kunnen de verplichte partners voor {_control(wish, settings)} "
        f"op geen enkele dag samen: {who}."
    )


def _count(partner: str, away: Sequence[date], days: int, settings: Settings) -> str:
    """Say on how many days a partner cannot come; on which, when they are few."""
    which = f" ({', '.join(f'{day:%d-%m}' for day in away)})" if len(away) <= _FEW else ""
    return f"{settings.partners[partner].naam} kan niet op {len(away)} van de {days} dagen{which}"


def _control(wish: Wish, settings: Settings) -> str:
    """Name a control by number, theme and hours."""
    start = min(team.start for team in wish.teams)
    end = max(team.end for team in wish.teams)
    theme = f"thema {settings.themas[wish.thema].naam}, " if wish.thema else ""
    return f"controle {wish.number + 1} ({theme}{clock(start)}–{clock(end)})"
