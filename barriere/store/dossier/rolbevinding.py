"""What each role saw at a visit."""

from sqlmodel import Field

from barriere.model.finding import ROLBEVINDINGEN, ZEKERHEDEN
from barriere.store.dossier.row import Row, one_of


class Rolbevinding(Row, table=True):
    """What one role reported; `zekerheid` is '' where nothing was found."""

    __table_args__ = (one_of("bevinding", ROLBEVINDINGEN), one_of("zekerheid", ("", *ZEKERHEDEN)))

    bevinding_id: int = Field(foreign_key="bevinding.id", index=True)
    rol: str
    bevinding: str
    zekerheid: str = ""
