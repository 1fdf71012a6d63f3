"""The paper of a control: where it lies, and what changed since the plan."""

from barriere.chain.bezoeklijst import Printed
from barriere.terminal.console import heading, line
from barriere.terminal.messages import show_files


def show_printed(control: str, printed: Printed) -> None:
    """Say where the paper lies, what was compared, and per address what is other than planned."""
    show_files(f"Controle {control}", printed.paths)
    heading("Nagekeken voor het drukken")
    for sentence in (*printed.fresh.checked, *printed.fresh.ages):
        line(sentence)
    for key, said in printed.fresh.changed.items():
        line(f"  {printed.fresh.labels[key]}", "let")
        for one in said:
            line(f"    {one.text}")
