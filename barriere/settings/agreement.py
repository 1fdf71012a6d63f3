"""What the tables of barriere.toml say about each other must agree."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from barriere.settings.clock import clock

if TYPE_CHECKING:
    from barriere.settings.settings import Settings
    from barriere.settings.theme import Thema
    from barriere.settings.wish import Controlewens


def disagreements(settings: "Settings") -> Iterator[str]:
    """Yield what one table asks of another that is not there, in Dutch."""
    named = {partner for team in settings.teams for partner in team.partners}
    named |= {partner for soort in settings.soorten.values() for partner in soort.partners}
    if unknown := sorted(named - set(settings.partners)):
        yield f"partner '{unknown[0]}' staat niet onder [partners]; {_known(settings.partners)}"
    for name, theme in settings.themas.items():
        if strange := sorted(set(theme.soorten) - set(settings.soorten)):
            yield f"themas.{name}: soort '{strange[0]}' staat niet onder [soorten]"
        if strange := sorted(set(theme.partners) - set(settings.partners)):
            yield (
                f"themas.{name}: partner '{strange[0]}' staat niet onder [partners]; "
                f"{_known(settings.partners)}"
            )
    yield from _controls(settings)


def _controls(settings: "Settings") -> Iterator[str]:
    """Yield what is wrong with the wishes about controls, the first being number 1."""
    blocks = settings.plan.controle
    if len(blocks) > settings.plan.controles:
        yield (
            f"er zijn {len(blocks)} blokken [[plan.controle]], en plan.controles is "
            f"{settings.plan.controles}"
        )
    for number, block in enumerate(blocks, start=1):
        for fault in _control(block, settings):
            yield f"[[plan.controle]] nummer {number}: {fault}"
    yield from _order(blocks)


def _control(block: "Controlewens", settings: "Settings") -> Iterator[str]:
    """Yield what is wrong with one wish beside the themes and teams."""
    teams = {team.naam: team for team in settings.teams}
    if strange := [naam for naam in block.teams if naam not in teams]:
        yield f"team '{strange[0]}' staat niet onder [[teams]]; {_known(teams)}"
    if block.thema and block.thema not in settings.themas:
        yield f"thema '{block.thema}' staat niet onder [themas]; {_known(settings.themas)}"
        return
    theme = settings.themas.get(block.thema)
    going = [team for naam, team in teams.items() if naam in (block.teams or teams)]
    for team in going:
        start, end = work_hours(block, theme, (team.start, team.einde))
        if end <= start:
            yield (
                f"{team.naam} begint dan om {clock(start)} en eindigt om {clock(end)}; "
                "noem bij deze controle zowel van als tot"
            )
    together = {partner for team in going for partner in team.partners}
    for partner in theme.partners if theme and going else ():
        if partner in settings.partners and partner not in together:
            yield (
                f"thema '{block.thema}' vraagt {settings.partners[partner].naam}, en die zit in "
                f"geen team van deze controle; zet '{partner}' in een team, of haal het weg bij "
                f"themas.{block.thema}"
            )


def work_hours(
    block: "Controlewens | None", theme: "Thema | None", shift: tuple[int, int]
) -> tuple[int, int]:
    """Return from when to when a team works on a control, in minutes after midnight.

    The wish about the control goes before its theme, the theme before the shift.
    """
    start, end = shift
    for one in (theme, block):
        if one is not None:
            start = start if one.van is None else one.van
            end = end if one.tot is None else one.tot
    return start, end


def _order(blocks: "tuple[Controlewens, ...]") -> Iterator[str]:
    """Yield the blocks whose days cannot come one after the other."""
    bounds = [
        (number, block.datum or block.vroegst, block.datum or block.laatst)
        for number, block in enumerate(blocks, start=1)
    ]
    begun = [(number, first) for number, first, _ in bounds if first]
    ended = [(number, last) for number, _, last in bounds if last]
    for number, last in ended:
        before = [(other, first) for other, first in begun if other < number and first >= last]
        if before:
            other, first = before[0]
            how = "op dezelfde dag als" if first == last else "voor"
            yield (
                f"[[plan.controle]] nummer {number} ({last:%d-%m-%Y}) ligt {how} nummer {other} "
                f"({first:%d-%m-%Y}); zet de blokken op volgorde, één controle per dag"
            )


def _known(names: Iterable[str]) -> str:
    return "bekend zijn: " + ", ".join(sorted(names))
