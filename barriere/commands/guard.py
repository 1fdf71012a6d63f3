"""What may never leave, and what must go at once."""

from pathlib import Path

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Adres, Als, Map, Nu, moment

app = typer.Typer(no_args_is_help=True)


@app.command()
def nakijken(pad: Path, werkmap: Map = HERE) -> None:
    """Kijk bestanden na op wat nooit naar buiten mag."""
    terminal.show_leaks(chain.inspect_output(chain.Werkmap.open(werkmap), pad))


@app.command()
def afscherm(adres: Adres, werkmap: Map = HERE, als: Als = "", nu: Nu = None) -> None:
    """Haal een adres uit elke volgende uitvoer, en noem de bestanden die weg moeten."""
    terminal.show_shielding(chain.shield(chain.Werkmap.open(werkmap), adres, moment(als, nu)))
