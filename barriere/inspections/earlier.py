"""The plan before: which of its controls stand, and where it had everybody else."""

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from barriere.inspections.prizes import Stay
from barriere.inspections.value import FAILED
from barriere.model.inspection import Candidate, Control, Plan, Route

HELD = "geweest"
AGREED = "afgesproken"


@dataclass(frozen=True)
class Earlier:
    """A plan that is changed: `held` controls are past, `agreed` ones people locked (ids).

    `afresh` leaves everything else of it out of account.
    """

    plan: Plan
    sha256: str
    held: AbstractSet[str] = frozenset()
    agreed: AbstractSet[str] = frozenset()
    afresh: bool = False

    @property
    def standing(self) -> tuple[Control, ...]:
        """Return the controls that stay as they were, marked with why."""
        return tuple(
            replace(control, vast=HELD if control.id in self.held else AGREED)
            for control in self.plan.controls
            if control.id in self.held | self.agreed
        )

    @property
    def fixed(self) -> dict[int, date]:
        """Return the dates that stand, by number of the control (0-based)."""
        return {rank_of(control.id): control.datum for control in self.standing}

    @property
    def dates(self) -> dict[int, date]:
        """Return all dates of the plan before, by number of the control (0-based).

        Afresh, those that stand.
        """
        if self.afresh:
            return self.fixed
        return {rank_of(control.id): control.datum for control in self.plan.controls}

    @property
    def stay(self) -> Stay:
        """Return where every stop was that may still move (control and team); afresh nowhere."""
        return {
            visit.sleutel: (control.id, route.team)
            for control in (() if self.afresh else self.plan.controls)
            if control.id not in self.held | self.agreed
            for route in control.routes
            for visit in route.visits
        }

    @property
    def visited(self) -> frozenset[str]:
        """Return the addresses that held controls visited; no reserves, nor where they failed."""
        return frozenset(
            sleutel
            for control in self.plan.controls
            for route in (control.routes if control.id in self.held else ())
            for visit in route.visits
            if visit.status != FAILED
            for sleutel in self.plan.candidates[visit.sleutel].adressen
        )

    def stops_of(self, controls: Collection[Control]) -> dict[str, Candidate]:
        """Return the stops (visits and reserves) of these controls, by sleutel."""
        keys = {key for control in controls for route in control.routes for key in route.stops}
        return {key: self.plan.candidates[key] for key in sorted(keys)}


def rank_of(control: str) -> int:
    """Return the number of a control in its year, from 0.

    >>> rank_of("2027-3")
    2
    """
    return int(control.rpartition("-")[2]) - 1


def without(
    control: Control, stops: Mapping[str, Candidate], gone: AbstractSet[str]
) -> tuple[Control, tuple[str, ...]]:
    """Return a control without the stops of which any address is `gone`, and those stops.

    Times stay as they were: a team that passes a door over waits, and no partner is called again.
    """
    lost = tuple(
        key
        for route in control.routes
        for key in route.stops
        if not gone.isdisjoint(stops[key].adressen)
    )
    routes = tuple(_route_without(route, frozenset(lost)) for route in control.routes)
    return replace(control, routes=routes), lost


def _route_without(route: Route, lost: AbstractSet[str]) -> Route:
    kept = [visit for visit in route.visits if visit.sleutel not in lost]
    visits = tuple(replace(visit, order=order) for order, visit in enumerate(kept, start=1))
    spare = tuple(key for key in route.reserve if key not in lost)
    return replace(route, visits=visits, reserve=spare)
