"""Names as they could be written: which words make one, and how its parts may be turned."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

INFIXES = frozenset({
    "van", "de", "den", "der", "het", "'t", "t", "te", "ten", "ter", "op", "in", "aan", "bij",
    "von", "zu", "zur", "el", "al", "ul", "di", "da", "das", "dos", "du", "des", "la", "le",
    "les", "ben", "bint", "bin", "ibn", "abu", "y", "o", "d", "uit", "onder", "over", "voor",
})  # fmt: skip
LEGAL = frozenset({
    "bv", "nv", "vof", "cv", "stichting", "vereniging", "holding", "maatschap", "cooperatie",
    "bedrijf", "beheer", "groep", "winkel", "restaurant", "cafe", "hotel", "gemeente",
})  # fmt: skip
_FORMS = frozenset({"b", "n", "v", "bv", "nv", "vof", "cv"})
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .,'’`-])*")
_MOST_WORDS, _LONGEST = 7, 80


@dataclass(frozen=True)
class Person:
    """The words of a name in small letters; `first` and `infix` may be empty."""

    first: tuple[str, ...]
    infix: tuple[str, ...]
    last: tuple[str, ...]


def looks_like_name(text: str) -> bool:
    """Tell whether a cell of an unknown kind could be a name: words of letters, with a capital.

    >>> looks_like_name("J. van den Berg"), looks_like_name("verhuisd"), looks_like_name("W")
    (True, False, False)
    """
    words = _WORD.findall(text)
    return (
        len(text) <= _LONGEST
        and 1 <= len(words) <= _MOST_WORDS
        and bool(_NAME.fullmatch(text.strip()))
        and all(word[0].isupper() or word.casefold() in INFIXES for word in words)
        and any(len(word) > 1 and word.casefold() not in INFIXES for word in words)
    )


def split_name(text: str) -> Person | None:
    """Return the parts of a whole name, "Jan van den Berg" or "Berg, Jan van den".

    None for a firm, which has no surname, and for nothing.
    """
    head, comma, tail = text.partition(",")
    words, after = words_in(head), words_in(tail)
    if not words or is_firm(text):
        return None
    if comma and after:
        infix = tuple(word for word in after if word in INFIXES)
        first = tuple(word for word in after if word not in INFIXES)
        leading, last = _apart(words)
        return Person(first, leading or infix, last)
    start = next((n for n, word in enumerate(words) if word in INFIXES), len(words) - 1)
    infix, last = _apart(words[start:])
    return Person(words[:start], infix, last) if last else None


def is_firm(text: str) -> bool:
    """Tell whether a name is that of a firm, by a word that says so.

    >>> is_firm("Quispel B.V."), is_firm("B. Vos")
    (True, False)
    """
    return not LEGAL.isdisjoint(words_in(text.replace(".", "")))


def firm_name(text: str) -> tuple[str, ...]:
    """Return the words of a name of a firm, without its legal form."""
    words = words_in(text)
    while words and words[-1] in _FORMS:
        words = words[:-1]
    return words


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a name in small letters."""
    return tuple(word.casefold() for word in _WORD.findall(text))


def whole_names(person: Person) -> Iterator[tuple[str, ...]]:
    """Yield the ways to write first and last name together."""
    if not person.first or not person.last:
        return
    for first in {person.first, person.first[:1]}:
        if all(len(word) == 1 for word in first):
            continue  # initials: found by the rule for a surname
        yield (*first, *person.infix, *person.last)
        yield (*person.infix, *person.last, *first)
        yield (*person.last, *first, *person.infix)


def _apart(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the infix a surname starts with, and the rest."""
    start = next((n for n, word in enumerate(words) if word not in INFIXES), len(words))
    return words[:start], words[start:]
