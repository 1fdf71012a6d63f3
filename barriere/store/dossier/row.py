"""What every row of the dossier shares: a number, a moment and a term."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import ClassVar, TypeVar

from sqlalchemy import CheckConstraint
from sqlmodel import Field, Session, SQLModel

from barriere.privacy import Kept, expires
from barriere.store.dossier.moment import Moment

SETTINGS = "instellingen"
"""Where an open session keeps the settings, for the terms."""


class Row(SQLModel):
    """A row with its number, the moment it was written and the first day it must be gone.

    `termijn` is the kind of thing it is, for `[termijnen]` of barriere.toml.
    """

    termijn: ClassVar[Kept] = Kept.BEZOEKEN

    id: int = Field(default=None, primary_key=True)
    op: datetime = Field(default=None, sa_type=Moment, nullable=False)
    vervalt: date = Field(default=None, index=True, nullable=False)


AnyRow = TypeVar("AnyRow", bound=Row)


def add(session: Session, row: AnyRow, nu: datetime) -> AnyRow:
    """Write `row` at moment `nu` with its term, and return it with its number.

    Raises sqlalchemy.exc.IntegrityError when a closed word or a reference is wrong.
    """
    add_all(session, [row], nu)
    return row


def add_all(session: Session, rows: Sequence[AnyRow], nu: datetime) -> None:
    """Write `rows` at moment `nu` at once, each with its term; they get their numbers in order.

    Raises sqlalchemy.exc.IntegrityError when a closed word or a reference is wrong.
    """
    for row in rows:
        row.op = nu
        row.vervalt = expires(row.termijn, nu.date(), session.info[SETTINGS])
    session.add_all(rows)
    session.flush()


def one_of(column: str, words: tuple[str, ...]) -> CheckConstraint:
    """Return a constraint: `column` holds one of `words`."""
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=f"ck_{column}")
