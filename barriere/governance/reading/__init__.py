"""Taking a produced file apart into every text that it holds, each with where it stands."""

from barriere.governance.reading.contents import read_file
from barriere.governance.reading.piece import CELL, Kind, Piece, Unreadable

__all__ = ["CELL", "Kind", "Piece", "Unreadable", "read_file"]
