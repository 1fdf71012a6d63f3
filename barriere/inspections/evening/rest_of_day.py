"""What is left of one evening, as a problem for the search: teams start from where they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from barriere.inspections.assignment import Assignment
from barriere.inspections.earlier import rank_of
from barriere.inspections.search import Instance
from barriere.inspections.search.schedule import Schedule
from barriere.inspections.teams import teams_on
from barriere.inspections.vehicle import Vehicle
from barriere.inspections.year import Year, legs, year
from barriere.model.inspection import Candidate, Control, Route, Team, Visit

_NO_LIMIT = 1 << 40


@dataclass(frozen=True)
class Start:
    """A team that goes on, from the last address it was at (None: the depot).

    `done` is how many addresses it has visited.
    """

    route: Route
    place: Candidate | None
    done: int


@dataclass(frozen=True)
class RestOfDay:
    """The problem: a vehicle per team that goes on; its first visit is where it is now."""

    year: Year
    starts: tuple[Start, ...]
    om: int

    @property
    def instance(self) -> Instance:
        """Return the arrays. The cap per buurt was kept when the stops were chosen."""
        return self.year.instance._replace(most_per_buurt=_NO_LIMIT)

    def number_of(self, team: str) -> int | None:
        """Return which vehicle a team is; None when it does not go on."""
        names = [start.route.team for start in self.starts]
        return names.index(team) if team in names else None

    def visits(self, schedule: Schedule, number: int) -> Iterator[Visit]:
        """Yield the visits that a team still makes, without the place where it is now."""
        here, mode = 0, int(self.year.instance.mode[number])
        for place in range(int(schedule.length[number])):
            node = int(schedule.route[number, place])
            stop, at = self.year.stops[self.year.nodes[node][0]], int(self.year.instance.stop[node])
            begin = int(schedule.begin[number, place])
            if stop.adressen:
                travel = int(self.year.legs.seconds[mode, here, at])
                yield Visit(stop.sleutel, 0, begin, begin + stop.service, travel)
            here = at


def rest_of_day(
    control: Control,
    left: Sequence[Candidate],
    starts: Sequence[Start],
    om: int,
    asked: Assignment,
) -> RestOfDay:
    """Return the rest of a control from minute `om` for the stops that are `left`."""
    crews = {team.naam: team for team in teams_on(rank_of(control.id), asked.settings)}
    here = [_here(start, control, om) for start in starts if start.place]
    stops = (*here, *left)
    travel = legs(stops, asked.settings, asked.travelling)
    there = []
    for start in starts:
        team = crews[start.route.team]
        begin = max(om, team.start)
        if start.place:
            mode = travel.modes.index(team.vervoer)
            rank = next(n for n, stop in enumerate(here) if stop.sleutel == start.place.sleutel)
            begin = om - int(travel.minutes[mode, 0, rank + 1])
        there.append(_vehicle(control, start, replace(team, start=begin)))
    stay = {
        visit.sleutel: (control.id, route.team)
        for route in control.routes
        for visit in route.visits
    }
    made = year(stops, there, travel, asked.settings, odds=asked.doors, stay=stay)
    return RestOfDay(made, tuple(starts), om)


def _here(start: Start, control: Control, om: int) -> Candidate:
    """Return the place where a team is now as a stop that only it must begin with."""
    if start.place is None:
        raise ValueError("a team that has not left is at the depot")
    return Candidate(
        sleutel=start.place.sleutel,
        adressen=(),
        weergave="",
        kind=start.place.kind,
        buurt="",
        x=start.place.x,
        y=start.place.y,
        prize=0,
        service=0,
        partners=frozenset(),
        windows=((om, om),),
        straat=start.place.straat,
        pinned=control.id,
        pinned_team=start.route.team,
    )


def _vehicle(control: Control, start: Start, team: Team) -> Vehicle:
    left = replace(team, max_visits=max(0, team.max_visits - start.done))
    partners = frozenset(start.route.partners)
    return Vehicle(rank_of(control.id), control.datum, left, partners, control.thema)
