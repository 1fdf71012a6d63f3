"""The text inside a produced file, so that it can be searched for what may not leave."""

from pathlib import Path

from barriere.governance.reading import Piece, Unreadable, read_file


def text_of(path: Path) -> str:
    """Return all text in a file of whatever kind, line by line: also its metadata.

    Packed blocks are unpacked, folded lines of a calendar made whole; embedded
    fonts are left out. What is sealed is not opened.
    """
    return "\n".join(one.text for one in read_file(path) if isinstance(one, Piece))


def is_sealed(path: Path) -> bool:
    """Tell whether only a password opens what a file holds; nobody can look through it.

    So are a sealed map, and the oordelen that were saved from one.
    """
    return any(isinstance(one, Unreadable) and one.sealed for one in read_file(path))
