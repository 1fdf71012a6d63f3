"""Where registers contradict each other, and which workbook goes to whom."""

from collections import Counter
from dataclasses import asdict

from barriere.chain.terugmelding import ReportedBack
from barriere.terminal.console import heading, line, nl, out, plain, show_json, table


def show_report_back(told: ReportedBack, *, json: bool) -> None:
    """Say how often registers contradict each other, per kind and holder; the lines are on disk."""
    found = told.found
    if json:
        show_json(
            {
                "peildatum": found.peildatum,
                "regels": [asdict(c) for c in found.lines],
                "afgeschermd": found.withheld,
                "niet_gevraagd": list(found.unasked),
                "bestanden": [str(path) for path in told.paths],
            }
        )
        return
    heading(f"Terugmelden, peildatum {found.peildatum:%d-%m-%Y}")
    if found.lines:
        shown = table("wat niet klopt", "melden aan", "keer", numbers=("keer",))
        counted = Counter((c.soort, c.bronhouder) for c in found.lines)
        for (kind, holder), count in sorted(counted.items()):
            shown.add_row(plain(kind), plain(holder), nl(count))
        out.print(shown)
        line("\nWelk van de twee registers klopt, weet barriere niet: dat zoekt de houder uit.")
    else:
        line("Nergens spreken registers elkaar tegen.", "goed")
    if found.withheld:
        line(f"{nl(found.withheld)} keer bij een afgeschermd adres: die staan nergens in.", "stil")
    for kind in found.unasked:
        line(f"Niet te zeggen, want een register ontbreekt: {kind}", "stil")
    for path in told.paths:
        line(f"  {path}")
