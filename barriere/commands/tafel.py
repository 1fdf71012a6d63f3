"""The barrièretafel: propose, judge, adopt."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import (
    HERE,
    Als,
    Json,
    Map,
    Nu,
    day,
    moment,
    password_of_the_map,
)

tafel = typer.Typer(
    no_args_is_help=True, help="De barrièretafel: voorstellen, oordelen, vaststellen."
)


@tafel.command()
def voorstel(
    adres: Annotated[str, typer.Option("--adres", help="Het adres dat u inbrengt.")],
    bron: Annotated[str, typer.Option("--bron", help="Het register waarop het rust.")],
    grond: Annotated[str, typer.Option("--grond", help="De objectieve grond.")],
    reden: Annotated[str, typer.Option("--reden", help="Waarom, in minstens 20 tekens.")],
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Breng zelf een adres in: naast de score, zonder punten."""
    terminal.say(
        chain.bring(chain.Werkmap.open(werkmap), adres, (bron, grond, reden), moment(als, nu))
    )


@tafel.command()
def oordeel(
    adres: Annotated[str, typer.Option("--adres", help="Het adres.")],
    besluit: Annotated[str, typer.Option("--besluit", help="opnemen, afwijzen of aanhouden.")],
    reden: Annotated[str, typer.Option("--reden", help="De redencode.")] = "",
    toelichting: Annotated[str, typer.Option("--toelichting", help="In eigen woorden.")] = "",
    tot: Annotated[
        date | None, typer.Option("--tot", parser=day, help="Bij aanhouden: tot wanneer.")
    ] = None,
    houder: Annotated[str, typer.Option("--houder", help="Bij aanhouden: wie vroeg.")] = "",
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Geef een oordeel over een voorgesteld adres, met een reden."""
    said = chain.Said(adres, besluit, reden, toelichting, tot, houder)
    terminal.say(chain.judge(chain.Werkmap.open(werkmap), said, moment(als, nu)))


@tafel.command("lees")
def tafel_lees(
    bestand: Annotated[
        Path,
        typer.Argument(
            help="Wat de risicokaart bewaarde (JSON), of een CSV: adres;besluit;reden;toelichting."
        ),
    ],
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Neem de oordelen aan die op de risicokaart zijn bewaard, of uit een CSV: alle of geen."""
    opened = chain.Werkmap.open(werkmap)
    taken = chain.judge_file(opened, bestand, moment(als, nu), password_of_the_map)
    terminal.show_taken(taken)


@tafel.command()
def steekproef(
    adres: Annotated[str, typer.Option("--adres", help="Een geloot adres.")],
    trede: Annotated[str, typer.Option("--trede", help="bureau, brief, grond of zonder_grond.")],
    toelichting: Annotated[str, typer.Option("--toelichting", help="Wat u zag.")],
    grond: Annotated[str, typer.Option("--grond", help="Bij trede grond: welke.")] = "",
    bron: Annotated[str, typer.Option("--bron", help="Bij trede grond: uit welk register.")] = "",
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Leg de volgende trede van een geloot adres vast: bureau, brief, dan pas een grond."""
    step = chain.Step(adres, trede, grond, bron, toelichting)
    terminal.say(chain.climb(chain.Werkmap.open(werkmap), step, moment(als, nu)))


@tafel.command("stel-vast")
def stel_vast(
    lijst: Annotated[str, typer.Option("--lijst", help="Naam van de lijst, bijvoorbeeld 2027.")],
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Stel de lijst vast; alleen wie mandaat heeft en de score niet zelf draaide."""
    terminal.say(chain.adopt(chain.Werkmap.open(werkmap), lijst, moment(als, nu)))


@tafel.command("toon")
def tafel_toon(
    werkmap: Map = HERE,
    json: Json = False,
    houder: Annotated[
        bool, typer.Option("--afstemming", help="Wie om uitstel vroeg; alleen met mandaat.")
    ] = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Toon de voorstellen, de oordelen en wat nog ontbreekt."""
    opened = chain.Werkmap.open(werkmap)
    if houder:
        terminal.show_holds(chain.holds(opened, moment(als, nu)), json=json)
    else:
        terminal.show_agenda(chain.agenda(opened, moment(als, nu)), json=json)
