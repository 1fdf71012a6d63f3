"""Days that the municipality avoids or seeks: market days, events."""

from datetime import date

from barriere.settings import Dagwens
from barriere.settings.planning import Plan

_WEIGHS = {"graag": 1, "liever_niet": -1, "nooit": 0}


def never_on(day: date, plan: Plan) -> tuple[Dagwens, ...]:
    """Return the wishes that forbid a control on this day."""
    return tuple(one for one in plan.dag if one.wens == "nooit" and one.about(day))


def liked(day: date, plan: Plan) -> int:
    """Return how many wishes seek this day, less those that rather avoid it."""
    return sum(_WEIGHS[one.wens] for one in plan.dag if one.about(day))


def avoided(day: date, plan: Plan) -> tuple[str, ...]:
    """Return the names of what makes this day one to avoid."""
    return tuple(one.naam for one in plan.dag if one.wens == "liever_niet" and one.about(day))
