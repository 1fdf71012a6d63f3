"""What came back from the controls, what it says, and what is still to be done."""

from barriere.chain.bevindingen import Found
from barriere.terminal.console import heading, line, out, plain, show_json, table


def show_findings(found: Found, *, json: bool) -> None:
    """Print findings, hit rates with their intervals, and hercontroles by date."""
    if json:
        show_json(_as_json(found))
        return
    heading("Bevindingen")
    if not found.outcomes:
        line("Nog niets. Lees een werkblad met `barriere bevindingen lees BESTAND`.", "stil")
        return
    for counted in (found.outcomes, found.findings, found.measures):
        line(", ".join(f"{word.replace('_', ' ')}: {n}" for word, n in sorted(counted.items())))
    heading("Treffers")
    shown = table("weg", "van de bezochte", "van de binnengelaten")
    for rate in found.rates:
        shown.add_row(rate.road, str(rate.of_visited), str(rate.of_entered))
    out.print(shown)
    if found.rechecks:
        heading("Nog te doen: hercontrole")
        todo = table("voor", "adres")
        for recheck in found.rechecks:
            todo.add_row(f"{recheck.voor:%d-%m-%Y}", plain(recheck.weergave))
        out.print(todo)


def _as_json(found: Found) -> dict[str, object]:
    return {
        "uitkomsten": dict(found.outcomes),
        "bevindingen": dict(found.findings),
        "maatregelen": dict(found.measures),
        "treffers": {
            rate.road: {"treffers": rate.of_visited.hits, "bezocht": rate.of_visited.n}
            for rate in found.rates
        },
        "hercontroles": [
            {"sleutel": r.sleutel, "adres": r.weergave, "voor": r.voor} for r in found.rechecks
        ],
    }
