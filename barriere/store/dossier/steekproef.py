"""The aselecte steekproef: the draw, its members, and the ladder each member climbs."""

from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, select

from barriere.privacy import Kept
from barriere.store.dossier.row import Row, one_of

TREDEN = ("bureau", "brief", "grond", "zonder_grond")
"""The ladder: desk review, letter or outside view, then a ground of its own or none."""


class Steekproef(Row, table=True):
    """One draw: from `omvang` addresses `aantal` were drawn, each with chance `kans`."""

    termijn: ClassVar[Kept] = Kept.SCORES

    run: str = Field(index=True)
    zaad: int
    aandeel: float
    omvang: int
    aantal: int
    kans: float
    door: str


class Trekking(Row, table=True):
    """One drawn address, with its own known chance."""

    __table_args__ = (UniqueConstraint("steekproef_id", "sleutel"),)
    termijn: ClassVar[Kept] = Kept.SCORES

    steekproef_id: int = Field(foreign_key="steekproef.id", index=True)
    sleutel: str = Field(index=True)
    kans: float


class Trede(Row, table=True):
    """One step on the ladder by a drawn address; the last step counts."""

    __table_args__ = (one_of("trede", TREDEN),)
    termijn: ClassVar[Kept] = Kept.SCORES

    trekking_id: int = Field(foreign_key="trekking.id", index=True)
    trede: str
    grond: str = ""
    bron: str = ""
    toelichting: str = ""
    door: str


def steekproeven(session: Session) -> list[Steekproef]:
    """Return all draws, oldest first."""
    return list(session.exec(select(Steekproef).order_by(col(Steekproef.id))))


def trekkingen(session: Session, steekproef_id: int) -> list[Trekking]:
    """Return the members of one draw, by key."""
    query = select(Trekking).where(Trekking.steekproef_id == steekproef_id)
    return list(session.exec(query.order_by(Trekking.sleutel)))


def laatste_trekking(session: Session, sleutel: str) -> Trekking | None:
    """Return the latest time that the address was drawn, if it ever was."""
    query = select(Trekking).where(Trekking.sleutel == sleutel)
    return session.exec(query.order_by(col(Trekking.id).desc())).first()


def ladder(session: Session, steekproef_id: int) -> dict[str, Trede]:
    """Return the last step of every member that took one, by address key."""
    query = (
        select(Trekking.sleutel, Trede)
        .join(Trede, col(Trede.trekking_id) == col(Trekking.id))
        .where(Trekking.steekproef_id == steekproef_id)
        .order_by(col(Trede.id))
    )
    return {sleutel: trede for sleutel, trede in session.exec(query)}  # noqa: C416 - rows are no pairs to mypy
