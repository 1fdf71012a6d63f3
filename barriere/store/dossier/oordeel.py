"""What the barrièretafel thinks of an address, with its reason."""

from sqlmodel import Field, Session, col, select

from barriere.store.dossier.row import Row, one_of

BESLUITEN = ("opnemen", "afwijzen", "aanhouden")


class Oordeel(Row, table=True):
    """One judgement; the last one on an address counts, earlier ones stay readable."""

    __table_args__ = (one_of("besluit", BESLUITEN),)

    sleutel: str = Field(index=True)
    besluit: str
    redencode: str
    toelichting: str = ""
    grond: str = ""
    door: str
    run: str = ""


def oordelen(session: Session, sleutel: str | None = None) -> list[Oordeel]:
    """Return every judgement in the order given, on one address or on all."""
    query = select(Oordeel).order_by(col(Oordeel.id))
    if sleutel is not None:
        query = query.where(Oordeel.sleutel == sleutel)
    return list(session.exec(query))


def laatste_oordelen(session: Session) -> dict[str, Oordeel]:
    """Return the judgement that counts for every judged address, by key."""
    return {oordeel.sleutel: oordeel for oordeel in oordelen(session)}
