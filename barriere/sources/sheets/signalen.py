"""Signalen from partners: no row without the ground on which it was shared."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

KINDS = ("laa", "post_retour", "bestuurlijke_rapportage", "partner")

_KIND_WORDS = (
    ("landelijke aanpak adreskwaliteit", "laa"),
    ("retourpost", "post_retour"),
    ("retour post", "post_retour"),
    ("ketenpartner", "partner"),
)

SHEET = Sheet(
    Register.SIGNALEN,
    (
        Column("datum", Kind.DATE, filled=True),
        *ADDRESS,
        Column("soort", Kind.CODE, filled=True, values=KINDS, synonyms=_KIND_WORDS),
        Column("grondslag", Kind.TEXT, filled=True),
    ),
)
