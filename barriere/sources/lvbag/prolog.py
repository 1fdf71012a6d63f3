"""What an XML file is, from its first bytes: no document type, UTF-8, and the name of its root."""

import re

from barriere.errors import BadData, Place

STAND = "bagStand"
ABOUT = "BAG-Extract-Levering"
PLACES = "BAG-GWR-Deelbestand-LVC"
MUTATIONS = "bagMutaties"
ROOTS = frozenset({STAND, ABOUT, PLACES, MUTATIONS})
"""The roots of the files in a BAG extract (LVBAG, schemas of 2020-06-01)."""

_MISC = re.compile(rb"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_NAME = re.compile(rb"<(?:[\w.-]+:)?([\w.-]+)[\s/>]")
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")


def root_name(head: bytes, place: Place) -> str | None:
    """Return the root's name without its prefix, None if this is not XML in UTF-8.

    Raises BadData for a document type: nothing of it is ever expanded.
    """
    text = head.removeprefix(b"\xef\xbb\xbf")
    declared = _ENCODING.match(text)
    if declared and declared[1].lower() not in (b"utf-8", b"us-ascii"):
        return None
    rest = text[_MISC.match(text).end() :]  # type: ignore[union-attr]  # it matches nothing as well
    if rest[:9].upper() == b"<!DOCTYPE":
        what = "dit XML-bestand heeft een DOCTYPE; dat hoort niet in een levering"
        raise BadData(place, what, "Lever het bestand zoals het Kadaster het geeft.")
    name = _NAME.match(rest)
    return name[1].decode("ascii", "replace") if name else None
