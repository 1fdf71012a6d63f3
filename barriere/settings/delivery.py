"""How the suppliers of this municipality write their files."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from barriere.model.register import Register
from barriere.settings.strict import Strict

_DATE = re.compile(r"(JJJJ|MM|DD)([-/. ]?)(JJJJ|MM|DD)\2(JJJJ|MM|DD)")


def _date_form(form: str) -> str:
    """Return a way to write dates in JJJJ, MM and DD; raises ValueError for anything else."""
    match = _DATE.fullmatch(form)
    if match is None or len({match[1], match[3], match[4]}) != len(("JJJJ", "MM", "DD")):
        message = 'schrijf een datum als "DD-MM-JJJJ", met JJJJ, MM en DD elk één keer'
        raise ValueError(message)
    return form


Datumvorm = Annotated[str, AfterValidator(_date_form)]
"""A way to write dates, as an official describes it: "DD-MM-JJJJ"."""


class Formaat(Strict):
    """Delimiter and encoding of one register's CSV, and how its supplier writes dates."""

    scheiding: Literal[";", ",", "\t", "|"] = ";"
    codering: Literal["utf-8", "utf-16", "cp1252", "iso-8859-15"] = "utf-8"
    datum: Datumvorm | None = None


class Levering(Strict):
    """Tolerated share of rejected rows; per register its aliases, file format and words.

    `waarden` says per column what a supplier's word means: theirs, to ours.
    """

    max_afkeur: float = Field(default=0.02, ge=0, le=0.5)
    kolommen: dict[Register, dict[str, str]] = Field(default_factory=dict)
    formaat: dict[Register, Formaat] = Field(default_factory=dict)
    waarden: dict[Register, dict[str, dict[str, str]]] = Field(default_factory=dict)
