"""The days on which one control can be, with what each costs beside the best."""

from collections.abc import Sequence
from datetime import date

from barriere.errors import BarriereError
from barriere.inspections.days.calendar import Calendar, Day, day_for, days_for
from barriere.inspections.days.no_date import no_date
from barriere.inspections.days.slots import Slot
from barriere.inspections.days.wish_dates import refuse_impossible
from barriere.inspections.days.wishes import Wish
from barriere.settings import Settings

Option = tuple[float, Day]

_CHEAPEST = 24
_ABSENT_PARTNER = 10
_LIKED = 20
_MOVED = 100


def standing(wish: Wish, datum: date, calendar: Calendar, settings: Settings) -> list[Option]:
    """Return the one day of a control that stands, whatever else.

    Who cannot come is absent, also when required; of days past nothing is asked.
    """
    asked = day_for(wish, datum, calendar.agenda, settings)
    away = asked.absent | set(asked.blocked) if datum >= calendar.first else frozenset()
    return [(0.0, Day(datum, (), frozenset(away), asked.thema, asked.teams))]


def options(
    wish: Wish, slot: Slot, calendar: Calendar, settings: Settings, earlier: date | None = None
) -> list[Option]:
    """Return every day of the slot on which all required partners can, by date.

    A day costs its distance from the best day in days; a welcome partner that
    cannot come counts as ten days, a day to seek or to avoid as twenty. With an
    `earlier` day, that one costs nothing and any other a hundred more. Raises
    BarriereError when there is none, or when the wish cannot be granted.
    """
    refuse_impossible(wish, calendar, settings)
    inside = days_for(wish, (slot.first, slot.last), calendar, settings)
    free = [day for day in inside if not day.blocked]
    if not free:
        raise no_date(wish, slot, inside, calendar, settings)
    return [(_cost(day, slot, earlier), day) for day in free]


def shortlist(found: Sequence[Option], deadlines: Sequence[date]) -> list[Option]:
    """Return the options worth trying: the cheapest, and the last before each deadline."""
    by_cost = sorted(found, key=lambda option: (option[0], option[1].datum))
    chosen = by_cost[:_CHEAPEST]
    for deadline in sorted(set(deadlines)):
        chosen += [option for option in found if option[1].datum <= deadline][-1:]
    return sorted({option[1].datum: option for option in chosen}.values(), key=_datum)


def in_order(parts: Sequence[Sequence[Option]]) -> list[list[Option]]:
    """Keep of each control the options after which all later controls still find a day.

    Raises BarriereError when the controls cannot be one after the other.
    """
    kept: list[list[Option]] = []
    last: date | None = None
    for rank, part in reversed(list(enumerate(parts))):
        possible = [one for one in part if last is None or one[1].datum < last]
        if not possible:
            raise _crowded(rank, part, parts[rank + 1])
        last = max(day.datum for _, day in possible)
        kept.append(possible)
    return kept[::-1]


def _crowded(rank: int, part: Sequence[Option], after: Sequence[Option]) -> BarriereError:
    """Return the error for two controls that stand in each other's way."""
    first, last = part[0][1].datum, after[-1][1].datum
    return BarriereError(
        f"Controle {rank + 1} kan pas op {first:%d-%m-%Y}, en controle {rank + 2} uiterlijk op "
        f"{last:%d-%m-%Y}: er zijn minder dagen vrij dan er controles moeten komen.",
        "Verlaag onder [plan] het aantal controles, sta meer weekdagen toe, of verzet een datum "
        "in [[plan.controle]].",
    )


def _cost(day: Day, slot: Slot, earlier: date | None) -> float:
    """Return what a day costs beside the best one."""
    if day.datum == earlier:
        return 0.0
    off = abs((day.datum - slot.ideal).days)
    moved = _MOVED if earlier else 0
    return float(off + moved + _ABSENT_PARTNER * len(day.absent) - _LIKED * day.liked)


def _datum(option: Option) -> date:
    return option[1].datum
