"""How the suppliers of this municipality write their files."""

from typing import Literal

from pydantic import Field

from barriere.model.register import Register
from barriere.settings.strict import Strict


class Formaat(Strict):
    """Delimiter and encoding of one register's CSV."""

    scheiding: Literal[";", ",", "\t", "|"] = ";"
    codering: Literal["utf-8", "utf-16", "cp1252", "iso-8859-15"] = "utf-8"


class Levering(Strict):
    """Tolerated share of rejected rows; column aliases and file formats per register."""

    max_afkeur: float = Field(default=0.02, ge=0, le=0.5)
    kolommen: dict[Register, dict[str, str]] = Field(default_factory=dict)
    formaat: dict[Register, Formaat] = Field(default_factory=dict)
