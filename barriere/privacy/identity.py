"""Ids made canonical, so that the same person or firm is the same in every register."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa

from barriere.privacy.bsn import NOT_A_NUMBER, NOT_ELEVEN, canonical, lost_zero

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
    distinct: list[str] = encoded.dictionary.to_pylist()
    if space != "persoon":
        tidy = _TIDY.get(space, str.strip)
        forms = pa.array([f"ID|{tidy(value)}" for value in distinct], pa.string())
        none = pa.nulls(len(values), pa.int8())
        return Identified(forms.take(encoded.indices), none, 0)
    found = [canonical(value) for value in distinct]
    good = pa.array([form for form, _ in found], pa.string())
    cause = pa.array([CAUSES.index(why) if why else None for _, why in found], pa.int8())
    short = pa.array(
        [form is not None and lost_zero(v) for v, (form, _) in zip(distinct, found, strict=True)],
        pa.bool_(),
    )
    restored = short.take(encoded.indices).true_count
    return Identified(good.take(encoded.indices), cause.take(encoded.indices), restored)


def _contact(value: str) -> str:
    if "@" in value:
        return value.strip().lower()
    digits = re.sub(r"\D", "", value)
    return re.sub(r"^(0031|31)0?", "0", digits)


_TIDY: dict[str, Callable[[str], str]] = {
    "contact": _contact,
    "achternaam": lambda value: " ".join(value.casefold().split()),
}
