"""A visit as it was handed to a team."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, select

from barriere.store.dossier.row import Row


class Bezoek(Row, table=True):
    """One address on one visit list; `volgorde` 0 is a reserve address.

    `aankomst` is minutes after midnight (null for a reserve address).
    """

    __table_args__ = (UniqueConstraint("jaarplan_id", "controle", "sleutel"),)

    jaarplan_id: int = Field(foreign_key="jaarplan.id", index=True)
    controle: str = Field(index=True)
    team: str
    datum: date
    volgorde: int
    sleutel: str = Field(index=True)
    aankomst: int | None = None


def bezoeken(session: Session, controle: str | None = None) -> list[Bezoek]:
    """Return the visits of one control or of all, in the order written."""
    query = select(Bezoek).order_by(col(Bezoek.id))
    if controle is not None:
        query = query.where(Bezoek.controle == controle)
    return list(session.exec(query))
