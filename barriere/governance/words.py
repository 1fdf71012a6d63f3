"""A text as words and numbers, so that it makes no difference how it was written."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from barriere.governance.reading import CELL

_PART = re.compile(r"([^\W\d_]+|\d+)([\W_]*)")
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "\u0131": "i",
                          "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"})  # fmt: skip
_SPACED = re.compile(r"(?<!\w)\w(?:[ \u00a0]{1,2}\w){3,}(?!\w)")
_BROKEN_OFF = re.compile(rf"(?<=\w)[-\u2010]\s*[\n{CELL}]\s*(?=\w)")


@dataclass(frozen=True)
class Words:
    """The words and numbers of a text, as written, and what stands after each."""

    written: tuple[str, ...]
    gaps: tuple[str, ...]

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Return the words without regard for capitals."""
        return tuple(map(str.casefold, self.written))


def words_of(text: str) -> Words:
    """Return the words of a text that was made `plain`.

    >>> words_of("Kerkstraat 12A").written
    ('Kerkstraat', '12', 'A')
    """
    parts = _PART.findall(text)
    return Words(tuple(word for word, _ in parts), tuple(gap for _, gap in parts))


def plain(text: str) -> str:
    """Return a text without accents, ligatures, soft hyphens and other digits than 0 to 9.

    >>> plain("e\u0301e\u0301n \ufb01ets, 9\u00ad9\uff19")
    'een fiets, 999'
    """
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text).translate(_LETTERS)
    return "".join(
        str(unicodedata.digit(sign)) if sign.isdigit() and not sign.isascii() else sign
        for sign in apart
        if unicodedata.category(sign) not in {"Mn", "Cf"}
    )


def readings(text: str) -> tuple[str, ...]:
    r"""Return a plain text as it stands, and as it reads when letters were set apart or broken off.

    >>> readings("J a n s e n"), readings("Kerk-\nstraat 1")
    (('J a n s e n', 'Jansen'), ('Kerk-\nstraat 1', 'Kerkstraat 1'))
    """
    found = [text]
    if _BROKEN_OFF.search(text):
        found.append(_BROKEN_OFF.sub("", text))
    if _SPACED.search(text):
        found.append(_SPACED.sub(lambda run: "".join(run[0].split()), text))
    return tuple(found)
