"""Cells that show no value a person entered, and what is said about them."""

from dataclasses import dataclass, field

Where = tuple[int, int]
"""Line (from 1) and column (from 0)."""

ERROR = "hier staat een foutwaarde van het werkblad (zoals #N/B of #VERW!)"
UNCOMPUTED = "hier staat een formule zonder uitkomst"


@dataclass
class Flaws:
    """What is wrong in one sheet, by cell; and vertically merged cells (first and last line)."""

    cells: dict[Where, str] = field(default_factory=dict)
    merged: list[tuple[Where, Where]] = field(default_factory=list)


def letters(column: int) -> str:
    """Return the name a spreadsheet gives a column (from 0).

    >>> letters(0), letters(25), letters(26), letters(702)
    ('A', 'Z', 'AA', 'AAA')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def number(name: str) -> int:
    """Return the column (from 0) of a name.

    >>> number("A"), number("aa"), number("XFD")
    (0, 26, 16383)
    """
    value = 0
    for letter in name.upper():
        value = value * 26 + ord(letter) - ord("A") + 1
    return value - 1
