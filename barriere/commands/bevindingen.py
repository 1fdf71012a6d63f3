"""Findings back in, and what is still to be done."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Als, Json, Map, Nu, day, moment

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
def bevindingen_toon(
    adres: Annotated[
        str, typer.Argument(help="Het dossier van één adres: BAG-id, of straat met nummer.")
    ] = "",
    rol: Annotated[str, typer.Option(help="Alleen acties van deze rol.")] = "",
    tot: Annotated[
        date | None, typer.Option(parser=day, help="Alleen met een termijn tot en met deze dag.")
    ] = None,
    alles: Annotated[bool, typer.Option("--alles", help="Ook wat klaar is.")] = False,
    afgeschermd: Annotated[
        bool, typer.Option("--afgeschermd", help="Afgeschermde adressen; alleen met mandaat.")
    ] = False,
    xlsx: Annotated[
        bool, typer.Option("--xlsx", help="Als werkmap in uit/, alleen voor de gemeente.")
    ] = False,
    werkmap: Map = HERE,
    json: Json = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Toon wat nog moet gebeuren, door wie en voor wanneer, of het dossier van een adres."""
    opened, now = chain.Werkmap.open(werkmap), moment(als, nu)
    if adres:
        told = chain.address_file(opened, adres, now, shielded=afgeschermd)
        terminal.show_address_file(told, json=json)
        return
    asked = chain.Asked(rol, tot, alles, afgeschermd)
    if xlsx:
        terminal.show_file("De lijst met acties", chain.action_file(opened, asked, now))
        return
    terminal.show_follow_up(chain.follow_up(opened, asked, now), json=json)


@bevindingen.command("werkblad")
def bevindingen_werkblad(
    controle: Annotated[str, typer.Argument(help="De controle, bijvoorbeeld 2027-1.")],
    opgeschort: Annotated[
        bool, typer.Option("--opgeschort", help="Ook wat is opgeschort; alleen met mandaat.")
    ] = False,
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Maak de werkbladen van een controle opnieuw, met wat al bekend is ingevuld."""
    opened, now = chain.Werkmap.open(werkmap), moment(als, nu)
    paths = chain.worksheets(opened, controle, now, suspended=opgeschort)
    terminal.show_files(f"Werkbladen van controle {controle}", paths)
