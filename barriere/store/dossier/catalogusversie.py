"""The catalogue as it was put forward and adopted: every text of it, and by which two people."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON
from sqlmodel import Field, Session, col, select

from barriere.privacy import Kept
from barriere.store.dossier.moment import Moment
from barriere.store.dossier.row import Row


class Catalogusversie(Row, table=True):
    """One version: its number, hash and texts, who put it forward, and who adopted it.

    The texts are kept so that what was adopted can be shown and computed again
    after the files have changed.
    """

    termijn: ClassVar[Kept] = Kept.LOGBOEK

    versie: str
    sha256: str = Field(index=True)
    teksten: dict[str, Any] = Field(sa_type=JSON)
    voorgesteld_door: str
    vastgesteld_door: str = ""
    vastgesteld_op: datetime | None = Field(default=None, sa_type=Moment)


def stel_catalogus_vast(versie: Catalogusversie, door: str, nu: datetime) -> None:
    """Record who adopted this version, and when."""
    versie.vastgesteld_door = door
    versie.vastgesteld_op = nu


def laatste_voorstel(session: Session) -> Catalogusversie | None:
    """Return the version put forward last, if nobody adopted it yet."""
    query = select(Catalogusversie).order_by(col(Catalogusversie.id).desc()).limit(1)
    last = session.exec(query).first()
    return last if last is not None and not last.vastgesteld_door else None


def vastgestelde_catalogus(session: Session) -> Catalogusversie | None:
    """Return the version that was adopted last: the one that counts."""
    query = select(Catalogusversie).where(Catalogusversie.vastgesteld_door != "")
    return session.exec(query.order_by(col(Catalogusversie.id).desc()).limit(1)).first()
