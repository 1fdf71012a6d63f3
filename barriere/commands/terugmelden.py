"""What the law asks of who notices that a register is behind."""

import typer

from barriere import chain, terminal
from barriere.commands.options import HERE, Als, Dag, Json, Map, Nu, moment

app = typer.Typer(no_args_is_help=True)


@app.command()
def terugmelden(
    peildatum: Dag = None, werkmap: Map = HERE, json: Json = False, als: Als = "", nu: Nu = None
) -> None:
    """Zet op een rij waar registers elkaar tegenspreken, per houder die het moet weten."""
    opened = chain.Werkmap.open(werkmap)
    with terminal.busy("Registers naast elkaar leggen"):
        reported = chain.report_back(opened, peildatum, moment(als, nu))
    terminal.show_terugmelding(reported, json=json)
