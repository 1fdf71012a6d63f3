"""What may never leave, and what must go at once."""

import os
from pathlib import Path
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Adres, Als, Json, Map, Nu, moment

app = typer.Typer(no_args_is_help=True)

Tegen = Annotated[
    list[Path] | None,
    typer.Option(
        "--tegen",
        help="CSV, XLSX of ODS met namen en nummers die nergens mogen staan; mag vaker.",
    ),
]


@app.command()
def nakijken(
    pad: Annotated[Path, typer.Argument(help="Een bestand of een map, bijvoorbeeld uit/.")],
    tegen: Tegen = None,
    werkmap: Map = HERE,
    json: Json = False,
) -> None:
    """Kijk bestanden na op wat nooit naar buiten mag; wat verzegeld is met BARRIERE_WACHTWOORD."""
    opened = chain.Werkmap.open(werkmap)
    with terminal.busy("Nakijken"):
        password = os.environ.get("BARRIERE_WACHTWOORD") or None
        inspected = chain.inspect_output(opened, pad, tegen or (), password)
    terminal.show_leaks(inspected, json=json)


@app.command()
def afscherm(adres: Adres, werkmap: Map = HERE, als: Als = "", nu: Nu = None) -> None:
    """Haal een adres uit elke volgende uitvoer, en noem de bestanden die weg moeten."""
    terminal.show_shielding(chain.shield(chain.Werkmap.open(werkmap), adres, moment(als, nu)))
