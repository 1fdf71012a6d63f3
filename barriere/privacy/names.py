"""Free text that names a person: a careful guess by titles, initials and capitals.

It would rather ask for another wording than keep a name. A name in small letters without a
title passes unless it is a common one.
"""

import re
import tomllib
from collections.abc import Collection
from pathlib import Path

_KNOWN = tomllib.loads(Path(__file__).with_name("names.toml").read_text("utf-8"))
ORDINARY = frozenset(_KNOWN["gewoon"])
GIVEN = frozenset(_KNOWN["voornamen"])
SURNAMES = frozenset(_KNOWN["achternamen"])
FAMILY = SURNAMES | frozenset(_KNOWN["ook_woorden"])

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_LETTER = r"[^\W\d_]"
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-ÞĆČĐĞİŁŐŚŞŠŰŹŻŽ])"
_PREFIX = r"(?:(?:van|von|de|den|der|ten|ter|te|op|in|el|al|ben|bin|la|le|du|da|dos|['’]t)\s+)"
_TITLED = re.compile(
    rf"\b(?:dhr|mevr|mw|mej|fam|hr)\b\.?\s+{_PREFIX}*{_LETTER}['’]?{_LETTER}"
    rf"|\b(?:meneer|mevrouw|heer|juffrouw|familie|bewoner|bewoonster|eigenaar|verhuurder|huurder)"
    rf"\s+(?:{_CAPITAL}['’]?(?-i:[^\W\d_A-Z])|{_PREFIX}+(?:{_CAPITAL}|(?:{'|'.join(sorted(FAMILY))})\b))",
    re.IGNORECASE,
)
_HEADED = re.compile(rf"\b(?:{_CAPITAL}\.\s?)+{_PREFIX}*{_CAPITAL}['’]?{_LETTER}+")
_CALLED = re.compile(rf"\b(?:heet|heette|genaamd|naam is|namens|noemt zich)\s+{_CAPITAL}")
_STARTS = re.compile(r"(?:^|[•*(\"“]|(?:^|\s)-)\s*(?:['’][st]\s+)?$")
_PREFIXES = frozenset(
    ("van", "von", "de", "den", "der", "ten", "ter", "el", "al", "ben", "bin", "la", "du", "da")
)
_SHORT = 5
_LONGEST_NAME = 6


def names_someone(text: str, places: Collection[str]) -> bool:
    """Tell whether a remark seems to name a person.

    `places` are names of streets, towns and organisations in lower case, which may be said.

    >>> names_someone("Bewoner heet Jansen.", ()), names_someone("Vluchtweg vrij.", ())
    (True, False)
    """
    said = _without(text, places)
    if any(pattern.search(said) for pattern in (_TITLED, _HEADED, _CALLED)):
        return True
    return any(map(_has_name, _SENTENCE.split(said)))


def _has_name(sentence: str) -> bool:
    words = list(_WORD.finditer(sentence))
    return any(_is_name(sentence, words, at) for at in range(len(words)))


def _is_name(text: str, words: list[re.Match[str]], at: int) -> bool:
    word = words[at].group()
    low = word.lower()
    near = _next_to(text, words, at)
    if low in GIVEN:
        return word[0].isupper() or near in FAMILY
    if not word[0].isupper() or low in ORDINARY or _abbreviates(word, text):
        return False
    if low in SURNAMES or not _STARTS.search(text[: words[at].start()]):
        return True
    return near[:1].isupper()


def _next_to(text: str, words: list[re.Match[str]], at: int) -> str:
    """Return the word that follows with only spaces and prefixes between; '' when there is none.

    In small letters when it is a known surname, so that it is known whatever its case.
    """
    end = words[at].end()
    for following in words[at + 1 :]:
        if text[end : following.start()].strip():
            return ""
        end = following.end()
        low = following.group().lower()
        if low not in _PREFIXES:
            known = low in ORDINARY or _abbreviates(following.group(), text)
            return low if low in FAMILY or known else following.group()
    return ""


def _abbreviates(word: str, text: str) -> bool:
    """Tell whether a word is or begins with an abbreviation, or all of the text is in capitals."""
    bare = word.partition("-")[0]
    return bare.isupper() and (len(bare) <= _SHORT or text.isupper())


def _without(text: str, places: Collection[str]) -> str:
    """Return the text with every name of a place blanked out."""
    words = list(_WORD.finditer(text))
    said = text
    at = 0
    while at < len(words):
        for end in range(min(at + _LONGEST_NAME, len(words)), at, -1):
            start, stop = words[at].start(), words[end - 1].end()
            if text[start:stop].lower() in places:
                said = said[:start] + "x" * (stop - start) + said[stop:]
                at = end - 1
                break
        at += 1
    return said
