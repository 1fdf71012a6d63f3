"""A new werkmap and its key."""

from pathlib import Path
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Als, Map, Nu, moment

app = typer.Typer(no_args_is_help=True)


@app.command()
def nieuw(
    werkmap: Annotated[Path, typer.Argument(help="De nieuwe map.")],
    naam: Annotated[str, typer.Option(help="Naam van de gemeente.")],
    code: Annotated[str, typer.Option(help="CBS-gemeentecode, vier cijfers.")],
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Maak een nieuwe werkmap met een barriere.toml vol uitleg."""
    terminal.show_new(chain.begin(werkmap, naam, code, moment(als, nu)))


@app.command()
def sleutel(
    bestand: Annotated[Path, typer.Argument(help="Waar de sleutel komt; buiten de werkmap.")],
    werkmap: Map = HERE,
) -> None:
    """Maak de sleutel waarmee persoonsnummers onleesbaar worden."""
    terminal.show_key(chain.make_key(chain.Werkmap.open(werkmap), bestand))
