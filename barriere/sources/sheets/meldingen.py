"""Meldingen: one row per report about an address."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

KINDS = (
    "overlast",
    "overbewoning",
    "wisselend_bezoek",
    "busjes",
    "niet_pluis_burgerzaken",
    "illegale_verhuur",
    "onvergund_seksbedrijf",
    "afval_energie",
    "brandgevaar",
    "overig",
)

_KIND_WORDS = (
    ("geluidsoverlast", "overlast"),
    ("woonoverlast", "overlast"),
    ("te veel bewoners", "overbewoning"),
    ("wisselende bezoekers", "wisselend_bezoek"),
    ("busje", "busjes"),
    ("niet pluis", "niet_pluis_burgerzaken"),
    ("illegale prostitutie", "onvergund_seksbedrijf"),
    ("onvergunde prostitutie", "onvergund_seksbedrijf"),
    ("brandgevaarlijk", "brandgevaar"),
    ("brandgevaarlijke situatie", "brandgevaar"),
    ("overige", "overig"),
    ("anders", "overig"),
)

_CHANNEL_WORDS = (
    ("inwoner", "burger"),
    ("bewoner", "burger"),
    ("ambtenaar", "medewerker"),
    ("ketenpartner", "partner"),
    ("meld misdaad anoniem", "mma"),
)

SHEET = Sheet(
    Register.MELDINGEN,
    (
        Column("melding_id", Kind.TEXT, filled=True),
        Column("datum", Kind.DATE, filled=True),
        *ADDRESS,
        Column("soort", Kind.CODE, filled=True, values=KINDS, synonyms=_KIND_WORDS),
        Column(
            "kanaal",
            Kind.CODE,
            values=("burger", "medewerker", "partner", "mma"),
            synonyms=_CHANNEL_WORDS,
        ),
        Column("melder", Kind.ID, space="melder"),
    ),
    key=("melding_id",),
)
