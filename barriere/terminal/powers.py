"""The powers matrix as an official reads it: all roles in a list, or one in full."""

from collections.abc import Sequence
from textwrap import fill

from barriere.catalogue.powers import Cell, Powers, Role
from barriere.errors import WrongUse
from barriere.terminal.console import heading, line, out, plain, show_json, table

_WIDTH = 92
_NOTHING = "geen bron geeft die bevoegdheid"


def show_powers(matrix: Powers, rol: str, *, json: bool) -> None:
    """Print all roles, or what one may do, by which law and how sure that is.

    Raises WrongUse when there is no such role.
    """
    key = rol.lower()
    if rol and key not in matrix.rollen:
        raise WrongUse(f"Er is geen rol '{rol}'.", f"Kies uit: {', '.join(matrix.rollen)}.")
    if json:
        whole = matrix.model_dump(mode="json")
        show_json(whole["rollen"][key] if rol else whole)
    elif rol:
        _show_role(matrix, matrix.rollen[key])
    else:
        _show_all(matrix)


def _show_all(matrix: Powers) -> None:
    heading(f"Bevoegdheden, versie {matrix.versie}")
    line(f"{matrix.status[:1].upper()}{matrix.status[1:]}.", "stil")
    shown = table("rol", "wie", "bij een bedrijf", "in een woning", "kan volgen")
    for key, role in matrix.rollen.items():
        follows = ", ".join(word.replace("_", " ") for word in role.maatregelen)
        shown.add_row(
            plain(key), plain(role.naam), _sure(role.bedrijf), _sure(role.woning), plain(follows)
        )
    out.print(shown)
    line("\nEen rol in het geheel: barriere bevoegdheden toon wonen", "stil")


def _sure(cell: Cell | None) -> str:
    return "geen" if cell is None else plain(cell.zekerheid)


def _show_role(matrix: Powers, role: Role) -> None:
    heading(role.naam)
    own = [lead.grond for lead in matrix.leiding if matrix.rollen[lead.rol] == role]
    if own:
        line(fill(f"  Leidt bij: {'; '.join(dict.fromkeys(own))}.", _WIDTH, subsequent_indent="  "))
    for title, cells in (
        ("Taak", [role.taak]),
        ("Bij een bedrijf", [role.bedrijf] if role.bedrijf else []),
        ("In een woning", [role.woning] if role.woning else []),
        ("Mag vragen", [role.vorderen] if role.vorderen else []),
        ("Kan volgen", role.interventies),
        ("Mag niet", role.mag_niet),
    ):
        _cells(matrix, title, cells)


def _cells(matrix: Powers, title: str, cells: Sequence[Cell]) -> None:
    heading(title)
    if not cells:
        line(f"  - {'niets bijzonders' if title == 'Mag niet' else _NOTHING}", "stil")
    for cell in cells:
        line(_wrapped("  - ", f"{cell.tekst.rstrip('.')} ({cell.basis})"))
        who = f", door {cell.door}" if cell.door else ""
        seen = f"{matrix.seen(cell):%d-%m-%Y}{who}"
        line(_wrapped("    ", f"{cell.zekerheid}: {cell.bron}; nagezien op {seen}"), "stil")


def _wrapped(indent: str, text: str) -> str:
    return fill(text, _WIDTH, initial_indent=indent, subsequent_indent="    ")
