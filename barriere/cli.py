"""The front door: every command under one name, and every refusal in one clear message."""

import os
from pathlib import Path
from typing import Annotated

import typer

from barriere import terminal
from barriere.commands import (
    accountable,
    bevindingen,
    bevoegdheden,
    catalogus,
    deliveries,
    guard,
    plan,
    questions,
    risk,
    start,
    tafel,
    year,
)
from barriere.commands.usage import in_dutch, wrong_use
from barriere.errors import BarriereError

app = typer.Typer(
    name="barriere",
    help="Risicoadressen die zichzelf uitleggen, en controles waarover mensen beslissen.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for part in (start, deliveries, risk, year, accountable, guard, bevoegdheden):
    app.registered_commands += part.app.registered_commands
app.add_typer(tafel.tafel, name="tafel")
plan.plan.registered_commands += questions.app.registered_commands
app.add_typer(plan.plan, name="plan")
app.add_typer(bevindingen.bevindingen, name="bevindingen")
app.add_typer(catalogus.catalogus, name="catalogus")
app.add_typer(bevoegdheden.bevoegdheden, name="bevoegdheden")


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


in_dutch(app)


def main() -> None:
    """Run the command and turn every refusal into one clear message, without a trace."""
    os.umask(0o077)
    try:
        code = app(standalone_mode=False)
    except BarriereError as error:
        raise _refused(error) from None
    except typer.TyperException as error:
        raise _refused(wrong_use(error)) from None
    except typer.Abort:
        raise _refused(BarriereError("Afgebroken; er is niets gedaan.")) from None
    except Exception as error:
        if os.environ.get("BARRIERE_SPOOR"):
            raise
        raise _refused(terminal.unexpected(error)) from None
    raise SystemExit(code or 0)


def _refused(error: BarriereError) -> SystemExit:
    terminal.show_error(error)
    return SystemExit(error.exit_code)
