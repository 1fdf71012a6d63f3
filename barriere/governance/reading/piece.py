"""What a file is taken apart into."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

CELL = "\x1f"
"""Between the cells of a row, and between parts of a line that only stand side by side."""


class Kind(Enum):
    """How a text is to be read."""

    TEXT = auto()
    ROW = auto()
    """Cells side by side, each of which is a piece by itself too: only what crosses CELL counts."""
    DRAWN = auto()
    """Coordinates and other numbers that nobody reads: spaces between them say nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, and where in the file it stands, in Dutch."""

    place: str
    text: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A part of a file that nobody can look through, and why.

    `sealed`: only for want of the password with which the house closed it.
    """

    place: str
    why: str
    sealed: bool = False


Found = Piece | Unreadable
Nested = Callable[[bytes, str], Iterator[Found]]
"""Takes apart what was inside something else: its bytes, and what it is called."""


def within(place: str, found: Iterator[Found]) -> Iterator[Found]:
    """Yield what was found inside `place`, saying so."""
    for one in found:
        where = ", ".join(filter(None, (place, one.place)))
        if isinstance(one, Piece):
            yield Piece(where, one.text, one.kind)
        else:
            yield Unreadable(where, one.why, one.sealed)


def row_of(place: str, cells: list[str]) -> Iterator[Piece]:
    """Yield the cells side by side, when there is more than one."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) > 1:
        yield Piece(place, CELL.join(filled), Kind.ROW)
