"""What was counted and measured at a visit, and on what the team went in."""

from sqlmodel import Field

from barriere.model.finding import BINNEN
from barriere.store.dossier.row import Row, one_of


class Waarneming(Row, table=True):
    """Whole square metres, people present and beds; `opmerking` was checked for persons."""

    __table_args__ = (one_of("binnen", ("", *BINNEN)),)

    bevinding_id: int = Field(foreign_key="bevinding.id", unique=True)
    binnen: str = ""
    m2: int | None = None
    personen: int | None = None
    slaapplaatsen: int | None = None
    opmerking: str = ""
