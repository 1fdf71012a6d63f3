"""Ids made canonical, so that the same person or firm is the same in every register."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from barriere.privacy.bsn import NOT_A_NUMBER, NOT_ELEVEN, canonical

CAUSES = (NOT_ELEVEN, NOT_A_NUMBER)


@dataclass(frozen=True)
class Identified:
    """Canonical ids (null where absent or wrong), why (index in CAUSES), how many were mended."""

    values: pa.Array
    causes: pa.Array
    restored: int


def identify(values: pa.Array, space: str) -> Identified:
    """Return text `values` of a key `space` in canonical form; only distinct values are visited."""
    encoded = values.cast(pa.string()).dictionary_encode()
    if space == "persoon":
        return _persons(encoded)
    tidy = _TIDY.get(space, str.strip)
    distinct: list[str] = encoded.dictionary.to_pylist()
    forms = pa.array([f"ID|{tidy(value)}" for value in distinct], pa.string())
    return Identified(forms.take(encoded.indices), pa.nulls(len(values), pa.int8()), 0)


def _persons(encoded: pa.DictionaryArray) -> Identified:
    numbers = canonical(encoded.dictionary)
    why = pc.if_else(numbers.bsn_like, CAUSES.index(NOT_ELEVEN), CAUSES.index(NOT_A_NUMBER))
    nothing = pa.scalar(None, pa.int8())
    causes = pc.if_else(pc.is_null(numbers.forms), pc.cast(why, pa.int8()), nothing)
    restored = numbers.restored.take(encoded.indices).true_count
    return Identified(numbers.forms.take(encoded.indices), causes.take(encoded.indices), restored)


def _contact(value: str) -> str:
    if "@" in value:
        return value.strip().lower()
    digits = re.sub(r"\D", "", value)
    return re.sub(r"^(0031|31)0?", "0", digits)


_TIDY: dict[str, Callable[[str], str]] = {
    "contact": _contact,
    "achternaam": lambda value: " ".join(value.casefold().split()),
}
