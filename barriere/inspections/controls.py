"""Controls: the schedule as dates, teams and visits that people can read."""

from collections.abc import Iterator, Sequence

from barriere.inspections.search.schedule import Schedule
from barriere.inspections.year import Year
from barriere.model.inspection import Control, Route, Visit


def controls(
    year: Year, schedule: Schedule, reserves: Sequence[Sequence[int]]
) -> tuple[Control, ...]:
    """Return the controls of a schedule, with the reserve stops per vehicle."""
    routes: dict[int, list[Route]] = {}
    for number, vehicle in enumerate(year.vehicles):
        route = Route(
            team=vehicle.team.naam,
            visits=tuple(_visits(year, schedule, number)),
            reserve=tuple(year.stops[stop].sleutel for stop in reserves[number]),
            back=int(schedule.begin[number, schedule.length[number]]),
            partners=tuple(p for p in vehicle.team.partners if p in vehicle.partners),
        )
        routes.setdefault(vehicle.control, []).append(route)
    days = {vehicle.control: vehicle for vehicle in year.vehicles}
    return tuple(
        Control(days[control].control_id, days[control].datum, days[control].thema, tuple(own))
        for control, own in routes.items()
    )


def _visits(year: Year, schedule: Schedule, vehicle: int) -> Iterator[Visit]:
    """Yield the visits of one vehicle in order."""
    here, mode = 0, int(year.instance.mode[vehicle])
    for place in range(int(schedule.length[vehicle])):
        node = int(schedule.route[vehicle, place])
        stop = year.stops[year.nodes[node][0]]
        at = int(year.instance.stop[node])
        begin = int(schedule.begin[vehicle, place])
        travel = int(year.legs.seconds[mode, here, at])
        yield Visit(stop.sleutel, place + 1, begin, begin + stop.service, travel)
        here = at
