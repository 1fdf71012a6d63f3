"""Ids made canonical, so that the same person or firm is the same in every register."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from barriere.privacy.bsn import NOT_A_NUMBER, NOT_ELEVEN, canonical

CAUSES = (NOT_ELEVEN, NOT_A_NUMBER)
_SHORTEST = 6
"""Digits in the shortest phone number that is one person's; less is a service number or a slip."""


@dataclass(frozen=True)
class Identified:
    """Canonical ids (null where absent or wrong), why (index in CAUSES), which were mended.

    `as_written`: every id already had its canonical form, so different texts
    are different ids.
    """

    values: pa.Array
    causes: pa.Array
    mended: pa.Array
    as_written: bool

    @property
    def restored(self) -> int:
        """Return how many ids got a lost leading zero back."""
        count: int = self.mended.true_count
        return count


def identify(values: pa.Array, space: str) -> Identified:
    """Return text `values` of a key `space` in canonical form; null stays null."""
    if space == "persoon":
        return _persons(values)
    tidy = _TIDY.get(space, str.strip)
    written = values.to_pylist()
    tidied = [None if value is None else tidy(value) for value in written]
    return Identified(
        pa.array([None if value is None else f"ID|{value}" for value in tidied], pa.string()),
        pa.nulls(len(values), pa.int8()),
        pa.repeat(pa.scalar(value=False), len(values)),
        tidied == written,
    )


def _persons(values: pa.Array) -> Identified:
    numbers = canonical(pc.fill_null(values, ""))
    why = pc.if_else(numbers.bsn_like, CAUSES.index(NOT_ELEVEN), CAUSES.index(NOT_A_NUMBER))
    wrong = pc.and_(pc.is_null(numbers.forms), pc.is_valid(values))
    causes = pc.if_else(wrong, pc.cast(why, pa.int8()), pa.scalar(None, pa.int8()))
    return Identified(numbers.forms, causes, numbers.restored, numbers.as_written)


def _contact(value: str) -> str | None:
    """Return a contact in one form; None for what stands in for one, such as "geen" or 0600000000.

    Otherwise everyone who gave no number would seem to share one.
    """
    if "@" in value:
        return value.strip().lower()
    digits = re.sub(r"\D", "", value)
    number = re.sub(r"^(0031|31)0?", "0", digits)
    return number if len(number) >= _SHORTEST and len(set(number[2:])) > 1 else None


_TIDY: dict[str, Callable[[str], str | None]] = {
    "contact": _contact,
    "achternaam": lambda value: " ".join(value.casefold().split()),
}
