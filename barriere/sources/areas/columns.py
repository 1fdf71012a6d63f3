"""What an area is called: its kind, code and name, under the CBS column names since 2008.

Wijk- en buurtkaart: BU_CODE, WK_NAAM, GM_CODE, WATER (until 2018); buurtcode,
wijknaam, gemeentecode, water (since 2019). Gebiedsindelingen: statcode,
jrstatcode, statnaam, rubriek.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

KINDS = ("gemeente", "wijk", "buurt")
_SHORT = {"gemeente": "gm", "wijk": "wk", "buurt": "bu"}
_PREFIX = {short.upper(): kind for kind, short in _SHORT.items()}
_IN_LAYER = re.compile(r"(gemeente|wijk|buurt)")
_YEAR = re.compile(r"^\d{4}(?=(GM|WK|BU)\d)")  # jrstatcode: 2024BU00140000
_WATER = ("JA", "J", "B")  # B: water abroad, in the maps before 2012
CBS = re.compile(r"(GM|WK|BU)(\d{4})\d*")
"""A code of the CBS; its second group is the municipality."""

Row = Mapping[str, object]


@dataclass(frozen=True)
class Named:
    """An area's kind, code and name."""

    kind: str
    code: str
    name: str


def named(row: Row, layer: str) -> Named | None:
    """Return what the area is; None if its kind or code is not given."""
    kind = _kind(row, layer)
    if kind is None:
        return None
    short = _SHORT[kind]
    code = _first(row, f"{kind}code", f"{short}_code", "statcode", "jrstatcode", "code")
    if code is None:
        return None
    code = _YEAR.sub("", code.upper() if CBS.match(code.upper()) else code)
    name = _first(row, f"{kind}naam", f"{short}_naam", "statnaam", "naam")
    return Named(kind, code, name or code)


def is_water(row: Row) -> bool:
    """Tell whether the area is the water of a municipality, which is no wijk or buurt."""
    return (_first(row, "water") or "").upper() in _WATER


def _kind(row: Row, layer: str) -> str | None:
    said = (_first(row, "soort", "rubriek") or "").lower()
    if said in KINDS:
        return said
    code = _first(row, "statcode", "jrstatcode", "code") or ""
    if prefix := _PREFIX.get(_YEAR.sub("", code)[:2].upper()):
        return prefix
    # A buurt also names its wijk and municipality: the smallest is what it is.
    for kind in reversed(KINDS):
        if f"{kind}code" in row or f"{_SHORT[kind]}_code" in row:
            return kind
    found = _IN_LAYER.search(layer.lower())
    return found[1] if found else None


def _first(row: Row, *names: str) -> str | None:
    values = (str(row[name]).strip() for name in names if row.get(name) is not None)
    return next((value for value in values if value), None)
