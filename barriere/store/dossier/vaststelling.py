"""What the mandated official decided: the list that may be planned."""

from sqlalchemy import JSON
from sqlmodel import Field, Session, col, select

from barriere.store.dossier.row import Row


class Vaststelling(Row, table=True):
    """One decided list: its name, the addresses on it by key, and who decided."""

    lijst: str = Field(index=True)
    sleutels: list[str] = Field(sa_type=JSON)
    door: str
    run: str = ""


def vaststellingen(session: Session, lijst: str | None = None) -> list[Vaststelling]:
    """Return the decided lists, oldest first, under one name or all."""
    query = select(Vaststelling).order_by(col(Vaststelling.id))
    if lijst is not None:
        query = query.where(Vaststelling.lijst == lijst)
    return list(session.exec(query))


def laatste_vaststelling(session: Session, lijst: str | None = None) -> Vaststelling | None:
    """Return the list that counts, or None when nothing was decided yet."""
    decided = vaststellingen(session, lijst)
    return decided[-1] if decided else None
