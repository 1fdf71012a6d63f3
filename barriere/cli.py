"""The front door: every command under one name, and every refusal in one clear message."""

import os
from pathlib import Path
from typing import Annotated

import typer

from barriere import terminal
from barriere.commands import bevindingen, catalogus, deliveries, guard, risk, start, tafel, year
from barriere.errors import BarriereError

app = typer.Typer(
    name="barriere",
    help="Risicoadressen die zichzelf uitleggen, en controles waarover mensen beslissen.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for part in (start, deliveries, risk, year, guard):
    app.registered_commands += part.app.registered_commands
app.add_typer(tafel.tafel, name="tafel")
app.add_typer(bevindingen.bevindingen, name="bevindingen")
app.add_typer(catalogus.catalogus, name="catalogus")


@app.command()
def demo(
    werkmap: Annotated[Path, typer.Argument(help="Waar de demo komt.")],
    zaad: Annotated[int, typer.Option(help="Ander zaad, andere stad.")] = 7,
) -> None:
    """Bouw een verzonnen stad en loop het hele jaar door, met een rondleiding."""
    from barriere.demo.year import run  # noqa: PLC0415 - only the demo needs to build a town
    from barriere.terminal.tour import show_tour  # noqa: PLC0415 - it knows the demo

    with terminal.busy("Een stad bouwen en haar jaar doorlopen (een halve minuut)"):
        tour = run(werkmap, zaad)
    show_tour(tour)


def main() -> None:
    """Run the command and turn our own refusals into one clear message."""
    os.umask(0o077)
    try:
        app()
    except BarriereError as error:
        terminal.show_error(error)
        raise SystemExit(error.exit_code) from None
