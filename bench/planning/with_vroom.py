"""VROOM plans the same year: a job per stop with a window per date, skills for who may go."""

from datetime import timedelta

import numpy as np
import vroom

from barriere.inspections.search import Instance
from barriere.inspections.search.instance import NEVER, Ints
from bench.planning.checker import Routes

_LEVEL = 5
_HIGHEST = 100


def plan_with(instance: Instance, seconds: float | None = None) -> Routes:
    """Return the routes that VROOM finds within `seconds`, or in the time it takes by itself.

    Every date has its own stretch of one long clock. A priority is a whole number
    up to 100: prizes are scaled to that, musts get 100. All teams travel alike.
    """
    problem, bands, skills = vroom.Input(), _bands(instance), _skills(instance)
    problem.set_durations_matrix("car", instance.leg[0].astype(np.uint32))
    for vehicle, band in enumerate(bands.tolist()):
        problem.add_vehicle(
            vroom.Vehicle(
                vehicle,
                start=0,
                end=0,
                profile="car",
                capacity=[int(instance.most[vehicle])],
                time_window=[
                    band + int(instance.start[vehicle]),
                    band + int(instance.end[vehicle]),
                ],
                skills={
                    skill
                    for able, skill in skills.items()
                    if np.frombuffer(able, np.bool_)[vehicle]
                },
            )
        )
    for stop in np.unique(instance.stop[(instance.latest != NEVER).any(axis=1)]).tolist():
        problem.add_job(_job(instance, stop, bands, skills))
    limit = {"timeout": timedelta(seconds=seconds)} if seconds else {}
    answer = problem.solve(exploration_level=_LEVEL, nb_threads=1, **limit)
    found: list[list[int]] = [[] for _ in bands]
    for _, step in answer.routes.iterrows():
        if step["type"] == "job":
            found[int(step["vehicle_id"])].append(int(step["id"]))
    return tuple(_timed(instance, vehicle, stops) for vehicle, stops in enumerate(found))


def _job(instance: Instance, stop: int, bands: Ints, skills: dict[bytes, int]) -> vroom.Job:
    """Return the job of one stop: its windows on every date, its prize as a priority."""
    nodes = np.flatnonzero(instance.stop == stop)
    able = instance.latest[nodes] != NEVER
    which, vehicles = np.nonzero(able)
    opens = (bands[vehicles] + instance.earliest[nodes[which], vehicles]).tolist()
    closes = (bands[vehicles] + instance.latest[nodes[which], vehicles]).tolist()
    share = instance.prize[nodes].max() / instance.prize.max()
    return vroom.Job(
        stop,
        location=int(nodes[0]),
        default_service=int(instance.service[nodes[0]]),
        delivery=[int(instance.size[nodes[0]])],
        skills={skills[able.any(axis=0).tobytes()]},
        priority=_HIGHEST if instance.must[nodes[0]] else max(1, round(_HIGHEST * share)),
        time_windows=[
            vroom.TimeWindow(*one) for one in sorted(set(zip(opens, closes, strict=True)))
        ],
    )


def _bands(instance: Instance) -> Ints:
    """Return where on the long clock the day of each vehicle begins.

    Teams of one date share a day where all that may go somewhere may go at the
    same times; otherwise every team has a day of its own, so that windows are exact.
    """
    for control in np.unique(instance.control):
        crews = instance.control == control
        for times in (instance.earliest, instance.latest):
            never = instance.latest[:, crews] == NEVER
            least = np.where(never, times.max(), times[:, crews]).min(axis=1)
            most = np.where(never, -1, times[:, crews]).max(axis=1)
            if ((least != most) & ~never.all(axis=1)).any():
                return np.arange(len(instance.start)) * (int(instance.end.max()) + 1)
    return instance.control * (int(instance.end.max()) + 1)


def _skills(instance: Instance) -> dict[bytes, int]:
    """Return a skill per set of vehicles that may go to some stop."""
    stops = np.unique(instance.stop[1:])
    able = [(instance.latest[instance.stop == stop] != NEVER).any(axis=0) for stop in stops]
    return {key: rank for rank, key in enumerate(sorted({one.tobytes() for one in able}), start=1)}


def _timed(instance: Instance, vehicle: int, stops: list[int]) -> tuple[int, ...]:
    """Return of each stop the node in whose window the team arrives first."""
    leg, here, clock = instance.leg[instance.mode[vehicle]], 0, int(instance.start[vehicle])
    route = []
    for stop in stops:
        nodes = np.flatnonzero((instance.stop == stop) & (instance.latest[:, vehicle] != NEVER))
        begins = np.maximum(clock + leg[here, nodes], instance.earliest[nodes, vehicle])
        late = begins > instance.latest[nodes, vehicle]
        at = int(np.argmin(np.where(late, np.iinfo(np.int64).max, begins)))
        here, clock = int(nodes[at]), int(begins[at] + instance.service[nodes[at]])
        route.append(here)
    return tuple(route)
