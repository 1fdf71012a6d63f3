"""What a column of a file that must not leak is about, by its name."""

from enum import Enum, auto

from barriere.privacy import plain


class About(Enum):
    """What stands in a column, as far as its name says."""

    FIRST = auto()
    INFIX = auto()
    LAST = auto()
    NAME = auto()
    FIRM = auto()
    NUMBER = auto()
    NOTHING = auto()
    """No person: a street, a date, an amount, a word from a closed list."""
    UNKNOWN = auto()


_STEMS: tuple[tuple[About, tuple[str, ...]], ...] = (
    (About.NOTHING, (
        "straat", "openbareruimte", "plaats", "gemeente", "wijk", "buurt", "land", "provincie",
        "locatie", "datum", "tijd", "geboorte", "huisnummer", "huisletter", "toevoeging",
        "postcode", "bedrag", "waarde", "koopsom", "oppervlakte", "aantal", "functieadres",
        "reden", "soort", "status", "kanaal", "grondslag", "geslachtsaanduiding", "nationaliteit",
        "indicatie", "geheim", "versie", "jaar", "vboid", "pandid", "adresseerbaar", "gebruiksdoel",
    )),
    (About.FIRST, ("voorna", "roepnaam", "voorletter", "initial", "firstname", "givenname")),
    (About.INFIX, ("voorvoegsel", "tussenvoegsel")),
    (About.LAST, ("achternaam", "geslachtsnaam", "familienaam", "lastname", "surname",
                  "meisjesnaam", "partnernaam")),
    (About.FIRM, ("handelsnaam", "bedrijf", "organisatie", "instelling")),
    (About.NAME, ("naam", "name", "contactpersoon", "melder", "eigenaar", "bewoner",
                  "functionaris", "houder")),
    (About.NUMBER, ("bsn", "burgerservice", "anummer", "sofi", "persoon", "nummer", "telefoon",
                    "mobiel", "tel", "kvk", "rsin", "vestiging", "iban", "rekening", "sleutel")),
)  # fmt: skip
_ELEMENTS = {
    "0110": About.NUMBER, "0120": About.NUMBER, "0210": About.FIRST, "0230": About.INFIX,
    "0240": About.LAST,
}  # fmt: skip
"""Of LO3: category 01 to 09, then these."""
_SHORT = frozenset({"x", "y", "sbi", "lon", "lat"})


def about(name: str) -> About:
    """Return what a column of this name is about.

    >>> about("Geslachtsnaam").name, about("01.02.40").name, about("straatnaam").name
    ('LAST', 'LAST', 'NOTHING')
    """
    short = plain(name)
    if short.isdecimal() and len(short) == len("010240"):
        return _ELEMENTS.get(short[2:], About.NOTHING)
    if short in _SHORT:
        return About.NOTHING
    for kind, stems in _STEMS:
        if any(stem in short for stem in stems):
            return kind
    return About.UNKNOWN


def is_header(cells: list[str]) -> bool:
    """Tell whether a first row names columns: words, no numbers, and one that is known."""
    filled = [cell for cell in cells if cell.strip()]
    known = any(about(cell) is not About.UNKNOWN for cell in filled)
    return known and not any(cell.strip().isdecimal() and len(cell.strip()) != len("010240")
                             for cell in filled)  # fmt: skip
