"""What was shared, on which ground, and whether the log still proves it."""

from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Als, Json, Map, Nu, moment

app = typer.Typer(no_args_is_help=True)


@app.command()
def mag_zien(
    blad: Annotated[
        bool, typer.Option("--blad", help="Maak er een blad (PDF) van, voor de barrièretafel.")
    ] = False,
    verstrekt: Annotated[
        bool, typer.Option("--verstrekt", help="Toon elk exemplaar dat is verstrekt.")
    ] = False,
    werkmap: Map = HERE,
    json: Json = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Toon welke partner welke gegevens op papier mag zien, en op welke grond."""
    opened, when = chain.Werkmap.open(werkmap), moment(als, nu)
    if blad:
        terminal.show_file("Het overzicht", chain.sharing_sheet(opened, when))
        return
    terminal.show_sharing(chain.sharing(opened, when), handed_out=verstrekt, json=json)


@app.command()
def vernietigd(
    lijst: Annotated[
        list[str], typer.Argument(help="Het nummer van een lijst, of een controle (2027-1).")
    ],
    werkmap: Map = HERE,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Leg vast dat exemplaren van een bezoeklijst zijn vernietigd."""
    terminal.say(chain.destroyed(chain.Werkmap.open(werkmap), lijst, moment(als, nu)))


@app.command()
def logboek(
    code: Annotated[str, typer.Argument(help="De controlecode onderaan een bezoeklijst.")] = "",
    werkmap: Map = HERE,
    json: Json = False,
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Kijk na of het logboek gaaf is, en of het nog bevat wat een papier zegt."""
    found = chain.check_log(chain.Werkmap.open(werkmap), code, moment(als, nu))
    terminal.show_log(found, json=json)
