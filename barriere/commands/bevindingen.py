"""Findings back in, and what is still to be done."""

from pathlib import Path
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Als, Json, Map, Nu, moment

bevindingen = typer.Typer(no_args_is_help=True, help="Bevindingen terug, en wat nog moet gebeuren.")


@bevindingen.command("lees")
def bevindingen_lees(
    bestand: Annotated[list[Path], typer.Argument(help="Ingevulde werkbladen, een of meer.")],
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Neem de bevindingen van teams aan (XLSX, ODS of CSV), alle of geen."""
    terminal.say(chain.read_findings(chain.Werkmap.open(werkmap), bestand, moment(als, nu)))


@bevindingen.command("toon")
def bevindingen_toon(werkmap: Map = HERE, json: Json = False) -> None:
    """Toon wat gevonden is, wat dat zegt, en wat nog moet gebeuren."""
    terminal.show_findings(chain.findings(chain.Werkmap.open(werkmap)), json=json)


@bevindingen.command("werkblad")
def bevindingen_werkblad(
    controle: Annotated[str, typer.Argument(help="De controle, bijvoorbeeld 2027-1.")],
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Maak de werkbladen van een controle opnieuw, met wat al bekend is ingevuld."""
    paths = chain.worksheets(chain.Werkmap.open(werkmap), controle, moment(als, nu))
    terminal.show_files(f"Werkbladen van controle {controle}", paths)
