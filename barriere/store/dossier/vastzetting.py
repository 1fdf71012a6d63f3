"""What people fixed in a year's plan: a control as agreed, or an address on a control."""

from sqlmodel import Field, Session, col, select

from barriere.store.dossier.row import Row


class Vastzetting(Row, table=True):
    """One act: `vast` fixes, its opposite lets go; without `sleutel` it is about a whole control.

    `controle` is the id of a control ('2027-2'), `team` the name of a team or empty.
    """

    jaar: int = Field(index=True)
    controle: str
    team: str = ""
    sleutel: str = ""
    vast: bool = True
    reden: str = ""
    door: str


def vastzettingen(session: Session, jaar: int) -> list[Vastzetting]:
    """Return what is fixed now: the last act per control, and per address, when it fixes."""
    query = select(Vastzetting).where(Vastzetting.jaar == jaar).order_by(col(Vastzetting.id))
    last = {row.sleutel or row.controle: row for row in session.exec(query)}
    return [row for row in last.values() if row.vast]
