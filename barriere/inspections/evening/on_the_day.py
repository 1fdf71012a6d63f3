"""What a team leader calls in on the day of a control, and what that leaves to do."""

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from barriere.inspections.value import DONE, FAILED
from barriere.model.inspection import Candidate, Control, Plan, Route, Visit


@dataclass(frozen=True)
class Heard:
    """The state at minute `om`: addresses (sleutels) that are done or failed, teams that are out.

    `erbij` are candidates that come extra; nobody goes to an address that is `weg`
    (sleutel → what may be said of why; nothing for a shielded one).
    """

    om: int
    klaar: AbstractSet[str] = frozenset()
    mislukt: AbstractSet[str] = frozenset()
    erbij: tuple[Candidate, ...] = ()
    teams_uit: AbstractSet[str] = frozenset()
    weg: Mapping[str, str] = field(default_factory=dict)


def marked(route: Route, plan: Plan, heard: Heard) -> tuple[Visit, ...]:
    """Return the visits of a route that were made or tried, in order, each with its status.

    A stop with several addresses is done when one of them is, and failed when all are.
    A reserve that was taken comes last: nobody planned when.
    """
    found: list[Visit] = []
    for visit in (*route.visits, *_unplanned(route, plan, heard)):
        adressen = set(plan.candidates[visit.sleutel].adressen)
        status = visit.status
        if adressen <= heard.mislukt:
            status = FAILED
        elif adressen & heard.klaar:
            status = DONE
        if status:
            found.append(replace(visit, order=len(found) + 1, status=status))
    return tuple(found)


def _unplanned(route: Route, plan: Plan, heard: Heard) -> Iterator[Visit]:
    """Yield the reserves of a route as visits that are over now."""
    for sleutel in route.reserve:
        began = max(0, heard.om - plan.candidates[sleutel].service)
        yield Visit(sleutel, 0, began, heard.om, 0)


def to_do(control: Control, plan: Plan, heard: Heard, most_per_buurt: int) -> tuple[Candidate, ...]:
    """Return the stops that may still be visited: planned, extra and in reserve, each once.

    A reserve counts only while its buurt has fewer than `most_per_buurt` addresses.
    """
    tried = {v.sleutel for route in control.routes for v in marked(route, plan, heard)}
    stops: dict[str, Candidate] = {}
    around = Counter[str]()
    for route in control.routes:
        for visit in route.visits:
            stop = plan.candidates[visit.sleutel]
            around[stop.buurt] += len(stop.adressen)
            stops[stop.sleutel] = stop
    stops |= {one.sleutel: one for one in heard.erbij if not _known(one, stops)}
    for sleutel in reserves(control):
        stop = plan.candidates[sleutel]
        if around[stop.buurt] + len(stop.adressen) <= most_per_buurt and not _known(stop, stops):
            around[stop.buurt] += len(stop.adressen)
            stops[sleutel] = stop
    return tuple(
        stop
        for key, stop in stops.items()
        if key not in tried and heard.weg.keys().isdisjoint(stop.adressen)
    )


def _known(stop: Candidate, stops: Mapping[str, Candidate]) -> bool:
    """Tell whether another stop has an address of this one already."""
    return any(not set(stop.adressen).isdisjoint(other.adressen) for other in stops.values())


def last_place(done: tuple[Visit, ...], plan: Plan) -> Candidate | None:
    """Return where a team is: the last address it was at, or None when it has not left."""
    return plan.candidates[done[-1].sleutel] if done else None


def reserves(control: Control) -> Iterator[str]:
    """Yield the stops in reserve."""
    for route in control.routes:
        yield from route.reserve
