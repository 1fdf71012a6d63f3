"""BAG: one row per addressable object, when no BAG file is at hand."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Rule, Sheet

USES = (
    "woonfunctie",
    "bijeenkomstfunctie",
    "celfunctie",
    "gezondheidszorgfunctie",
    "industriefunctie",
    "kantoorfunctie",
    "logiesfunctie",
    "onderwijsfunctie",
    "sportfunctie",
    "winkelfunctie",
    "overige gebruiksfunctie",
)
STATUSES = (
    "Verblijfsobject gevormd",
    "Niet gerealiseerd verblijfsobject",
    "Verblijfsobject in gebruik (niet ingemeten)",
    "Verblijfsobject in gebruik",
    "Verblijfsobject ingetrokken",
    "Verblijfsobject buiten gebruik",
    "Verbouwing verblijfsobject",
    "Verblijfsobject ten onrechte opgevoerd",
    "Plaats aangewezen",
    "Plaats ingetrokken",
    "Naamgeving uitgegeven",
    "Naamgeving ingetrokken",
)
PAND_STATUSES = (
    "Bouwvergunning verleend",
    "Niet gerealiseerd pand",
    "Bouw gestart",
    "Pand in gebruik (niet ingemeten)",
    "Pand in gebruik",
    "Verbouwing pand",
    "Sloopvergunning verleend",
    "Pand gesloopt",
    "Pand buiten gebruik",
    "Pand ten onrechte opgevoerd",
)
_SHORT = (
    ("gevormd", STATUSES[0]),
    ("niet gerealiseerd", STATUSES[1]),
    ("in gebruik (niet ingemeten)", STATUSES[2]),
    ("in gebruik", STATUSES[3]),
    ("ingetrokken", STATUSES[4]),
    ("buiten gebruik", STATUSES[5]),
    ("verbouwing", STATUSES[6]),
    ("ten onrechte opgevoerd", STATUSES[7]),
    ("aangewezen", STATUSES[8]),
)
_SHORT_USES = (
    *((use.removesuffix("functie"), use) for use in USES[:-1]),
    ("overig", USES[-1]),
    ("overige", USES[-1]),
)
# Kenmerken of an object that can be in onderzoek (Catalogus BAG 2018, 9.2).
INVESTIGATED = (
    "gebruiksdoel",
    "oppervlakte",
    "status",
    "geometrie",
    "hoofdadres",
    "nevenadres",
    "pand",
)
_SHORT_INVESTIGATED = (
    ("heeft als hoofdadres", "hoofdadres"),
    ("heeft als nevenadres", "nevenadres"),
    ("maakt deel uit van", "pand"),
)
KINDS = ("verblijfsobject", "ligplaats", "standplaats")

ONLY_PANDEN = (
    "Let op: hier staan alleen panden in. Zij worden getekend bij de adressen van een andere "
    "levering van de BAG; registers koppelen er niet aan."
)

# The box around the Netherlands in RD New (EPSG:28992), in metres.
IN_RD = "x BETWEEN -7000 AND 300000 AND y BETWEEN 289000 AND 629000"

SHEET = Sheet(
    Register.BAG,
    (
        *ADDRESS[:2],
        Column("pand_id", Kind.PANDEN),
        Column("straat", Kind.TEXT, needed=True),
        *ADDRESS[3:],
        ADDRESS[2],
        Column("woonplaats", Kind.TEXT),
        Column("gebruiksdoel", Kind.LIST, values=USES, synonyms=_SHORT_USES),
        Column("oppervlakte", Kind.INT, low=0, unknown=(0, 1, 999_999)),
        Column("status", Kind.CODE, values=STATUSES, synonyms=_SHORT),
        Column("bouwjaar", Kind.INT, low=0, high=9999, unknown=(0, 1005, 9999)),
        Column("x", Kind.DECIMAL),
        Column("y", Kind.DECIMAL),
        Column("soort", Kind.CODE, values=KINDS),
        Column("in_onderzoek", Kind.LIST, values=INVESTIGATED, synonyms=_SHORT_INVESTIGATED),
    ),
    # One row for each way an object is addressed: its hoofdadres, then its nevenadressen.
    key=("vbo_id", "nummeraanduiding_id"),
    rules=(
        Rule(
            "x",
            f"NOT ({IN_RD})",
            "dit punt ligt buiten Nederland in RD",
            "Lever x en y als RD New (EPSG:28992), in meters.",
        ),
        Rule(
            "x",
            "(x IS NULL) <> (y IS NULL)",
            "van x en y is er maar één ingevuld",
            "Vul beide in of laat beide leeg.",
        ),
    ),
)
