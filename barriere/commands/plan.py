"""The year plan and what can be asked of it."""

from datetime import date
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.chain.ask import Ask
from barriere.commands.options import HERE, Als, Json, Map, Nu, day, moment
from barriere.errors import WrongUse

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
    with terminal.busy(_busy()):
        ask = Ask(jaar, zaad, iteraties, opnieuw, vanaf)
        made = chain.plan_year(chain.Werkmap.open(werkmap), ask, moment(als, nu))
    terminal.show_plan(made, json=json)


def _busy() -> str:
    """Say what goes on; the first time the search is translated for this machine."""
    from barriere.inspections.search.compiled import is_compiled  # noqa: PLC0415 - it loads numba

    first = "" if is_compiled() else " (de eerste keer duurt dit een halve minuut langer)"
    return f"Het jaar plannen{first}"
