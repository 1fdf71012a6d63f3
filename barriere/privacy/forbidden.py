"""Traits that no reader takes in: matched on the names of columns and on LO3 numbers.

Basis: AVG artikel 9 and the finding that nationality may not steer selection;
birthplace, language, residence title and the like are its proxies.
"""

import re
import unicodedata

# Long enough to be found anywhere in a name without hitting another word.
_STEMS = {
    "nationali": "nationaliteit",
    "staatsburger": "nationaliteit",
    "citizenship": "nationaliteit",
    "nederlanderschap": "nationaliteit",
    "geboorteland": "geboorteland",
    "landgeboorte": "geboorteland",
    "landvangeboorte": "geboorteland",
    "countryofbirth": "geboorteland",
    "birthcountry": "geboorteland",
    "geboorteplaats": "geboorteplaats",
    "plaatsgeboorte": "geboorteplaats",
    "plaatsvangeboorte": "geboorteplaats",
    "birthplace": "geboorteplaats",
    "placeofbirth": "geboorteplaats",
    "geboortegemeente": "geboorteplaats",
    "herkomst": "herkomst",
    "afkomst": "herkomst",
    "landvanwaar": "herkomst",
    "vanwaarland": "herkomst",
    "landwaarheen": "herkomst",
    "landvestiging": "herkomst",
    "landvanvestiging": "herkomst",
    "landvertrek": "herkomst",
    "landvanvertrek": "herkomst",
    "landvorig": "herkomst",
    "vorigland": "herkomst",
    "vertrokkennaarland": "herkomst",
    "countryoforigin": "herkomst",
    "origincountry": "herkomst",
    "migratieachtergrond": "herkomst",
    "etnici": "etniciteit",
    "etnisch": "etniciteit",
    "ethnic": "etniciteit",
    "huidskleur": "etniciteit",
    "verblijfstitel": "verblijfstitel",
    "verblijfsvergunning": "verblijfstitel",
    "verblijfsstatus": "verblijfstitel",
    "verblijfsrecht": "verblijfstitel",
    "verblijfsdocument": "verblijfstitel",
    "residencepermit": "verblijfstitel",
    "residencetitle": "verblijfstitel",
    "residencestatus": "verblijfstitel",
    "vreemdeling": "verblijfstitel",
    "vnummer": "verblijfstitel",
    "godsdienst": "godsdienst",
    "religi": "godsdienst",
    "geloofsovertuiging": "godsdienst",
    "kerkgenootschap": "godsdienst",
    "levensbeschouwing": "godsdienst",
    "moedertaal": "taal",
    "voorkeurstaal": "taal",
    "taalniveau": "taal",
    "spreektaal": "taal",
    "thuistaal": "taal",
    "language": "taal",
    "gezondheid": "gezondheid",
    "diagnose": "gezondheid",
    "medisch": "gezondheid",
    "handicap": "gezondheid",
    "seksuelegeaardheid": "seksuele geaardheid",
    "seksuelevoorkeur": "seksuele geaardheid",
    "politiekevoorkeur": "politieke gezindheid",
    "politiekegezindheid": "politieke gezindheid",
}
# Short words, matched only as a word of their own.
_WORDS = {
    "nat": "nationaliteit",
    "nationality": "nationaliteit",
    "taal": "taal",
    "talen": "taal",
    "ras": "etniciteit",
    "race": "etniciteit",
    "geloof": "godsdienst",
    "origin": "herkomst",
    "gebland": "geboorteland",
    "gebplaats": "geboorteplaats",
    "gebpl": "geboorteplaats",
    "health": "gezondheid",
}
# Two words that together are one: "geb. land", "birth country".
_BIRTH = {"geb", "geboorte", "birth", "born"}
_PLACE = {
    "land": "geboorteland",
    "country": "geboorteland",
    "plaats": "geboorteplaats",
    "place": "geboorteplaats",
    "pl": "geboorteplaats",
}
# LO3 group.element numbers (Logisch Ontwerp BRP); a whole category ends in a dot.
_ELEMENTS = {
    "03.20": "geboorteplaats",
    "03.30": "geboorteland",
    "05.10": "nationaliteit",
    "13.10": "herkomst",
    "14.10": "herkomst",
    "39.10": "verblijfstitel",
    "39.20": "verblijfstitel",
    "39.30": "verblijfstitel",
    "63.10": "nationaliteit",
    "64.10": "nationaliteit",
    "65.10": "nationaliteit",
}
_CATEGORIES = {"04": "nationaliteit", "54": "nationaliteit", "10": "verblijfstitel"}
_CATEGORIES["60"] = "verblijfstitel"
_NUMBER = re.compile(r"(?:(\d\d)[._ ]?)?(\d\d)[._ ]?(\d\d)")


def plain(name: str) -> str:
    """Return a column name without case, accents, spaces and punctuation.

    >>> plain(" Geboorte-Land ")
    'geboorteland'
    """
    return "".join(_words(name))


def forbidden_trait(name: str) -> str | None:
    """Return the forbidden trait that a column of this name would carry, if any.

    >>> forbidden_trait("Nationaliteit_1"), forbidden_trait("Geb. land")
    ('nationaliteit', 'geboorteland')
    >>> forbidden_trait("04.05.10"), forbidden_trait("totaal_betaald")
    ('nationaliteit', None)
    """
    if number := _NUMBER.fullmatch(name.strip()):
        return _element(*number.groups())
    words = _words(name)
    joined = "".join(words)
    for stem, trait in _STEMS.items():
        if stem in joined:
            return trait
    for word in words:
        if trait_of := _WORDS.get(word.rstrip("0123456789")):
            return trait_of
    if _BIRTH.intersection(words):
        return next((_PLACE[word] for word in words if word in _PLACE), None)
    return None


def _element(category: str | None, group: str, element: str) -> str | None:
    if category in _CATEGORIES:
        return _CATEGORIES[category]
    return _ELEMENTS.get(f"{group}.{element}")


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    bare = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", bare)
