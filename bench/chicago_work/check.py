"""Whether routes are what they say: a check that shares nothing with the search."""

from collections import Counter

from bench.chicago_work.routes import SERVICE, Routes
from bench.chicago_work.schedule import Frame
from bench.chicago_work.window import Ints


def check(frame: Frame, routes: Routes, day: Ints, *, own: bool) -> None:
    """Raise ValueError when a route breaks a promise, with the promise in the message."""
    done = Counter(visit for route in routes for visit in route)
    if sorted(done) != list(range(len(day))) or max(done.values()) > 1:
        raise ValueError("not every inspection is done exactly once")
    teams, minutes = frame.teams, frame.ground.minutes
    for team, route in enumerate(routes):
        if len(route) != teams.most[team]:
            raise ValueError("a team does another number of inspections than was really done")
        if any(day[visit] != teams.day[team] for visit in route):
            raise ValueError("an inspection is done on another day than the schedule says")
        if own and any(frame.window.group[visit] != teams.group[team] for visit in route):
            raise ValueError("an inspection is done by another colour")
        here, clock = 0, 0
        for visit in route:
            clock += int(minutes[here, visit + 1]) + SERVICE
            here = visit + 1
        if clock + minutes[here, 0] > frame.shift:
            raise ValueError("a team is later than its shift")
