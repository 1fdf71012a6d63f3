"""The routes of a plan, carried over to a year that may be another: who still can, still goes."""

from barriere.inspections.search.instance import NEVER
from barriere.inspections.search.schedule import NOBODY, Schedule, empty, put, take
from barriere.inspections.year import Year
from barriere.model.inspection import Plan


def carried_over(plan: Plan, year: Year) -> Schedule:
    """Return the schedule in which every visit of the plan that the year allows stands as it did.

    A visit is left out when its stop or its team is not in the year, when a rule
    forbids it now, or when it no longer fits behind the visits before it.
    """
    schedule = empty(year.instance)
    numbers = {(one.control_id, one.team.naam): rank for rank, one in enumerate(year.vehicles)}
    nodes = _nodes_by_address(year)
    for control in plan.controls:
        for route in control.routes:
            vehicle = numbers.get((control.id, route.team))
            for visit in route.visits if vehicle is not None else ():
                for adres in plan.candidates[visit.sleutel].adressen:
                    _append(year, schedule, int(vehicle or 0), nodes.get(adres, []))
    return schedule


def _nodes_by_address(year: Year) -> dict[str, list[int]]:
    nodes: dict[str, list[int]] = {}
    for node, (rank, _) in enumerate(year.nodes):
        for adres in year.stops[rank].adressen if rank >= 0 else ():
            nodes.setdefault(adres, []).append(node)
    return nodes


def _append(year: Year, schedule: Schedule, vehicle: int, nodes: list[int]) -> None:
    """Put the first of the nodes that fits at the end of a route; a stop that is there stays."""
    one = year.instance
    for node in nodes:
        place = int(schedule.length[vehicle])
        known = schedule.holder[one.stop[node]] != NOBODY
        if known or one.latest[node, vehicle] == NEVER or place + 1 >= schedule.route.shape[1]:
            continue
        put(one, schedule, node, vehicle, place)
        if _sound(year, schedule, vehicle, place):
            return
        take(one, schedule, vehicle, place)


def _sound(year: Year, schedule: Schedule, vehicle: int, place: int) -> bool:
    """Tell whether the visit at the end of a route keeps the times and the caps."""
    one, node = year.instance, schedule.route[vehicle, place]
    around = schedule.around[one.control[vehicle], one.buurt[node]]
    return bool(
        schedule.begin[vehicle, place] <= one.latest[node, vehicle]
        and schedule.begin[vehicle, place + 1] <= one.end[vehicle]
        and schedule.visits[vehicle] <= one.most[vehicle]
        and around <= one.most_per_buurt
    )
