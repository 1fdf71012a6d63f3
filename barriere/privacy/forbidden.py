"""Traits that no reader takes in: matched on the names of columns and on LO3 numbers.

Basis: AVG artikel 9 and the finding that nationality may not steer selection;
birthplace, language, residence title and the like are its proxies.
"""

import re
import unicodedata

from barriere.privacy.traits import BIRTH, CATEGORIES, ELEMENTS, PLACE, STEMS, WORDS

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
    for stem, trait in STEMS.items():
        if stem in joined:
            return trait
    for word in words:
        if trait_of := WORDS.get(word.rstrip("0123456789")):
            return trait_of
    if BIRTH.intersection(words):
        return next((PLACE[word] for word in words if word in PLACE), None)
    return None


def _element(category: str | None, group: str, element: str) -> str | None:
    if category in CATEGORIES:
        return CATEGORIES[category]
    return ELEMENTS.get(f"{group}.{element}")


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    bare = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", bare)
