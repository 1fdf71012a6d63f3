"""The year plans, each version kept as it was made."""

from datetime import datetime
from hashlib import sha256

from sqlmodel import Field, Session, col, select

from barriere.store.dossier.moment import Moment
from barriere.store.dossier.row import Row


class Jaarplan(Row, table=True):
    """One version of a year's plan: its JSON text and that text's sha256."""

    jaar: int = Field(index=True)
    json_tekst: str
    sha256: str = Field(default="", index=True)
    gemaakt_door: str
    vastgesteld_door: str = ""
    vastgesteld_op: datetime | None = Field(default=None, sa_type=Moment)


def digest(json_tekst: str) -> str:
    """Return the sha256 by which a plan is recognised."""
    return sha256(json_tekst.encode()).hexdigest()


def stel_plan_vast(plan: Jaarplan, door: str, nu: datetime) -> None:
    """Record who adopted this version of the plan, and when."""
    plan.vastgesteld_door = door
    plan.vastgesteld_op = nu


def jaarplannen(session: Session, jaar: int) -> list[Jaarplan]:
    """Return the versions of one year's plan, oldest first."""
    query = select(Jaarplan).where(Jaarplan.jaar == jaar)
    return list(session.exec(query.order_by(col(Jaarplan.id))))


def nieuwste_jaarplannen(session: Session) -> list[Jaarplan]:
    """Return the newest version of every year's plan, by year."""
    plans = session.exec(select(Jaarplan).order_by(col(Jaarplan.jaar), col(Jaarplan.id)))
    return list({plan.jaar: plan for plan in plans}.values())


def laatste_jaarplan(session: Session, jaar: int) -> Jaarplan | None:
    """Return the newest version of one year's plan, or None."""
    plans = jaarplannen(session, jaar)
    return plans[-1] if plans else None
