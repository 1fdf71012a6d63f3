"""The cards the score asks with: shown, tested, compared and adopted."""

from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Als, House, Json, Map, Nu, moment

catalogus = typer.Typer(no_args_is_help=True, help="De kaarten waarmee de score rekent.")


@catalogus.command("toon")
def catalogus_toon(
    kaart_id: Annotated[str, typer.Argument(help="Een kaart, bijvoorbeeld H1.")] = "",
    werkmap: House = None,
    html: Annotated[
        bool, typer.Option("--html", "--verslag", help="Als document om te lezen en te tekenen.")
    ] = False,
    toml: Annotated[
        bool, typer.Option("--toml", help="De tekst van een kaart, om er een eigen van te maken.")
    ] = False,
    json: Json = False,
    nu: Nu = None,
) -> None:
    """Toon de kaarten, of een kaart in zijn geheel; met --html als document."""
    opened = chain.werkmap_or_house(werkmap)
    if toml:
        terminal.show_card_text(chain.show_cards(opened, moment("", nu)), kaart_id)
    elif html:
        terminal.show_file("Het document", chain.catalogue_report(opened, kaart_id, moment("", nu)))
    else:
        terminal.show_catalogue(chain.show_cards(opened, moment("", nu)), kaart_id, json=json)


@catalogus.command("toets")
def catalogus_toets(
    werkmap: House = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Vraag ook gevallen aan weerszijden van elke grens."),
    ] = False,
    json: Json = False,
    nu: Nu = None,
) -> None:
    """Toets elke kaart: feiten, eenheden, vindplaatsen, voorbeelden en verboden kenmerken."""
    opened = chain.werkmap_or_house(werkmap)
    complaints = chain.check_catalogue(opened, moment("", nu), strict=strict)
    terminal.show_complaints(complaints, strict=strict, json=json)


@catalogus.command("vaststellen")
def catalogus_vaststellen(werkmap: Map = HERE, als: Als = "", nu: Nu = None) -> None:
    """Leg de catalogus voor, of stel hem als tweede vast; daarna mag er gescoord worden."""
    opened = chain.Werkmap.open(werkmap)
    terminal.say(chain.adopt_catalogue(opened, moment(als, nu)))


@catalogus.command("verschil")
def catalogus_verschil(
    werkmap: Map = HERE, json: Json = False, als: Als = "", nu: Nu = None
) -> None:
    """Laat zien wie door een veranderde catalogus op de lijst komt of ervan af gaat."""
    opened = chain.Werkmap.open(werkmap)
    with terminal.busy("Twee keer doorrekenen"):
        found = chain.catalogue_difference(opened, moment(als, nu))
    terminal.show_difference(found, json=json)
