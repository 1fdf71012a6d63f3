"""Controles: one row per earlier control per finding."""

from barriere.model.finding import BEVINDINGEN, MAATREGELEN, UITKOMSTEN
from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

KINDS = ("integraal", "wonen", "brp", "horeca", "seks", "brand", "overig")

SHEET = Sheet(
    Register.CONTROLES,
    (
        Column("controle_id", Kind.TEXT, filled=True),
        Column("datum", Kind.DATE, filled=True),
        *ADDRESS,
        Column("soort", Kind.CODE, values=KINDS),
        Column("uitkomst", Kind.CODE, needed=True, values=UITKOMSTEN),
        Column("bevinding", Kind.CODE, needed=True, values=BEVINDINGEN),
        Column("maatregel", Kind.CODE, values=MAATREGELEN),
        Column("hersteld", Kind.YESNO),
        Column("hercontrole_voor", Kind.DATE),
    ),
    key=("controle_id", "bevinding", "adres"),
)
