"""What was found that may not leave, and what must be destroyed."""

from itertools import groupby, islice

from barriere.chain.afscherm import Shielded
from barriere.chain.guard import Inspected
from barriere.errors import BarriereError
from barriere.governance.wanted import What
from barriere.terminal.console import line, nl, out, plain, show_json, table

_MOST = 200


def show_leaks(inspected: Inspected, *, json: bool = False) -> None:
    """Say what may not leave, by file, kind and place; a leak makes the command fail.

    Raises BarriereError when anything was found, or a file could not be looked through.
    """
    if json:
        _for_a_program(inspected)
    elif not inspected.leaks:
        line(f"Nagekeken: {nl(inspected.files)} bestanden. Niets gevonden dat niet mag.", "goed")
    else:
        _as_table(inspected)
    if not inspected.leaks:
        return
    raise BarriereError(_summary(inspected), _remedy(inspected))


def show_shielding(shielded: Shielded) -> None:
    """Say that an address is out of everything from now on, and what still names it."""
    line("Afgeschermd. Dit adres komt in geen enkele volgende uitvoer.", "goed")
    if shielded.destroy:
        line("Vernietig deze bestanden, en papier dat ervan gemaakt is:", "let")
        for path in shielded.destroy:
            line(f"  {path}")
    else:
        line("Geen eerder gemaakt bestand noemt dit adres.")
    if shielded.recall:
        line("Het staat op deze geprinte lijsten. Haal ze terug, ook bij partners:", "let")
        for number in shielded.recall:
            line(f"  {number}")
        line("Weg? Leg het vast met `barriere vernietigd LIJST`.")
    if shielded.elsewhere:
        line("Ook deze ingevulde werkbladen noemen het; barriere weet niet waar die liggen:", "let")
        for name in shielded.elsewhere:
            line(f"  {name}")


def _as_table(inspected: Inspected) -> None:
    """Print per file what was found in it, and where."""
    shown = 0
    for file, leaks in groupby(inspected.leaks, key=lambda leak: leak.file):
        if shown >= _MOST:
            break
        line(str(file), "kop")
        found = table("wat", "waar", "keer", numbers=("keer",))
        for leak in islice(leaks, _MOST - shown):
            found.add_row(leak.kind, plain(leak.place), nl(leak.count))
            shown += 1
        out.print(found)
    if (more := len(inspected.leaks) - shown) > 0:
        line(f"... en nog {nl(more)} plaatsen; alles met --json.", "stil")


def _for_a_program(inspected: Inspected) -> None:
    show_json(
        {
            "bestanden": inspected.files,
            "gevonden": [
                {
                    "bestand": str(leak.file),
                    "wat": leak.kind,
                    "waar": leak.place,
                    "keer": leak.count,
                }
                for leak in inspected.leaks
            ],
        }
    )


def _summary(inspected: Inspected) -> str:
    """Say what was found, and apart from that what could not be looked through."""
    closed = inspected.closed
    found = sum(1 for leak in inspected.leaks if not leak.kind.startswith(What.CLOSED))
    said = []
    if found:
        said.append(f"Op {nl(found)} plaatsen staat iets dat niet naar buiten mag.")
    if closed:
        said.append(f"{nl(closed)} bestanden zijn niet of niet helemaal na te kijken.")
    return " ".join(said)


def _remedy(inspected: Inspected) -> str:
    said = []
    if any(not leak.kind.startswith(What.CLOSED) for leak in inspected.leaks):
        said.append("Vernietig deze bestanden en meld het aan de privacy officer.")
    if inspected.closed:
        said.append("Een verzegelde kaart gaat open met BARRIERE_WACHTWOORD; bekijk de rest zelf.")
    return " ".join(said)
