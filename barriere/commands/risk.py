"""Scores, their explanation and their map."""

from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Adres, Als, Dag, Json, Map, Nu, moment, password

app = typer.Typer(no_args_is_help=True)


@app.command()
def score(
    peildatum: Dag = None, werkmap: Map = HERE, json: Json = False, als: Als = "", nu: Nu = None
) -> None:
    """Reken elk adres door; zet de voorstellen en de steekproef klaar voor de tafel."""
    with terminal.busy("Elk adres doorrekenen"):
        result = chain.score(chain.Werkmap.open(werkmap), peildatum, moment(als, nu))
    terminal.show_score(result, json=json)


@app.command()
def uitleg(
    adres: Adres,
    werkmap: Map = HERE,
    json: Json = False,
    afgeschermd: Annotated[
        bool, typer.Option("--afgeschermd", help="Een afgeschermd adres; alleen met mandaat.")
    ] = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Leg elk punt uit: waarde, grens, bron, datum, en wat de uitkomst zou veranderen."""
    opened = chain.Werkmap.open(werkmap)
    explained = chain.explain(opened, adres, moment(als, nu), shielded=afgeschermd)
    terminal.show_explanation(explained, json=json)


@app.command()
def kaart(
    werkmap: Map = HERE,
    open_: Annotated[
        bool, typer.Option("--open", help="Zonder wachtwoord; alleen voor verzonnen gegevens.")
    ] = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Maak de risicokaart voor de barrièretafel: een bestand, zonder internet te openen."""
    opened = chain.Werkmap.open(werkmap)
    secret = None if open_ else password()
    with terminal.busy("Kaart tekenen"):
        path = chain.risk_map(opened, secret, moment(als, nu))
    terminal.show_file("De risicokaart", path)
