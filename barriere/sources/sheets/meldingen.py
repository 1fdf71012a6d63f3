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

SHEET = Sheet(
    Register.MELDINGEN,
    (
        Column("melding_id", Kind.TEXT, filled=True),
        Column("datum", Kind.DATE, filled=True),
        *ADDRESS,
        Column("soort", Kind.CODE, filled=True, values=KINDS),
        Column("kanaal", Kind.CODE, values=("burger", "medewerker", "partner", "mma")),
        Column("melder", Kind.ID, space="melder"),
    ),
    key=("melding_id",),
)
