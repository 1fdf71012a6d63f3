"""The findings sheet as plain CSV, for who has only a text editor."""

import csv
from io import StringIO

from barriere.inspections.findings.columns import COLUMNS
from barriere.reports.findings_sheet import FindingsSheet
from barriere.reports.write import Target, write_bytes

_FORMULA = (*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20")
"""Signs with which a formula begins; the wide ones do so where a spreadsheet speaks Japanese."""
_NO_NUMBER = ("controle", "sleutel")
"""A spreadsheet would make a date or a number of these, and write that back."""


def write_csv(path: Target, sheet: FindingsSheet) -> None:
    """Write the sheet as UTF-8 with semicolons.

    Text that a spreadsheet could take for a formula, or would make another value of, gets an
    apostrophe in front (OWASP ASVS 1.2.10), which is taken off when the sheet is read back.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in sheet.rows:
        writer.writerow(_harmless(column, row.texts.get(column, "")) for column in COLUMNS)
    write_bytes(path, text.getvalue().encode("utf-8"))


def _harmless(column: str, value: str) -> str:
    """Return text that no spreadsheet runs or changes.

    >>> _harmless("adres", "=1+1"), _harmless("sleutel", "0014"), _harmless("nr", "1")
    ("'=1+1", "'0014", '1')
    """
    guarded = value.startswith(_FORMULA) or (value and column in _NO_NUMBER)
    return f"'{value}" if guarded else value
