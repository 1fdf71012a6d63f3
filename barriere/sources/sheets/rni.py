"""RNI: one row per non-resident per temporary address of stay."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet, order

SHEET = Sheet(
    Register.RNI,
    (
        Column("persoon", Kind.ID, filled=True, space="persoon"),
        *ADDRESS,
        Column("datum_aanvang", Kind.DATE, needed=True),
        Column("datum_einde", Kind.DATE, needed=True),
        Column("telefoon", Kind.ID, space="contact"),
        Column("email", Kind.ID, space="contact"),
    ),
    rules=(order("datum_aanvang", "datum_einde"),),
)
