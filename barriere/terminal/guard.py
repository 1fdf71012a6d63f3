"""What was found that may not leave, and what must be destroyed."""

from barriere.chain.afscherm import Shielded
from barriere.chain.guard import Inspected
from barriere.errors import BarriereError
from barriere.terminal.console import line, nl, out, plain, table


def show_leaks(inspected: Inspected) -> None:
    """Say what may not leave; a leak makes the command fail.

    Raises BarriereError when anything was found.
    """
    if inspected.sealed:
        line(f"{inspected.sealed} verzegeld: die zijn zonder wachtwoord niet te lezen.", "let")
    if not inspected.leaks:
        line(f"Nagekeken: {nl(inspected.files)} bestanden. Niets gevonden dat niet mag.", "goed")
        return
    shown = table("bestand", "wat", "keer", numbers=("keer",))
    for leak in inspected.leaks:
        shown.add_row(plain(leak.file), leak.kind, str(leak.count))
    out.print(shown)
    what = f"{len(inspected.leaks)} keer iets gevonden dat niet naar buiten mag."
    raise BarriereError(what, "Vernietig deze bestanden en meld het aan de privacy officer.")


def show_shielding(shielded: Shielded) -> None:
    """Say that an address is out of everything from now on, and what still names it."""
    line("Afgeschermd. Dit adres komt in geen enkele volgende uitvoer.", "goed")
    if shielded.destroy:
        line("Vernietig deze bestanden, en papier dat ervan gemaakt is:", "let")
        for path in shielded.destroy:
            line(f"  {path}")
    else:
        line("Geen eerder gemaakt bestand noemt dit adres.")
    if shielded.elsewhere:
        line("Ook deze ingevulde werkbladen noemen het; barriere weet niet waar die liggen:", "let")
        for name in shielded.elsewhere:
            line(f"  {name}")
