"""The year plan and what can be asked of it."""

from datetime import date
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.chain.ask import Ask
from barriere.commands.options import (
    HERE,
    Als,
    Json,
    Map,
    Nu,
    day,
    moment,
    password_or_none,
    time_of_day,
)
from barriere.errors import WrongUse
from barriere.review.moment import Moment

plan = typer.Typer(
    invoke_without_command=True,
    help="Plan de integrale controles van een jaar: data, teams, routes, en wie niet en waarom.",
)
Jaar = Annotated[int, typer.Option(min=2000, max=2999, help="Het jaar van de controles.")]


@plan.callback()
def make(
    context: typer.Context,
    jaar: Annotated[
        int | None, typer.Option(min=2000, max=2999, help="Het jaar van de controles.")
    ] = None,
    opnieuw: Annotated[
        bool, typer.Option("--opnieuw", help="Begin opnieuw; het vorige plan telt niet mee.")
    ] = False,
    vanaf: Annotated[
        date | None,
        typer.Option("--vanaf", parser=day, help="Wat voor deze dag ligt, blijft staan."),
    ] = None,
    werkmap: Map = HERE,
    json: Json = False,
    zaad: Annotated[int | None, typer.Option(help="Zaad van het zoeken.")] = None,
    iteraties: Annotated[int | None, typer.Option(min=0, help="Hoe lang gezocht wordt.")] = None,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Plan de integrale controles van een jaar: data, teams, routes, en wie niet en waarom."""
    if context.invoked_subcommand:
        return
    if jaar is None:
        raise WrongUse("Zeg welk jaar.", "Bijvoorbeeld `barriere plan --jaar 2027`.")
    opened = chain.Werkmap.open(werkmap)
    secret = password_or_none(fictive=opened.settings.gemeente.fictief)
    with terminal.busy(_busy()):
        ask = Ask(jaar, zaad, iteraties, opnieuw, vanaf)
        made = chain.plan_year(opened, ask, moment(als, nu), secret)
    terminal.show_plan(made, json=json)


@plan.command()
def toon(jaar: Jaar, werkmap: Map = HERE, json: Json = False, als: Als = "", nu: Nu = None) -> None:
    """Toon het plan van een jaar zoals het er ligt."""
    kept = chain.show_plan(chain.Werkmap.open(werkmap), jaar, moment(als, nu))
    terminal.show_kept_plan(kept, json=json)


@plan.command()
def bladen(jaar: Jaar, werkmap: Map = HERE, als: Als = "", nu: Nu = None) -> None:
    """Maak alle bladen, agenda's en werkmappen van het plan opnieuw."""
    opened = chain.Werkmap.open(werkmap)
    secret = password_or_none(fictive=opened.settings.gemeente.fictief)
    with terminal.busy("Bladen maken"):
        paths = chain.plan_files(opened, jaar, moment(als, nu), secret)
    terminal.show_files(f"Jaarplan {jaar}", paths)


@plan.command()
def vast(
    wat: Annotated[str, typer.Argument(help="Een controle (2027-2), of een adres.")],
    controle: Annotated[str, typer.Option(help="Bij een adres: op welke controle.")] = "",
    team: Annotated[str, typer.Option(help="Bij een adres: met welk team.")] = "",
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Zet een controle vast zoals die is, of een adres op een controle."""
    terminal.say(_fix(chain.Werkmap.open(werkmap), (wat, controle, team), moment(als, nu), on=True))


@plan.command()
def los(
    wat: Annotated[str, typer.Argument(help="Een controle (2027-2), of een adres.")],
    controle: Annotated[str, typer.Option(help="Bij een adres: van welke controle.")] = "",
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Maak los wat vaststond."""
    terminal.say(_fix(chain.Werkmap.open(werkmap), (wat, controle, ""), moment(als, nu), on=False))


@plan.command()
def bijstellen(
    controle: Annotated[str, typer.Argument(help="De controle van vandaag, bijvoorbeeld 2027-1.")],
    om: Annotated[int, typer.Option(parser=time_of_day, help="Hoe laat het nu is (UU:MM).")],
    klaar: Annotated[list[str] | None, typer.Option(help="Dit adres is bezocht.")] = None,
    mislukt: Annotated[
        list[str] | None, typer.Option(help="Hier was niemand, of er werd niet opengedaan.")
    ] = None,
    erbij: Annotated[list[str] | None, typer.Option(help="Dit adres komt erbij.")] = None,
    zonder_team: Annotated[list[str] | None, typer.Option(help="Dit team valt uit.")] = None,
    werkmap: Map = HERE,
    json: Json = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Plan op de dag zelf de rest van een controle opnieuw, vanaf waar de teams zijn."""
    from barriere.chain.bijstellen import CalledIn  # noqa: PLC0415 - it loads the search

    said = CalledIn(
        om,
        tuple(klaar or ()),
        tuple(mislukt or ()),
        tuple(erbij or ()),
        tuple(zonder_team or ()),
    )
    with terminal.busy(_busy("De avond opnieuw plannen")):
        opened = chain.Werkmap.open(werkmap)
        found = chain.adjust_control(opened, controle, said, moment(als, nu))
    terminal.show_adjusted(found, json=json)


def _fix(opened: "chain.Werkmap", said: tuple[str, str, str], when: Moment, *, on: bool) -> str:
    """Fix or release what was typed: with a control named it is about an address."""
    wat, controle, team = said
    if controle:
        return chain.fix_address(opened, wat, (controle, team), when, on=on)
    if team:
        raise WrongUse("Een team hoort bij een adres en een controle.", "Noem ook --controle.")
    return chain.fix_control(opened, wat, when, on=on)


def _busy(what: str = "Het jaar plannen") -> str:
    """Say what goes on; the first time the search is translated for this machine."""
    from barriere.inspections.search.compiled import is_compiled  # noqa: PLC0415 - it loads numba

    return what + ("" if is_compiled() else " (de eerste keer duurt dit een halve minuut langer)")
