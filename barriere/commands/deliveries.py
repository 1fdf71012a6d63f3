"""Deliveries in, and what is here."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Als, Json, Map, Nu, day, moment, register
from barriere.model.register import Register

app = typer.Typer(no_args_is_help=True)


@app.command()
def lees(
    soort: Annotated[
        Register, typer.Argument(parser=register, metavar="SOORT", help=", ".join(Register))
    ],
    bestanden: Annotated[list[Path], typer.Argument(help="Een of meer bestanden.")],
    peildatum: Annotated[
        date | None,
        typer.Option("--peildatum", parser=day, help="Van welke dag dit beeld is, JJJJ-MM-DD."),
    ] = None,
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Neem een levering aan: bag, brp, rni, kvk, vergunningen, ..."""
    opened = chain.Werkmap.open(werkmap)
    now = moment(als, nu)
    for bestand in bestanden:
        with terminal.watched(bestand.name) as progress:
            receipt = chain.deliver(opened, soort, bestand, peildatum, now, progress)
        terminal.show_receipt(receipt, now.nu.date())


@app.command()
def leveringen(
    levering: Annotated[
        str, typer.Argument(help="Maak het verslag van deze levering, of van dit register.")
    ] = "",
    werkmap: Map = HERE,
    json: Json = False,
    afgekeurd: Annotated[str, typer.Option(help="Toon wat uit deze levering is afgekeurd.")] = "",
    niet_gekoppeld: Annotated[
        bool, typer.Option("--niet-gekoppeld", help="Toon rijen zonder adres, met kandidaten.")
    ] = False,
    verslag: Annotated[
        bool, typer.Option("--verslag", help="Maak het verslag van elke levering die telt.")
    ] = False,
    terugmelding: Annotated[
        bool, typer.Option("--terugmelding", help="Zoek waar registers elkaar tegenspreken.")
    ] = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Toon wat er is, van wanneer, hoe volledig, en wat is afgekeurd of niet gekoppeld."""
    opened = chain.Werkmap.open(werkmap)
    if afgekeurd:
        terminal.show_rejects(chain.rejects(opened, afgekeurd), json=json)
    elif niet_gekoppeld:
        terminal.show_unlinked(chain.unlinked(opened), json=json)
    elif terugmelding:
        with terminal.busy("Registers vergelijken"):
            told = chain.report_back(opened, moment(als, nu))
        terminal.show_report_back(told, json=json)
    elif verslag or levering:
        with terminal.busy("Verslag maken"):
            paths = chain.delivery_reports(opened, levering, moment(als, nu))
        terminal.show_files("Verslag van de levering", paths)
    else:
        shown = chain.overview(opened)
        terminal.show_deliveries(shown, moment(als, nu).nu.date(), json=json)


@app.command()
def intrekken(
    levering: Annotated[str, typer.Argument(help="De levering, zoals `leveringen` haar noemt.")],
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Trek een verkeerde levering in: zij wordt gewist, en het logboek onthoudt dat."""
    opened = chain.Werkmap.open(werkmap)
    terminal.say(chain.withdraw(opened, levering, moment(als, nu)))
