"""Eigendom en WOZ: one row per owner per acquisition."""

from barriere.model.register import Register
from barriere.sources.column import ADDRESS, Column, Kind
from barriere.sources.sheet import Sheet

OWNERS = ("particulier", "corporatie", "rechtspersoon")

_OWNER_WORDS = (
    ("natuurlijk persoon", "particulier"),
    ("woningcorporatie", "corporatie"),
    ("woningbouwcorporatie", "corporatie"),
    ("niet-natuurlijk persoon", "rechtspersoon"),
)

SHEET = Sheet(
    Register.EIGENDOM,
    (
        *ADDRESS,
        Column("eigenaar", Kind.ID, filled=True, space="organisatie"),
        Column("soort_eigenaar", Kind.CODE, values=OWNERS, synonyms=_OWNER_WORDS),
        Column("datum_verkrijging", Kind.DATE, needed=True),
        Column("woz_waarde", Kind.DECIMAL, low=0),
        Column("koopsom", Kind.DECIMAL, low=0),
    ),
)
