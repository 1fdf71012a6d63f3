"""The visit lists of a control, and the account of the year."""

from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Als, Map, Nu, moment

app = typer.Typer(no_args_is_help=True)


@app.command()
def bezoeklijst(
    controle: Annotated[str, typer.Argument(help="De controle, bijvoorbeeld 2027-1.")],
    werkmap: Map = HERE,
    toch: Annotated[
        str,
        typer.Option(
            metavar="REDEN",
            help="Druk af, ook als nog niet alles gescoord is; de reden komt in het logboek.",
        ),
    ] = "",
    als: Als = "",
    nu: Nu = None,
) -> None:
    """Maak per team de bezoeklijst (PDF) en het werkblad voor de bevindingen."""
    with terminal.busy("Bezoeklijsten zetten"):
        opened = chain.Werkmap.open(werkmap)
        printed = chain.print_control(opened, controle, moment(als, nu), toch)
    terminal.show_printed(controle, printed)


@app.command()
def verantwoording(werkmap: Map = HERE, als: Als = "", nu: Nu = None) -> None:
    """Maak het overzicht van voorstel tot bevinding, met hoe zeker dat is."""
    path = chain.account(chain.Werkmap.open(werkmap), moment(als, nu))
    terminal.show_file("De verantwoording", path)
