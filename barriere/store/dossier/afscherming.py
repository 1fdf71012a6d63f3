"""Addresses taken out of every output; why is nobody's business, so it is not kept."""

from typing import ClassVar

from sqlmodel import Field, Session, select

from barriere.privacy import Kept
from barriere.store.dossier.row import Row


class Afscherming(Row, table=True):
    """One shielded address, by its key and by its postcode address.

    Both are kept, so that the address stays shielded when the BAG later gives
    it an id.
    """

    termijn: ClassVar[Kept] = Kept.LOGBOEK

    sleutel: str = Field(index=True)
    adres: str = ""
    door: str


def afgeschermd(session: Session) -> set[str]:
    """Return every shielded key and postcode address."""
    rows = session.exec(select(Afscherming.sleutel, Afscherming.adres))
    return {word for row in rows for word in row if word}
