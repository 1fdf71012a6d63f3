"""Free text that betrays a person: a BSN, a phone number, an e-mail address."""

import re
from collections.abc import Mapping

import numpy as np

from barriere.privacy.bsn import eleven_test

_NINE_DIGITS = re.compile(
    r"(?<!\d)\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)|(?<!\d)\d{4}[ .]\d{2}[ .]\d{3}(?!\d)"
)
_PHONE = re.compile(r"(?<!\d)(?:\+31|0031|0)[ ()-]*[1-9](?:[ ()-]*\d){8}(?!\d)")
_MAIL = re.compile(r"\S@\S+\.\w")


def betrays(cells: Mapping[str, str]) -> tuple[str, ...]:
    """Return the columns whose text looks like a BSN, a phone number or an e-mail address."""
    return tuple(column for column, text in cells.items() if is_personal(text))


def is_personal(text: str) -> bool:
    """Tell whether a text holds what may identify a person.

    >>> is_personal("bel 06 1234 5678"), is_personal("0014010011064245")
    (True, False)
    """
    numbers = (re.sub(r"\D", "", found) for found in _NINE_DIGITS.findall(text))
    return any(map(is_bsn, numbers)) or bool(_PHONE.search(text) or _MAIL.search(text))


def is_bsn(digits: str) -> bool:
    """Tell whether nine digits pass the elfproef of the BSN.

    >>> is_bsn("111222333"), is_bsn("111222334")
    (True, False)
    """
    return bool(eleven_test(np.array([int(digits)]))[0])
