"""Signalen from partners: no row without the ground on which it was shared."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

KINDS = ("laa", "post_retour", "bestuurlijke_rapportage", "partner")

SHEET = Sheet(
    Register.SIGNALEN,
    (
        Column("datum", Kind.DATE, filled=True),
        *ADDRESS,
        Column("soort", Kind.CODE, filled=True, values=KINDS),
        Column("grondslag", Kind.TEXT, filled=True),
    ),
)
