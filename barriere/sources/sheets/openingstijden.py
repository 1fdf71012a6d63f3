"""Openingstijden: when a firm, horeca or salon is open, so that a control finds somebody."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Rule, Sheet

WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_SHORT = tuple((day[:2], day) for day in WEEKDAGEN)

SHEET = Sheet(
    Register.OPENINGSTIJDEN,
    (
        *ADDRESS,
        Column("weekdag", Kind.CODE, filled=True, values=WEEKDAGEN, synonyms=_SHORT),
        Column("van", Kind.TIME, filled=True),
        Column("tot", Kind.TIME, filled=True),
    ),
    rules=(
        Rule(
            "tot",
            "tot <= van",
            "tot ligt niet na van",
            "Splits een tijd over middernacht: tot 24:00, en op de volgende dag van 00:00.",
        ),
    ),
)
