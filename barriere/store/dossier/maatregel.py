"""What each role does about a finding, how far that is and by when."""

from datetime import date

from sqlmodel import Field

from barriere.model.finding import INTERVENTIES, STATUSSEN
from barriere.store.dossier.row import Row, one_of


class Maatregel(Row, table=True):
    """One measure, `uiterlijk` its last day; `opgeschort` has one reason, so none is kept."""

    __table_args__ = (one_of("maatregel", INTERVENTIES), one_of("status", STATUSSEN))

    bevinding_id: int = Field(foreign_key="bevinding.id", index=True)
    rol: str
    maatregel: str
    status: str
    uiterlijk: date | None = None
