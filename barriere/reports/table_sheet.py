"""A workbook as plain tables: what stands in it, whatever the file is."""

from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | None
"""Text, a number, a day, or nothing; text from a register is always text."""


@dataclass(frozen=True)
class TableSheet:
    """One sheet: columns as (name, width in letters), rows of as many cells, lines below.

    `below` are a label and what it is, under the table: totals and explanations.
    """

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Cell, ...], ...]
    below: tuple[tuple[str, Cell], ...] = ()


@dataclass(frozen=True)
class TableBook:
    """The sheets of a file, its title, and the day of drawing up: the only date of the file."""

    title: str
    drawn_up: date
    sheets: tuple[TableSheet, ...]
