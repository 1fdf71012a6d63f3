"""A copy of a visit list as it was handed out: to whom, with which data, under which number."""

from datetime import date

from sqlmodel import Field, Session, col, func, select

from barriere.store.dossier.bezoek import Bezoek
from barriere.store.dossier.row import Row


class Verstrekking(Row, table=True):
    """One printed copy; each print of it has a number of its own.

    `exemplaar` is G (the gemeente's own), P (shared by a mixed team) or a partner's id;
    `druk` counts the prints of that copy from 1. `gegevens` are the registers that may stand on
    it, comma separated ('*' on the gemeente's own); `gronden` the laws, one per line.
    `adressen` is how many addresses stand on it; which, the visits say.
    """

    jaarplan_id: int = Field(foreign_key="jaarplan.id", index=True)
    controle: str = Field(index=True)
    team: str
    exemplaar: str
    druk: int
    nummer: str = Field(unique=True)
    gegevens: str
    gronden: str = ""
    adressen: int
    vernietigen_voor: date
    controlecode: str


def drukken(session: Session, controle: str) -> dict[tuple[str, str], int]:
    """Return how often each copy of a control was printed, by team and exemplaar."""
    last = func.max(Verstrekking.druk)
    query = (
        select(Verstrekking.team, Verstrekking.exemplaar, last)
        .where(Verstrekking.controle == controle)
        .group_by(col(Verstrekking.team), col(Verstrekking.exemplaar))
    )
    return {(team, exemplaar): druk for team, exemplaar, druk in session.exec(query)}


def verstrekkingen(session: Session, controle: str | None = None) -> list[Verstrekking]:
    """Return the copies handed out for one control or for all, in the order printed."""
    query = select(Verstrekking).order_by(col(Verstrekking.id))
    if controle is not None:
        query = query.where(Verstrekking.controle == controle)
    return list(session.exec(query))


def met_adres(session: Session, sleutel: str) -> list[str]:
    """Return the numbers of the copies on which an address stands, in the order printed."""
    query = (
        select(Verstrekking.nummer)
        .join(
            Bezoek,
            (col(Bezoek.jaarplan_id) == Verstrekking.jaarplan_id)
            & (col(Bezoek.controle) == Verstrekking.controle)
            & (col(Bezoek.team) == Verstrekking.team),
        )
        .where(Bezoek.sleutel == sleutel)
        .order_by(col(Verstrekking.id))
    )
    return list(session.exec(query))
