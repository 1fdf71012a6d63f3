"""SBI codes in one form: digits only, with their leading zeros, whatever an office made of them."""

import re
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barriere.sources.handelsregister.classification import (
    group_exists,
    may_have_lost_zero,
    must_have_lost_zero,
    version_of,
)

_BETWEEN = re.compile(r"[,;|/\n]")
_CODE = re.compile(r"(?:sbi[ :-]*)?([0-9][0-9. ]*)(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"[0-9]{3,}|[0-9]\.[0-9]")
_LENGTHS = range(2, 7)


@dataclass(frozen=True)
class Read:
    """One text as codes (`text`: comma list; as it stood where it cannot be read), and how."""

    text: str
    version: str | None = None
    described: bool = False
    mended: bool = False
    doubtful: bool = False
    unknown: bool = False


@dataclass(frozen=True)
class Codes:
    """A column of codes: `texts`, the `versions` they can only be of, and flags per row."""

    texts: pa.Array
    versions: pa.Array
    described: NDArray[np.bool_]
    mended: NDArray[np.bool_]
    doubtful: NDArray[np.bool_]
    unknown: NDArray[np.bool_]


def canonical(values: pa.Array) -> Codes:
    """Return a column of SBI codes in one form; each distinct text is looked at once."""
    encoded = values.cast(pa.string()).dictionary_encode()
    found = [read_codes(text) for text in encoded.dictionary.to_pylist()]
    index = encoded.indices

    def flags(name: str) -> NDArray[np.bool_]:
        ones = pa.array([getattr(one, name) for one in found], pa.bool_()).take(index)
        return np.asarray(ones.fill_null(False).to_numpy(zero_copy_only=False), dtype=np.bool_)  # noqa: FBT003 - pyarrow's value to fill

    return Codes(
        pa.array([one.text for one in found], pa.string()).take(index),
        pa.array([one.version for one in found], pa.string()).take(index),
        *(flags(name) for name in ("described", "mended", "doubtful", "unknown")),
    )


def read_codes(text: str) -> Read:
    """Read one cell: dots, spaces, lost zeros and descriptions beside the code are understood.

    >>> read_codes("78.20.1, 1.13.2").text, read_codes("56101 - Restaurants").text
    ('78201,01132', '56101')
    """
    codes: list[str] = []
    described = mended = doubtful = False
    for part in map(str.strip, _BETWEEN.split(text)):
        found = _CODE.fullmatch(part)
        if found is None:
            # A comma inside a description: "Vlees, met uitzondering van gevogelte".
            if part and (not described or _NUMBER.search(part)):
                return Read(text)
            continue
        digits, rest = found.groups()
        code, zero = _whole(digits.strip(" ."))
        if len(code) not in _LENGTHS or (rest and not _apart(digits, rest)):
            return Read(text)
        described = described or bool(rest)
        mended = mended or zero
        doubtful = doubtful or (not zero and may_have_lost_zero(code))
        codes.append(code)
    return Read(
        ",".join(dict.fromkeys(codes)) or text,
        _version(codes),
        described,
        mended,
        doubtful,
        not all(map(group_exists, codes)),
    )


def _whole(digits: str) -> tuple[str, bool]:
    """Return the digits of one code, and whether its leading zero was put back."""
    parts = re.split("[. ]+", digits)
    if len(parts) > 1 and len(parts[0]) == 1:
        return "0" + "".join(parts), True  # 1.13.2: a code begins with two digits, so with 01
    code = "".join(parts)
    return (f"0{code}", True) if must_have_lost_zero(code) else (code, False)


def _apart(digits: str, rest: str) -> bool:
    """Tell whether what follows the digits is a description: no part of the code, no other code."""
    return (digits.endswith(" ") or rest[0] in "-–:(") and not _NUMBER.search(rest)


def _version(codes: list[str]) -> str | None:
    """Return the version that at least one code is only of, and no code is not of."""
    said = {version for code in codes if (version := version_of(code))}
    return said.pop() if len(said) == 1 else None
