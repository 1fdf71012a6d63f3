"""What a sheet may speak of: the visits of the plan, who came along, and the powers they have."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from barriere.catalogue.powers import Powers, Role
from barriere.inspections.findings.vocabulary import deciding, reporting
from barriere.model.inspection import Plan, Route
from barriere.settings import Settings

Team = tuple[str, str]
"""A control and a team of it."""


@dataclass(frozen=True)
class Expected:
    """Per control and team its addresses (sleutels) and partners; `matrix` says who may do what.

    `places` are names of streets, towns and organisations, in lower case: no names of persons.
    """

    visits: Mapping[Team, frozenset[str]]
    partners: Mapping[Team, frozenset[str]]
    matrix: Powers
    places: frozenset[str] = field(default=frozenset())

    def roles(self, team: Team) -> dict[str, Role]:
        """Return the roles that may report or decide on what a team found."""
        return reporting(self.matrix, self.partners.get(team, ())) | deciding(self.matrix)


def expected(
    plans: Iterable[Plan], settings: Settings, matrix: Powers, places: Iterable[str] = ()
) -> Expected:
    """Return what a sheet may speak of by all versions of a plan.

    A sheet that was printed before the evening was planned again is still good, a reserve
    counts for its team, and so does every partner of any version.
    """
    visits: dict[Team, set[str]] = defaultdict(set)
    partners: dict[Team, set[str]] = defaultdict(set)
    for plan in plans:
        for control in plan.controls:
            for route in control.routes:
                team = control.id, route.team
                partners[team].update(partners_of(route, settings))
                visits[team].update(
                    chain.from_iterable(plan.candidates[stop].adressen for stop in route.stops)
                )
    named = [one.naam for one in settings.partners.values()]
    return Expected(
        {team: frozenset(keys) for team, keys in visits.items()},
        {team: frozenset(there) for team, there in partners.items()},
        matrix,
        frozenset(name.lower() for name in chain(places, named)),
    )


def partners_of(route: Route, settings: Settings) -> tuple[str, ...]:
    """Return who comes with a team; by the settings where an old plan does not say."""
    by_settings = (team.partners for team in settings.teams if team.naam == route.team)
    return route.partners or next(by_settings, ())
