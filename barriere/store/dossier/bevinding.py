"""What a visit yielded in one line: closed words, and no field for a person."""

from datetime import date

from sqlmodel import Field, Session, col, select

from barriere.model.finding import BEVINDINGEN, MAATREGELEN, UITKOMSTEN
from barriere.store.dossier.row import Row, one_of


class Bevinding(Row, table=True):
    """One finding in short; the last one of a control on an address counts.

    Role by role it stands in `Rolbevinding`, `Maatregel` and `Waarneming`; what was kept
    before there were roles stands here only.
    """

    __table_args__ = (
        one_of("uitkomst", UITKOMSTEN),
        one_of("bevinding", BEVINDINGEN),
        one_of("maatregel", MAATREGELEN),
    )

    controle: str = Field(index=True)
    team: str
    sleutel: str = Field(index=True)
    datum: date
    uitkomst: str
    bevinding: str
    bevestigd: bool | None = None
    maatregel: str = "geen"
    hercontrole_voor: date | None = None
    bestand: str = ""
    regel: int | None = None


def bevindingen(session: Session, controle: str | None = None) -> list[Bevinding]:
    """Return the findings that count, one per control and address, in the order first written."""
    query = select(Bevinding).order_by(col(Bevinding.id))
    if controle is not None:
        query = query.where(Bevinding.controle == controle)
    found = {(row.controle, row.sleutel): row for row in session.exec(query)}
    return list(found.values())
