"""The cards the score asks with."""

from pathlib import Path
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import Json

catalogus = typer.Typer(no_args_is_help=True, help="De kaarten waarmee de score rekent.")


@catalogus.command("toon")
def catalogus_toon(
    kaart_id: Annotated[str, typer.Argument(help="Een kaart, bijvoorbeeld H1.")] = "",
    werkmap: Annotated[Path | None, typer.Option("--werkmap")] = None,
    json: Json = False,
) -> None:
    """Toon de kaarten, of een kaart in zijn geheel."""
    terminal.show_catalogue(chain.catalogue_of(werkmap), kaart_id, json=json)


@catalogus.command("toets")
def catalogus_toets(werkmap: Annotated[Path | None, typer.Option("--werkmap")] = None) -> None:
    """Toets elke kaart: feiten, gronden, bronnen en voorbeelden."""
    terminal.show_complaints(chain.check_catalogue(werkmap))
