"""The audit log: what was done, to what, by whom; each line holds the hash of the one before."""

from datetime import datetime
from typing import ClassVar

from sqlmodel import Field, Session, col, select

from barriere.privacy import Kept
from barriere.store.dossier.row import Row

START = "0" * 64
"""What stands in the place of a hash before the first line."""


class Logregel(Row, table=True):
    """One line: the six fields of BIO2 8.15 (`op` is the time), and its place in the chain.

    A forked chain cannot exist: two lines never follow the same one.
    """

    termijn: ClassVar[Kept] = Kept.LOGBOEK

    actie: str
    object: str
    resultaat: str
    oorsprong: str
    actor: str
    tijdstempel: str
    vorige: str = Field(unique=True)
    hash: str = Field(unique=True)


def logregels(session: Session, vanaf: datetime | None = None) -> list[Logregel]:
    """Return the lines in order, all of them or from a moment on."""
    query = select(Logregel).order_by(col(Logregel.id))
    if vanaf is not None:
        query = query.where(Logregel.op >= vanaf)
    return list(session.exec(query))
