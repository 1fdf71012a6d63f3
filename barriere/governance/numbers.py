"""The numbers in a text, however their digits are grouped."""

import re
from collections.abc import Iterator

from barriere.privacy.free_text import is_bsn

_SERIES = re.compile(r"\d+(?:[ .\-/()+]{1,3}\d+)*")
_PARTS = re.compile(r"(\d+)([^\d]*)")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+$")
_LETTERS_AFTER = re.compile(r"[^\W\d_]+")
_HEX = frozenset("abcdefABCDEF")
_BSN_DIGITS = 9
_BSN_GROUPS = frozenset({(3, 3, 3), (4, 2, 3), (2, 3, 4)})
_ABROAD = frozenset({"31", "0031"})
"""What a phone number starts with, not a BSN."""
LEAST, MOST = 6, 15
"""Digits of what can be the number of a person, a phone, a firm."""
_MOST_GROUPS = 14
_LONGEST_WORD = 24


def bsns(text: str, *, drawn: bool = False) -> Iterator[int]:
    """Yield where in `text` (character offset) a valid BSN stands by itself.

    Also with spaces, dots or hyphens between its digits, unless the text is
    `drawn`: then digits beside each other are coordinates.
    """
    for at, groups, signs in _series(text):
        yield from (at for number in _whole(text, at, groups, signs) if _passes(number))
        if not drawn:
            yield from (at for number in _grouped(groups, signs) if _passes(number))


def candidates(text: str, *, drawn: bool = False) -> Iterator[str]:
    """Yield every number of LEAST to MOST digits that `text` can be read to hold."""
    for at, groups, signs in _series(text):
        yield from (n for n in _whole(text, at, groups, signs) if LEAST <= len(n) <= MOST)
        if drawn or len(groups) == 1:
            continue
        for first in range(len(groups)):
            number = groups[first]
            for last in range(first + 1, min(len(groups), first + _MOST_GROUPS)):
                number += groups[last]
                if len(number) > MOST:
                    break
                if len(number) >= LEAST:
                    yield number


def _series(text: str) -> Iterator[tuple[int, list[str], list[str]]]:
    """Yield offset, groups of digits, and the signs after each, of digits that stand together."""
    for match in _SERIES.finditer(text):
        if len(match[0]) >= LEAST:
            parts = _PARTS.findall(match[0])
            yield match.start(), [group for group, _ in parts], [sign for _, sign in parts]


def _whole(text: str, at: int, groups: list[str], signs: list[str]) -> Iterator[str]:
    """Yield the groups that are a number by themselves: no decimals, and no part of a code."""
    for number, group in enumerate(groups):
        before = signs[number - 1] if number else ""
        if len(group) >= LEAST and "." not in (before, signs[number]):
            start = at + sum(map(len, groups[:number])) + sum(map(len, signs[:number]))
            if _stands_alone(text, start, start + len(group)):
                yield group


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether digits are no part of a hash: letters against them must be more than a to f."""
    before = _LETTERS_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    after = _LETTERS_AFTER.match(text, end)
    beside = (before[0] if before else "") + (after[0] if after else "")
    beyond = text[after.end() : after.end() + 1] if after else ""
    ahead = text[before.start() - 1 : before.start()] if before else ""
    if beyond.isdigit() or ahead.isdigit():
        return False
    return not beside or not _HEX.issuperset(beside)


def _grouped(groups: list[str], signs: list[str]) -> Iterator[str]:
    """Yield every number whose digits are grouped as a BSN is written, one sign between them."""
    lengths = tuple(map(len, groups))
    for shape in _BSN_GROUPS:
        size = len(shape)
        for first in range(len(groups) - size + 1):
            last = first + size
            between = signs[first : last - 1]
            if lengths[first:last] != shape or len(set(between)) > 1:
                continue
            ahead = lengths[first - 1] if first and signs[first - 1] == between[0] else 0
            after = lengths[last] if last < len(groups) and signs[last - 1] == between[0] else 0
            abroad = first and groups[first - 1] in _ABROAD
            if not abroad and shape[0] != ahead and shape[-1] != after:
                yield "".join(groups[first:last])


def _passes(digits: str) -> bool:
    return len(digits) == _BSN_DIGITS and is_bsn(digits)
