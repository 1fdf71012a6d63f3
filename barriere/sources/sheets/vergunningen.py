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

_TYPE_WORDS = (
    ("exploitatievergunning horeca", "exploitatie_horeca"),
    ("horeca-exploitatievergunning", "exploitatie_horeca"),
    ("alcoholvergunning", "alcohol"),
    ("alcoholwetvergunning", "alcohol"),
    ("drank- en horecavergunning", "alcohol"),
    ("seksbedrijf", "seksinrichting"),
    ("vergunning seksbedrijf", "seksinrichting"),
    ("exploitatievergunning seksinrichting", "seksinrichting"),
    ("omzettingsvergunning", "omzetting"),
    ("onttrekkingsvergunning", "onttrekking"),
    ("verhuurvergunning", "verhuur"),
    ("verhuurdersvergunning", "verhuur"),
    ("logiesvergunning", "logies"),
    ("melding brandveilig gebruik", "gebruiksmelding"),
    ("brandveilig gebruik", "gebruiksmelding"),
    ("omgevingsvergunning", "omgeving"),
)

_STATUS_WORDS = (
    ("aanvraag", "aangevraagd"),
    ("ingediend", "aangevraagd"),
    ("in behandeling", "aangevraagd"),
    ("vergund", "verleend"),
    ("toegekend", "verleend"),
    ("geldig", "verleend"),
    ("afgewezen", "geweigerd"),
    ("vervallen", "verlopen"),
    ("opgeschort", "geschorst"),
)

_BIBOB_WORDS = (
    ("geen gevaar", "geen"),
    ("mindere mate van gevaar", "mindere_mate"),
    ("gevaar in mindere mate", "mindere_mate"),
    ("ernstige mate van gevaar", "ernstig_gevaar"),
    ("ernstige mate", "ernstig_gevaar"),
)

SHEET = Sheet(
    Register.VERGUNNINGEN,
    (
        Column("zaaknummer", Kind.TEXT, filled=True),
        Column("type", Kind.CODE, filled=True, values=TYPES, synonyms=_TYPE_WORDS),
        Column("status", Kind.CODE, filled=True, values=STATUSES, synonyms=_STATUS_WORDS),
        *ADDRESS,
        Column("houder", Kind.ID, space="organisatie"),
        Column("datum_besluit", Kind.DATE, needed=True),
        Column("geldig_tot", Kind.DATE),
        Column("max_personen", Kind.INT, low=0),
        Column("bibob", Kind.CODE, values=BIBOB, synonyms=_BIBOB_WORDS),
    ),
    key=("zaaknummer", "type", "adres"),
)
