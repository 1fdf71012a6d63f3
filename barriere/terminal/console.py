"""One console and one look for everything a person reads in the terminal."""

import json
import sys

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

_THEME = Theme(
    {
        "kop": "bold",
        "stil": "dim",
        "goed": "green",
        "let": "yellow",
        "fout": "bold red",
        "getal": "bold",
    }
)
_KEPT = "\n\u00a0"
_WIDE = None if sys.stdout.isatty() else 120
out = Console(theme=_THEME, highlight=False, emoji=False, width=_WIDE)
err = Console(theme=_THEME, highlight=False, emoji=False, stderr=True)


def table(*columns: str, numbers: tuple[str, ...] = ()) -> Table:
    """Return an empty table in the house style; columns in `numbers` align right."""
    made = Table(box=None, header_style="stil", pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        made.add_column(column, justify="right" if column in numbers else "left")
    return made


def heading(text: str) -> None:
    """Print a heading with room above it."""
    out.print()
    out.print(Text(text, style="kop"))


def line(text: str, style: str = "") -> None:
    """Print one line of literal text: markup from a register is never obeyed."""
    out.print(literal(text, style))


def literal(text: str, style: str = "") -> Text:
    """Return text that a screen shows and never obeys: of its codes only line ends are kept."""
    return Text("".join(c for c in text if c.isprintable() or c in _KEPT), style=style)


def plain(text: object) -> str:
    """Return registry text safe for a table cell: no markup, no control characters."""
    return escape(printable(text))


def printable(text: object) -> str:
    """Return text without control characters: none of it can steer the terminal."""
    return "".join(character for character in str(text) if character.isprintable())


def show_json(value: object) -> None:
    """Print a value as JSON for a program, sorted, on standard output."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2, sort_keys=True, default=str)
    sys.stdout.write("\n")


def nl(number: int) -> str:
    """Return a whole number with Dutch thousands separators.

    >>> nl(139447)
    '139.447'
    """
    return f"{number:,}".replace(",", ".")
