"""Shielded addresses, in every way in which an output could write them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from barriere.governance.words import plain, words_of

_SHORT = {
    "straat": "str", "laan": "ln", "plein": "pln", "kade": "kd", "singel": "sngl", "weg": "wg",
    "gracht": "gr", "dijk": "dk",
}  # fmt: skip
_ENDINGS = re.compile("(?<=.)(?:" + "|".join(_SHORT) + ")$")
_WORDS = {
    "van": "v", "der": "d", "den": "d", "de": "d", "het": "t", "burgemeester": "burg",
    "professor": "prof", "dokter": "dr", "doctor": "dr", "sint": "st", "nieuwe": "nw",
    "oude": "oud", "korte": "k", "lange": "l", "noord": "n", "zuid": "z", "oost": "o", "west": "w",
    "generaal": "gen", "koningin": "kon", "prins": "pr", "prinses": "prns", "gebroeders": "gebr",
}  # fmt: skip
"""How streets are shortened on paper; both ways of writing become the same."""

Key = tuple[str, ...]


@dataclass(frozen=True)
class Address:
    """An address as the registers write it; `sleutel` is its BAG id, or postcode and number."""

    sleutel: str
    straat: str
    huisnummer: str
    huisletter: str
    toevoeging: str
    postcode: str

    @property
    def place(self) -> tuple[Key, ...]:
        """Return what comes before the house number: the street, and the postcode."""
        return tuple(filter(None, map(key_of, (_words(self.straat), _words(self.postcode)))))

    @property
    def number(self) -> Key:
        """Return the house number."""
        return _words(self.huisnummer)

    @property
    def suffix(self) -> Key:
        """Return what follows the house number; empty for most."""
        return _words(f"{self.huisletter} {self.toevoeging}")


@dataclass
class Addresses:
    """What may not be found (`written`), and the neighbours that look like it but may be.

    `beside` has for a place with a number what else may follow that number;
    `longer` the words that make another street of a shielded one.
    """

    written: set[Key] = field(default_factory=set)
    turned: set[Key] = field(default_factory=set)
    beside: dict[Key, set[Key]] = field(default_factory=dict)
    longer: dict[Key, set[Key]] = field(default_factory=dict)


def addresses_of(
    shielded: Iterable[Address], others: Iterable[Address] = (), streets: Iterable[str] = ()
) -> Addresses:
    """Return what may not be found of the `shielded`.

    `others` are addresses that may be named and share a place and number with
    a shielded one; `streets` are all streets of the town.
    """
    found = Addresses()
    known = [key_of(_words(street)) for street in streets]
    for address in shielded:
        found.written.add(key_of(_words(address.sleutel)))
        for place in address.place:
            found.written.add(key_of((*place, *address.number, *address.suffix)))
        if postcode := _words(address.postcode):
            found.turned.add((*address.number, *address.suffix, *postcode))
        own = key_of(_words(address.straat))
        leads = {_lead(street, own) for street in known} - {()} if own else set()
        if leads:
            found.longer.setdefault(own[:1], set()).update(leads)
    for other in others:
        for place in other.place:
            if other.suffix:
                found.beside.setdefault((*place, *other.number), set()).add(other.suffix)
    return found


def of_rows(rows: Iterable[Mapping[str, object]]) -> Iterator[Address]:
    """Yield addresses from rows with the columns of a score."""
    parts = ("sleutel", "straat", "huisnummer", "huisletter", "toevoeging", "postcode")
    for row in rows:
        yield Address(*(str(row[part] if row[part] is not None else "") for part in parts))


@lru_cache(maxsize=2**16)
def shortened(word: str) -> str:
    """Return a word of a street as it is shortened; a word that is not stays.

    >>> shortened("kerkstraat"), shortened("kerkstr"), shortened("burgemeester")
    ('kerkstr', 'kerkstr', 'burg')
    """
    if word in _WORDS:
        return _WORDS[word]
    return _ENDINGS.sub(lambda ending: _SHORT[ending[0]], word)


def _lead(street: Key, own: Key) -> Key:
    """Return the words before `own` that make it another street; none when it is not one."""
    return street[: -len(own)] if len(street) > len(own) and street[-len(own) :] == own else ()


def key_of(words: Key) -> Key:
    """Return words as they are compared: shortened as streets are."""
    return tuple(map(shortened, words))


def _words(text: str) -> Key:
    return words_of(plain(text)).folded
