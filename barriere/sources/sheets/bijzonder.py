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

_KIND_WORDS = (
    ("azc", "coa"),
    ("asielzoekerscentrum", "coa"),
    ("vrouwenopvang", "opvang"),
    ("maatschappelijke opvang", "opvang"),
    ("noodopvang", "opvang"),
    ("zorginstelling", "zorg"),
    ("verpleeghuis", "zorg"),
    ("verzorgingshuis", "zorg"),
    ("penitentiaire inrichting", "penitentiair"),
    ("gevangenis", "penitentiair"),
)

SHEET = Sheet(
    Register.BIJZONDER,
    (
        *ADDRESS,
        Column("soort", Kind.CODE, filled=True, values=KINDS, synonyms=_KIND_WORDS),
        Column("geheim", Kind.YESNO, needed=True),
    ),
)
