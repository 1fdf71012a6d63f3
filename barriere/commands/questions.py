"""Questions about the year plan: nothing of them is kept."""

from datetime import date
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.chain.ask import Ask
from barriere.commands.options import HERE, Als, Json, Map, Nu, day, moment
from barriere.commands.plan import Jaar
from barriere.errors import WrongUse
from barriere.inspections.answers.event import AddressShut, ControlOff, Event, PartnerAway, TeamOut

app = typer.Typer()

_ONE = "Vraag één ding tegelijk."


@app.command(name="wat-als")
def what_if(
    jaar: Jaar,
    zonder_team: Annotated[str, typer.Option(help="Dit team valt uit.")] = "",
    controle: Annotated[str, typer.Option(help="Alleen op deze controle.")] = "",
    dicht: Annotated[str, typer.Option(help="Dit adres kan niet bezocht worden.")] = "",
    zonder_partner: Annotated[str, typer.Option(help="Deze partner kan niet.")] = "",
    op: Annotated[date | None, typer.Option(parser=day, help="De dag, bij een partner.")] = None,
    vervalt: Annotated[str, typer.Option(help="Deze controle gaat niet door.")] = "",
    werkmap: Map = HERE,
    json: Json = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Zeg wat er verandert als er iets uitvalt, of wat nog een team, uur of controle oplevert."""
    opened, ask = chain.Werkmap.open(werkmap), Ask(jaar)
    asked = [zonder_team, dicht, zonder_partner, vervalt]
    if sum(map(bool, asked)) > 1:
        raise WrongUse(_ONE, "Kies uit --zonder-team, --dicht, --zonder-partner en --vervalt.")
    if not any(asked):
        with terminal.busy("Doorrekenen wat nog een erbij oplevert"):
            more = chain.ask_one_more(opened, ask, moment(als, nu))
        terminal.show_one_more(more, json=json)
        return
    event = _event((zonder_team, controle), dicht, (zonder_partner, op), vervalt)
    with terminal.busy("Doorrekenen wat er verandert"):
        answer = chain.ask_what_if(opened, ask, event, moment(als, nu))
    terminal.show_answer(answer, json=json)


@app.command(name="verschil")
def difference(
    jaar: Jaar,
    oud: Annotated[str, typer.Option(help="Begin van de code van het oude plan.")] = "",
    nieuw: Annotated[str, typer.Option(help="Begin van de code van het nieuwe plan.")] = "",
    werkmap: Map = HERE,
    json: Json = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Vergelijk twee versies van een plan; zonder codes de laatste twee."""
    opened = chain.Werkmap.open(werkmap)
    found = chain.plan_difference(opened, jaar, (oud, nieuw), moment(als, nu))
    terminal.show_plan_difference(found, json=json)


def _event(team: tuple[str, str], shut: str, partner: tuple[str, date | None], off: str) -> Event:
    """Return what was asked about."""
    if team[0]:
        return TeamOut(*team)
    if shut:
        return AddressShut(shut)
    if off:
        return ControlOff(off)
    naam, on = partner
    if on is None:
        raise WrongUse("Op welke dag kan de partner niet?", "Noem de dag met --op JJJJ-MM-DD.")
    return PartnerAway(naam, on)
