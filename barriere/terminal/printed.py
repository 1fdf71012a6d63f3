"""The paper of a control: where it lies, and what changed since the plan."""

from barriere.chain.bezoeklijst import Printed
from barriere.model.register import Register
from barriere.reports.paper_copy import PaperCopy
from barriere.reports.words import joined
from barriere.terminal.console import heading, line
from barriere.terminal.messages import show_files


def show_printed(control: str, printed: Printed) -> None:
    """Say where the paper lies, what was compared, and per address what is other than planned."""
    show_files(f"Controle {control}", printed.paths)
    heading("Verstrekking: elk exemplaar staat in het dossier en het logboek")
    for copy in printed.copies:
        line(f"  {copy.number}  {copy.copy.whose}: {_data(copy.copy)}")
    heading("Nagekeken voor het drukken")
    for sentence in (*printed.fresh.checked, *printed.fresh.ages):
        line(sentence)
    for key, said in printed.fresh.changed.items():
        line(f"  {printed.fresh.labels[key]}", "let")
        for one in said:
            line(f"    {one.text}")


def _data(copy: PaperCopy) -> str:
    """Return in words from which registers something may stand on a copy."""
    if copy.registers is None:
        return "alles"
    shown = tuple(register.label for register in Register if register in copy.registers)
    return f"uit {joined(shown)}" if shown else "niets uit registers"
