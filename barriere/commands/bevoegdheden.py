"""Who may do what at a control, and what to look for at the door."""

from typing import Annotated

import typer

from barriere import chain, terminal
from barriere.commands.options import House, Json, Nu, moment

app = typer.Typer(no_args_is_help=True)
bevoegdheden = typer.Typer(
    invoke_without_command=True, help="Wie mag wat bij een controle, op grond van welke wet."
)


@app.command()
def signaalkaarten(werkmap: House = None, nu: Nu = None) -> None:
    """Maak de signaalkaarten: waar let u op, wat kan volgen, en op grond van welke wet."""
    opened = chain.werkmap_or_house(werkmap)
    terminal.show_files("De signaalkaarten", chain.signal_card_files(opened, moment("", nu)))


@bevoegdheden.callback()
def sheet(context: typer.Context, werkmap: House = None, nu: Nu = None) -> None:
    """Wie mag wat bij een controle; zonder opdracht als een blad (PDF, A3) voor de tafel."""
    if context.invoked_subcommand is None:
        opened = chain.werkmap_or_house(werkmap)
        terminal.show_file("Het blad", chain.powers_file(opened, moment("", nu)))


@bevoegdheden.command("toon")
def bevoegdheden_toon(
    rol: Annotated[str, typer.Argument(help="Een rol, bijvoorbeeld wonen.")] = "",
    werkmap: House = None,
    json: Json = False,
) -> None:
    """Toon alle rollen, of wat een rol mag, met de wet en hoe zeker die is."""
    matrix = chain.show_powers(chain.werkmap_or_house(werkmap))
    terminal.show_powers(matrix, rol, json=json)
