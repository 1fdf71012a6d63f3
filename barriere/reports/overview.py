"""The overview: what the pages about a year plan, and about one of its controls, are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from barriere.drawing.ground_plan import GroundPlan, ground_plan
from barriere.drawing.viewport import Points
from barriere.errors import NotAllowed
from barriere.model.inspection import Control, LeftOut, Plan
from barriere.reports.planned import addresses_of
from barriere.review.admission import NOT_NOW
from barriere.settings import Settings

Leg = tuple[str, str]
"""The id of a control and the name of a team."""


@dataclass(frozen=True)
class Extra:
    """What one change would bring: "een uur langer", points and addresses more."""

    change: str
    points: float
    addresses: int = 0


@dataclass(frozen=True)
class Change:
    """How many visits differ from the earlier plan in one way: "verplaatst", 3."""

    what: str
    count: int


@dataclass(frozen=True)
class Overview:
    """A plan with what its pages need; `drawn_up` is the day on which they are made.

    `ways` are lines (n, 2) in RD metres per control and team, from the depot and
    back; where one is missing the map follows the streets of `ground`. `leads`
    says per address (sleutel) who leads there, in a word or two. `hidden` are
    addresses that may not be shown now, on hold or shielded. Raises NotAllowed
    when one of those is planned: the plan must be made again first.
    """

    plan: Plan
    settings: Settings
    drawn_up: date
    ground: GroundPlan = field(default_factory=ground_plan)
    ways: Mapping[Leg, Points] = field(default_factory=dict)
    leads: Mapping[str, str] = field(default_factory=dict)
    extras: tuple[Extra, ...] = ()
    changes: tuple[Change, ...] = ()
    hidden: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Let nothing in that would tip anybody off."""
        if self.hidden.intersection(_planned(self.plan)):
            what = (
                "Een adres in dit plan mag nu niet worden getoond; het overzicht is niet gemaakt."
            )
            raise NotAllowed(what, "Plan opnieuw met `barriere plan`.")

    @property
    def shown_left_out(self) -> tuple[LeftOut, ...]:
        """Return who is left out and may be named: nobody who is on hold or shielded."""
        return tuple(
            left
            for left in self.plan.left_out
            if left.reason != NOT_NOW and left.sleutel not in self.hidden
        )

    def destroy_by(self, control: Control) -> date:
        """Return the day before which paper about a control is destroyed."""
        return control.datum + timedelta(weeks=self.settings.termijnen.papier_weken)

    @property
    def page_destroy_by(self) -> date:
        """Return the day before which a page about the whole year is destroyed."""
        days = [self.destroy_by(control) for control in self.plan.controls]
        return max(days, default=self.drawn_up)


def _planned(plan: Plan) -> set[str]:
    routes = [route for control in plan.controls for route in control.routes]
    stops = [s for r in routes for s in (*(v.sleutel for v in r.visits), *r.reserve)]
    return {key for stop in stops for key in (stop, *addresses_of(plan, stop))}
