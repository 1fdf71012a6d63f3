"""Now do not plan: an address on hold, without a reason and tipping nobody off."""

from datetime import date
from typing import ClassVar

from sqlmodel import Field, Session, col, select

from barriere.privacy import Kept
from barriere.store.dossier.row import Row


class Afstemming(Row, table=True):
    """One hold until `tot` (exclusive); `houder` and `tot` are for the named officer only."""

    termijn: ClassVar[Kept] = Kept.SCORES

    sleutel: str = Field(index=True)
    tot: date
    houder: str


def nu_niet_plannen(session: Session, dag: date) -> set[str]:
    """Return the keys on hold on `dag`, and nothing else about them."""
    query = select(Afstemming.sleutel).where(Afstemming.tot > dag)
    return set(session.exec(query))


def afstemmingen(session: Session) -> list[Afstemming]:
    """Return every hold with holder and term: for the officer named in barriere.toml only."""
    return list(session.exec(select(Afstemming).order_by(col(Afstemming.id))))
