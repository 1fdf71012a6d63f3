"""Bijzondere adressen: what cards must except, and what may never be shown."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

KINDS = (
    "coa",
    "opvang",
    "zorg",
    "beschermd_wonen",
    "studentencomplex",
    "klooster",
    "hotel",
    "snf",
    "penitentiair",
)

SHEET = Sheet(
    Register.BIJZONDER,
    (
        *ADDRESS,
        Column("soort", Kind.CODE, filled=True, values=KINDS),
        Column("geheim", Kind.YESNO, needed=True),
    ),
)
