"""The teams of the municipality, as the plan knows them."""

from barriere.model.inspection import Team
from barriere.settings import Controlewens, Settings, Thema, work_hours


def teams(settings: Settings) -> tuple[Team, ...]:
    """Return the teams of barriere.toml in their order, with their own shift."""
    return teams_for(None, None, settings)


def teams_on(control: int, settings: Settings) -> tuple[Team, ...]:
    """Return the teams that go on control number `control` (0-based), with their shift that day.

    The wish about the control says which teams, and from when to when; else its theme does.
    """
    block = wish_about(control, settings)
    return teams_for(block, settings.themas.get(block.thema), settings)


def wish_about(control: int, settings: Settings) -> Controlewens:
    """Return what barriere.toml wants of control number `control` (0-based): perhaps nothing."""
    blocks = settings.plan.controle
    return blocks[control] if control < len(blocks) else Controlewens()


def teams_for(
    block: Controlewens | None, theme: Thema | None, settings: Settings
) -> tuple[Team, ...]:
    """Return the teams that go when a control is as `block` and `theme` ask."""
    named = block.teams if block else ()
    return tuple(
        Team(
            naam=team.naam,
            partners=team.partners,
            start=start,
            end=end,
            max_visits=team.adressen,
            reserve=team.reserve,
            vervoer=team.vervoer,
        )
        for team in settings.teams
        if not named or team.naam in named
        for start, end in [work_hours(block, theme, (team.start, team.einde))]
    )
