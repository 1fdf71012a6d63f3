"""Controles: one row per earlier control per finding."""

from barriere.model.finding import BEVINDINGEN, MAATREGELEN, UITKOMSTEN
from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

KINDS = ("integraal", "wonen", "brp", "horeca", "seks", "brand", "overig")

_OUTCOME_WORDS = (
    ("geen gehoor", "niemand_aanwezig"),
    ("niemand thuis", "niemand_aanwezig"),
    ("niet thuis", "niemand_aanwezig"),
    ("toegang geweigerd", "geen_medewerking"),
    ("toegang", "toegang_verleend"),
)

_FINDING_WORDS = (
    ("geen overtreding", "geen"),
    ("geen bijzonderheden", "geen"),
    ("geen vergunning", "zonder_vergunning"),
    ("brandonveilig", "brandveiligheid"),
    ("overig", "anders"),
    ("overige", "anders"),
)

_MEASURE_WORDS = (
    ("last onder dwangsom", "lod"),
    ("dwangsom", "lod"),
    ("bestuurlijke boete", "boete"),
    ("overige", "overig"),
    ("anders", "overig"),
)

SHEET = Sheet(
    Register.CONTROLES,
    (
        Column("controle_id", Kind.TEXT, filled=True),
        Column("datum", Kind.DATE, filled=True),
        *ADDRESS,
        Column("soort", Kind.CODE, values=KINDS),
        Column("uitkomst", Kind.CODE, needed=True, values=UITKOMSTEN, synonyms=_OUTCOME_WORDS),
        Column("bevinding", Kind.CODE, needed=True, values=BEVINDINGEN, synonyms=_FINDING_WORDS),
        Column("maatregel", Kind.CODE, values=MAATREGELEN, synonyms=_MEASURE_WORDS),
        Column("hersteld", Kind.YESNO),
        Column("hercontrole_voor", Kind.DATE),
    ),
    key=("controle_id", "bevinding", "adres"),
)
