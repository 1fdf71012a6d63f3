"""The header of an LO3 file: which elements are read, and which stay unread."""

import re

from barriere.errors import BadData, Place
from barriere.privacy import forbidden_trait, readable
from barriere.sources.header import shown_name

_ELEMENT = re.compile(r"(\d\d)\.?(\d\d)\.?(\d\d)|(\d\d)\.?[Hh]")
_ENOUGH = 5
_NEEDED = ("01.01.20", "07.70.10", "08.10.10", "08.10.30", "08.11.20", "08.11.60")


def element(name: str) -> str | None:
    """Return a header name as category.group.element (or category.H), None if it is neither.

    >>> element("081180"), element("08.H"), element("naam")
    ('08.11.80', '08.H', None)
    """
    found = _ELEMENT.fullmatch(name.strip())
    if not found:
        return None
    category, group, number, history = found.groups()
    return f"{history}.H" if history else f"{category}.{group}.{number}"


def is_lo3(header: list[str]) -> bool:
    """Tell whether a header names LO3 elements."""
    return sum(element(name) is not None for name in header) >= _ENOUGH


def split_header(
    header: list[str], place: Place, *, surname: bool
) -> tuple[dict[str, int], list[str]]:
    """Return where each readable element stands, and what stays unread (with its trait).

    The first column, which starts a persoonslijst, is called `lijst`.
    """
    columns = {"lijst": 0}
    skipped = []
    for index, name in enumerate(header[1:], 1):
        code = element(name)
        if code is None:
            skipped += [shown_name(name)] if name.strip() else []
        elif readable(code, surname=surname) and code not in columns:
            columns[code] = index
        else:
            trait = forbidden_trait(code)
            skipped.append(f"{code} ({trait})" if trait else code)
    if missing := [code for code in _NEEDED if code not in columns]:
        raise BadData(
            place,
            f"dit zijn LO3-kolommen, maar deze ontbreken: {', '.join(missing)}",
            "Neem deze elementen op in de selectie, met hun historie.",
        )
    return columns, skipped
