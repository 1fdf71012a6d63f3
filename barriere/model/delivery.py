"""A delivery: one register as it was on one day, with what was not accepted."""

import re
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from barriere.model.register import Register

_KEY = re.compile(r"Pseudoniemen met sleutel (\w+)\.")


@dataclass(frozen=True)
class Reject:
    """One row that was not accepted; never the value itself."""

    row: int
    column: str
    cause: str
    remedy: str


@dataclass(frozen=True)
class Reading:
    """What a reader made of a file: columnar tables, rejects and what was left unread.

    `tables` holds the register's rows under the register's own name and, where
    the format carries them, side tables (`panden`, `water`, `wegen`).
    `rows` counts the rows of the file, accepted or not. `counts` holds what the
    reader counted on its way (for LO3: `persoonslijsten`). `absent` names the
    columns that the file could have had and had not; None when the reader cannot say.
    """

    register: Register
    peildatum: date
    tables: dict[str, pa.Table]
    rows: int
    rejects: list[Reject] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    absent: list[str] | None = None


@dataclass(frozen=True)
class Manifest:
    """An accepted delivery as the werkmap remembers it; `id` is its folder's name."""

    id: str
    register: Register
    peildatum: date
    file: str
    sha256: str
    rows: int
    accepted: int
    rejected: int
    counts: dict[str, int]
    skipped: list[str]
    notices: list[str]
    received: str
    absent: list[str] | None = None

    @property
    def key_mark(self) -> str:
        """Return the mark of the key behind the pseudonyms; empty when there are none.

        Persons in deliveries with different marks cannot be compared.
        """
        marks = (_KEY.fullmatch(notice) for notice in self.notices)
        return next((mark[1] for mark in marks if mark), "")
