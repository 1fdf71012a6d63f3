"""That a copy of a visit list was destroyed, and when."""

from datetime import date

from sqlmodel import Field, Session, col, select

from barriere.store.dossier.row import Row


class Vernietiging(Row, table=True):
    """One copy that is no more, by its number; who said so is in the log."""

    nummer: str = Field(unique=True, foreign_key="verstrekking.nummer")


def vernietigd(session: Session) -> dict[str, date]:
    """Return on which day each copy was reported destroyed, by its number."""
    rows = session.exec(select(Vernietiging).order_by(col(Vernietiging.id)))
    return {row.nummer: row.op.date() for row in rows}
