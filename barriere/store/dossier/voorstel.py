"""A proposal: an address that the score or a person brings to the barrièretafel."""

from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, select

from barriere.privacy import Kept
from barriere.store.dossier.row import Row, one_of

HERKOMSTEN = ("score", "mens", "steekproef")


class Voorstel(Row, table=True):
    """One address put forward.

    `bron` is the register or organisation it rests on, `grond` the objective
    ground (empty: none yet), `reden` why, `ingebracht_door` who (empty for the
    score), `run` the name of the scoring run (empty for a person).
    """

    __table_args__ = (
        one_of("herkomst", HERKOMSTEN),
        UniqueConstraint("herkomst", "sleutel", "run", "bron", "ingebracht_door"),
    )
    termijn: ClassVar[Kept] = Kept.SCORES

    sleutel: str = Field(index=True)
    herkomst: str
    bron: str = ""
    grond: str = ""
    reden: str = ""
    ingebracht_door: str = ""
    run: str = ""


def voorstellen(session: Session, run: str | None = None) -> list[Voorstel]:
    """Return the proposals in the order in which they came, of one run or of all."""
    query = select(Voorstel).order_by(col(Voorstel.id))
    if run is not None:
        query = query.where(Voorstel.run == run)
    return list(session.exec(query))


def voorgesteld(session: Session, sleutel: str) -> bool:
    """Tell whether anyone ever brought the address to the tafel."""
    query = select(Voorstel.id).where(Voorstel.sleutel == sleutel).limit(1)
    return session.exec(query).first() is not None
