"""How results look in the terminal."""

from barriere.terminal.catalogue import show_catalogue
from barriere.terminal.deliveries import show_deliveries, show_receipt, show_rejects, show_unlinked
from barriere.terminal.explanation import show_explanation
from barriere.terminal.findings import show_findings
from barriere.terminal.guard import show_complaints, show_leaks, show_shielding
from barriere.terminal.messages import (
    busy,
    say,
    show_error,
    show_file,
    show_files,
    show_key,
    show_new,
)
from barriere.terminal.score import show_score
from barriere.terminal.tafel import show_agenda, show_holds
from barriere.terminal.year import show_plan

__all__ = [
    "busy",
    "say",
    "show_agenda",
    "show_catalogue",
    "show_complaints",
    "show_deliveries",
    "show_error",
    "show_explanation",
    "show_file",
    "show_files",
    "show_findings",
    "show_holds",
    "show_key",
    "show_leaks",
    "show_new",
    "show_plan",
    "show_receipt",
    "show_rejects",
    "show_score",
    "show_shielding",
    "show_unlinked",
]
