"""Vergunningen: one row per permit per address."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

TYPES = (
    "exploitatie_horeca",
    "alcohol",
    "seksinrichting",
    "omzetting",
    "onttrekking",
    "verhuur",
    "logies",
    "gebruiksmelding",
    "omgeving",
)
STATUSES = ("aangevraagd", "verleend", "geweigerd", "ingetrokken", "verlopen", "geschorst")
BIBOB = ("geen", "mindere_mate", "ernstig_gevaar", "ingetrokken_na_vragen")

SHEET = Sheet(
    Register.VERGUNNINGEN,
    (
        Column("zaaknummer", Kind.TEXT, filled=True),
        Column("type", Kind.CODE, filled=True, values=TYPES),
        Column("status", Kind.CODE, filled=True, values=STATUSES),
        *ADDRESS,
        Column("houder", Kind.ID, space="organisatie"),
        Column("datum_besluit", Kind.DATE, needed=True),
        Column("geldig_tot", Kind.DATE),
        Column("max_personen", Kind.INT, low=0),
        Column("bibob", Kind.CODE, values=BIBOB),
    ),
    key=("zaaknummer", "type", "adres"),
)
