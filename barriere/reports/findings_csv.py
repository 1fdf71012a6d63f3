"""The findings sheet as plain CSV, for who has only a text editor."""

import csv
from io import StringIO
from pathlib import Path

from barriere.reports.findings_sheet import COLUMNS, FIXED, FindingsSheet
from barriere.reports.write import write_bytes

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(path: Path, sheet: FindingsSheet) -> None:
    """Write the sheet as UTF-8 with semicolons.

    Text that a spreadsheet could take for a formula gets an apostrophe in front
    (OWASP ASVS 1.2.10); the sleutel is what is read back.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in sheet.rows:
        writer.writerow([*map(_harmless, row), *[""] * (len(COLUMNS) - FIXED)])
    write_bytes(path, text.getvalue().encode("utf-8"))


def _harmless(value: str) -> str:
    """Return text that no spreadsheet runs.

    >>> _harmless("=1+1")
    "'=1+1"
    """
    return f"'{value}" if value.startswith(_FORMULA) else value
