"""Scores, their explanation and their map."""

from datetime import date
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Adres, Als, Dag, Json, Map, Nu, day, moment, password

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
def verloop(
    adres: Annotated[
        str, typer.Argument(help="Eén adres: BAG-id, of straat met nummer; leeg: alle adressen.")
    ] = "",
    sinds: Annotated[
        date | None,
        typer.Option("--sinds", parser=day, help="JJJJ-MM-DD; anders sinds de vorige score."),
    ] = None,
    werkmap: Map = HERE,
    json: Json = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Zeg wat steeg en daalde sinds een eerdere score, en door welke kaart."""
    opened = chain.Werkmap.open(werkmap)
    if adres:
        told = chain.history(opened, adres, sinds, moment(als, nu))
        terminal.show_history(told, json=json)
        return
    with terminal.busy("Scores vergelijken"):
        found = chain.course(opened, sinds, moment(als, nu))
    terminal.show_course(found, json=json)


@app.command()
def robuust(
    per_kaart: Annotated[
        bool, typer.Option("--per-kaart", help="Ook: wie valt af zonder een kaart.")
    ] = False,
    terug: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=3650,
            metavar="DAGEN",
            help="Ook: vergelijk met zoveel dagen eerder, bijvoorbeeld 30.",
        ),
    ] = None,
    werkmap: Map = HERE,
    json: Json = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Zeg hoe vast de lijst staat: wie blijft erop als de punten iets anders waren."""
    opened = chain.Werkmap.open(werkmap)
    with terminal.busy("De lijst op de proef stellen"):
        found = chain.steadiness(opened, moment(als, nu), per_card=per_kaart, back=terug)
    terminal.show_steadiness(found, json=json)


@app.command()
def kaart(
    werkmap: Map = HERE,
    open_: Annotated[
        bool, typer.Option("--open", help="Zonder wachtwoord; alleen voor verzonnen gegevens.")
    ] = False,
    sinds: Annotated[
        date | None,
        typer.Option("--sinds", parser=day, help="Vergelijk met de score van deze dag of eerder."),
    ] = None,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Maak de risicokaart voor de barrièretafel: een bestand, zonder internet te openen."""
    opened = chain.Werkmap.open(werkmap)
    secret = None if open_ else password()
    with terminal.busy("Kaart tekenen"):
        path = chain.risk_map(opened, secret, moment(als, nu), sinds)
    terminal.show_file("De risicokaart", path)
