"""What each control of the year asks of its day: teams, partners, and when they are needed."""

from collections.abc import Mapping
from dataclasses import dataclass

from barriere.inspections.days.availability import Shift
from barriere.inspections.teams import teams_for, wish_about
from barriere.model.inspection import Team
from barriere.settings import Controlewens, Settings, Thema


@dataclass(frozen=True)
class Wish:
    """What control number `number` (0-based) asks of its day.

    `hours` says of each partner that must or may come from when to when it is
    needed (minutes); `required` are those without whom there is no control.
    """

    number: int
    block: Controlewens
    teams: tuple[Team, ...]
    hours: Mapping[str, Shift]
    required: frozenset[str]

    @property
    def thema(self) -> str:
        """Return the key of the theme, or nothing."""
        return self.block.thema


def wishes(settings: Settings) -> tuple[Wish, ...]:
    """Return what every control of the year asks, in their order."""
    return tuple(
        wish(number, wish_about(number, settings), settings)
        for number in range(settings.plan.controles)
    )


def wish(number: int, block: Controlewens, settings: Settings, theme: Thema | None = None) -> Wish:
    """Return what a control asks when it is as `block` says; `theme` replaces the one it names.

    Required are the partners with verplicht = true that are in a team which
    goes, and those of the theme. Welcome is who is not required and goes along,
    or is in no team at all.
    """
    theme = theme or settings.themas.get(block.thema)
    going = teams_for(block, theme, settings)
    aboard = {partner for team in going for partner in team.partners}
    loose = set(settings.partners) - {
        partner for team in settings.teams for partner in team.partners
    }
    required = {partner for partner in aboard if settings.partners[partner].verplicht}
    required |= set(theme.partners if theme else ())
    welcome = {key for key in aboard | loose if not settings.partners[key].verplicht}
    return Wish(
        number=number,
        block=block,
        teams=going,
        hours={partner: _hours(partner, going) for partner in sorted(required | welcome)},
        required=frozenset(required),
    )


def _hours(partner: str, going: tuple[Team, ...]) -> Shift:
    """Return from when to when a partner is needed: the shifts of its teams, else of all."""
    own = [team for team in going if partner in team.partners] or going
    return min(team.start for team in own), max(team.end for team in own)
