"""Person numbers in one canonical form: a BSN, and an A-nummer only where there is none."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

_BSN = 9
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_NONE = pa.scalar(None, pa.string())

NOT_ELEVEN = "dit burgerservicenummer voldoet niet aan de elfproef"
NOT_A_NUMBER = "dit is geen burgerservicenummer (9 cijfers) of A-nummer (10 cijfers)"


@dataclass(frozen=True)
class Numbers:
    """Per value: canonical form (null if wrong), whether it looked like a BSN, lost its zero.

    `as_written`: no value was written in another way than the canonical one.
    """

    forms: pa.Array
    bsn_like: pa.Array
    restored: pa.Array
    as_written: bool


def canonical(values: pa.Array) -> Numbers:
    """Return person numbers as BSN|nine digits or ANR|ten digits.

    A BSN that lost one leading zero is restored when it then passes the test.
    """
    text = pc.replace_substring_regex(values, r"[ .\-]", "")
    anr = pc.match_substring_regex(text, r"^[0-9]{10}$")
    anr = pc.and_(anr, pc.not_equal(text, "0000000000"))
    bsn_like = pc.match_substring_regex(text, r"^[0-9]{8,9}$")
    padded = pc.utf8_lpad(pc.if_else(bsn_like, text, "0"), _BSN, padding="0")
    bsn = pc.and_(bsn_like, pa.array(_passes(_digits(padded))))
    tagged = pc.if_else(bsn, pc.binary_join_element_wise("BSN", padded, "|"), _NONE)
    forms = pc.if_else(anr, pc.binary_join_element_wise("ANR", text, "|"), tagged)
    restored = pc.and_(bsn, pc.less(pc.utf8_length(text), _BSN))
    return Numbers(forms, bsn_like, restored, text.equals(values) and not restored.true_count)


def eleven_test(numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which numbers are possible BSNs (elfproef; zero is none).

    >>> eleven_test(np.array([999993653, 999993654, 0])).tolist()
    [True, False, False]
    """
    return _passes((numbers[:, None] // 10 ** np.arange(_BSN - 1, -1, -1)) % 10)


def _passes(digits: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Tell of rows of nine digits which pass the elfproef."""
    total = digits.astype(np.int16) @ np.asarray(_WEIGHTS, dtype=np.int16)
    passed: NDArray[np.bool_] = (total % 11 == 0) & digits.any(axis=1)
    return passed


def _digits(texts: pa.Array) -> NDArray[np.uint8]:
    """Return texts of exactly nine digits as rows of digits."""
    packed = pc.cast(texts, pa.binary(_BSN))
    characters = np.frombuffer(packed.buffers()[1], np.uint8)
    start = packed.offset * _BSN
    return characters[start : start + len(packed) * _BSN].reshape(-1, _BSN) - ord("0")
