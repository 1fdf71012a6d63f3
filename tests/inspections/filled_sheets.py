"""A filled-in sheet of findings for one address, to change and to write in every format."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

from barriere.catalogue.powers import powers
from barriere.inspections.findings.columns import COLUMNS
from barriere.inspections.findings.expected import Expected

KEY, OTHER = "0014010000000001", "0014010000000002"
TEAM = ("2027-1", "Team A")
KNOWN = Expected(
    visits={TEAM: frozenset((KEY, OTHER)), ("2027-1", "Team B"): frozenset()},
    partners={TEAM: frozenset(("gemeente", "politie", "brandweer", "zorgcoordinator"))},
    matrix=powers(),
    places=frozenset(("oude ebbingestraat", "jan jansenstraat", "groningen")),
)
Cells = Mapping[str, str]


def row(rol: str, key: str = KEY, **cells: str) -> dict[str, str]:
    """Return one row of an address; its number follows its key."""
    place = {
        "nr": str(int(key[-2:])), "adres": "Kade 1", "controle": "2027-1",
        "team": "Team A", "datum": "2027-02-16", "sleutel": key, "rol": rol,
    }  # fmt: skip
    return dict.fromkeys(COLUMNS, "") | place | cells


def visit(key: str = KEY, **cells: str) -> dict[str, str]:
    """Return the row of a visit that got inside."""
    inside = {"uitkomst": "Toegang verleend", "binnen": "Met toestemming"}
    return row("Bezoek", key, **(inside | cells))


def nothing(key: str = KEY) -> dict[str, str]:
    """Return the row of a role that saw nothing."""
    return row("Bouwen en wonen", key, bevinding="Geen bijzonderheden")


def overcrowded(key: str = KEY, **cells: str) -> dict[str, str]:
    """Return the row of a role that saw overbewoning and means to act."""
    said = {
        "bevinding": "Overbewoning", "zekerheid": "Bevestigd", "maatregel": "Last onder dwangsom",
        "status": "Voorgenomen", "termijn": "2027-04-01",
    }  # fmt: skip
    return row("Bouwen en wonen", key, **(said | cells))


def csv_of(folder: Path, *rows: Cells, separator: str = ";", name: str = "bevindingen") -> Path:
    """Write the rows as CSV; a column that no sheet has comes last."""
    columns = [*COLUMNS, *(name for one in rows for name in one if name not in COLUMNS)]
    lines: list[Sequence[str]] = [columns, *([one.get(c, "") for c in columns] for one in rows)]
    path = folder / f"{name}.csv"
    path.write_text("\n".join(separator.join(line) for line in lines), encoding="utf-8-sig")
    return path


def as_excel_writes_it(folder: Path, *rows: Cells) -> Path:
    """Write the rows as Excel does when people type: days as days, numbers as numbers."""
    path = folder / "bevindingen.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Blad1")
        day = book.add_format({"num_format": "d-m-yy"})
        page.write_string(0, 0, "Bevindingen Team A")
        page.write_row(2, 0, COLUMNS)
        for at, one in enumerate(rows, 3):
            for column, name in enumerate(COLUMNS):
                text = one[name]
                if name in ("datum", "termijn", "hercontrole_voor") and text:
                    page.write_datetime(at, column, date.fromisoformat(text), day)
                elif text.isdigit() and name != "sleutel":
                    page.write_number(at, column, float(text))
                else:
                    page.write_string(at, column, f"{text}  ")
    return path
