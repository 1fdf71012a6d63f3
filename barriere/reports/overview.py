"""The overview: what the pages about a year plan, and about one of its controls, are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from barriere.drawing.ground_plan import GroundPlan, ground_plan
from barriere.errors import NotAllowed
from barriere.inspections.difference import Difference
from barriere.inspections.earlier import HELD
from barriere.inspections.travel import Travelling
from barriere.model.inspection import Control, LeftOut, Plan
from barriere.reports.planned import addresses_of
from barriere.review.admission import NOT_NOW
from barriere.settings import Settings


@dataclass(frozen=True)
class Change:
    """How much differs from the earlier plan in one way: "adressen eruit", 3."""

    what: str
    count: int


def changes_of(found: Difference) -> tuple[Change, ...]:
    """Return what differs between two plans as counts, which name no address."""
    moved = [c for c in found.controls if c.before and c.after and c.before != c.after]
    return (
        Change("controles op een andere dag", len(moved)),
        Change("adressen erbij", found.count("erbij")),
        Change("adressen eruit", found.count("eruit")),
        Change("adressen naar een andere controle", found.count("controle")),
        Change("adressen naar een ander team", found.count("team")),
        Change("adressen alleen op een andere tijd", found.count("tijd")),
    )


@dataclass(frozen=True)
class Overview:
    """A plan with what its pages need; `drawn_up` is the day on which they are made.

    `travelling` knows the way over the roads, if roads were delivered; without it
    the map follows the streets of `ground`. `leads` says per address (sleutel) who
    leads there, in a word or two. `hidden` are addresses that may not be shown now,
    on hold or shielded: they are taken out of what was held already. Raises
    NotAllowed when one is still planned: then the plan must be made again first.
    """

    plan: Plan
    settings: Settings
    drawn_up: date
    ground: GroundPlan = field(default_factory=ground_plan)
    travelling: Travelling | None = None
    leads: Mapping[str, str] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    hidden: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Let nothing in that would tip anybody off."""
        if self.hidden:
            object.__setattr__(self, "plan", without_hidden(self.plan, self.hidden))

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
        """Return the day before which a page about the whole year is destroyed.

        It follows from the year alone: a sealed page says it to whoever finds the
        file, and must not give the day of a control away.
        """
        after = date(self.plan.jaar + 1, 1, 1)
        return after + timedelta(weeks=self.settings.termijnen.papier_weken)


def without_hidden(plan: Plan, hidden: frozenset[str]) -> Plan:
    """Return the plan without these addresses, and without a notice that names one."""
    names = [one.weergave for one in plan.candidates.values() if hidden.intersection(one.adressen)]
    names += [left.weergave for left in plan.left_out if left.sleutel in hidden]
    silent = tuple(n for n in plan.notices if not any(name in n for name in names))
    controls = tuple(_held_without(plan, control, hidden) for control in plan.controls)
    return replace(plan, controls=controls, notices=silent)


def _held_without(plan: Plan, control: Control, hidden: frozenset[str]) -> Control:
    """Return a control that was held without these addresses; refuse one that is to come."""

    def named(stop: str) -> bool:
        return bool(hidden.intersection((stop, *addresses_of(plan, stop))))

    stops = [s for r in control.routes for s in (*(v.sleutel for v in r.visits), *r.reserve)]
    if not any(map(named, stops)):
        return control
    if control.vast != HELD:
        what = f"Een adres in controle {control.id} mag nu niet worden getoond."
        raise NotAllowed(
            what + " Het overzicht is niet gemaakt.", "Plan opnieuw met `barriere plan`."
        )
    routes = tuple(
        replace(
            route,
            visits=tuple(visit for visit in route.visits if not named(visit.sleutel)),
            reserve=tuple(stop for stop in route.reserve if not named(stop)),
        )
        for route in control.routes
    )
    return replace(control, routes=routes)
