"""The year plan, the visit lists and the account of it."""

from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Als, Json, Map, Nu, moment

app = typer.Typer(no_args_is_help=True)


@app.command()
def plan(
    jaar: Annotated[int, typer.Option(max=2999, help="Het jaar van de controles.")],
    werkmap: Map = HERE,
    json: Json = False,
    zaad: Annotated[int | None, typer.Option(help="Zaad van het zoeken.")] = None,
    iteraties: Annotated[int | None, typer.Option(min=0, help="Hoe lang gezocht wordt.")] = None,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Plan de integrale controles van een jaar: data, teams, routes, en wie niet en waarom."""
    with terminal.busy("Het jaar plannen (de eerste keer duurt wat langer)"):
        made = chain.plan_year(
            chain.Werkmap.open(werkmap), jaar, (zaad, iteraties), moment(als, nu)
        )
    terminal.show_plan(made, json=json)


@app.command()
def bezoeklijst(
    controle: Annotated[str, typer.Argument(help="De controle, bijvoorbeeld 2027-1.")],
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Maak per team de bezoeklijst (PDF) en het werkblad voor de bevindingen."""
    with terminal.busy("Bezoeklijsten zetten"):
        paths = chain.visit_lists(chain.Werkmap.open(werkmap), controle, moment(als, nu))
    terminal.show_files(f"Controle {controle}", paths)


@app.command()
def verantwoording(werkmap: Map = HERE, als: Als = "", nu: Nu = None) -> None:
    """Maak het overzicht van voorstel tot bevinding, met hoe zeker dat is."""
    path = chain.account(chain.Werkmap.open(werkmap), moment(als, nu))
    terminal.show_file("De verantwoording", path)
