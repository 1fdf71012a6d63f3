"""The teams of the municipality, as the plan knows them."""

from barriere.model.inspection import Team
from barriere.settings import Settings


def teams(settings: Settings) -> tuple[Team, ...]:
    """Return the teams of barriere.toml in their order."""
    return tuple(
        Team(
            naam=team.naam,
            partners=team.partners,
            start=team.start,
            end=team.einde,
            max_visits=team.adressen,
            reserve=team.reserve,
            vervoer=team.vervoer,
        )
        for team in settings.teams
    )
