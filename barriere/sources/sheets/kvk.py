"""Handelsregister: one row per establishment, and per functionaris where known."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet, order

SHEET = Sheet(
    Register.KVK,
    (
        Column("kvk_nummer", Kind.DIGITS, filled=True, digits=(8,)),
        Column("vestigingsnummer", Kind.DIGITS, digits=(12,)),
        Column("handelsnaam", Kind.TEXT),
        Column("sbi", Kind.SBI, needed=True),
        Column("sbi_versie", Kind.CODE, values=("2008", "2025")),
        *ADDRESS,
        Column("datum_aanvang", Kind.DATE, needed=True),
        Column("datum_einde", Kind.DATE, needed=True),
        Column("werkzame_personen", Kind.INT, low=0),
        Column("waadi", Kind.YESNO),
        Column("wtta", Kind.YESNO),
        Column("functionaris", Kind.ID, space="organisatie"),
    ),
    rules=(order("datum_aanvang", "datum_einde"),),
)
