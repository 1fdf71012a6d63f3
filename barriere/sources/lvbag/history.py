"""Which occurrence of an object is valid on the peildatum.

Materiële historie (Catalogus BAG 2018, 9.1; Praktijkhandleiding BAG, "Hoe bepaal
ik welke gegevens in een levenscyclus van een object geldig zijn?"): from
beginGeldigheid up to, not including, eindGeldigheid. So an occurrence that ends
on the day it began was never valid. One that was taken out of the life cycle
(tijdstipInactief) or was no BAG at all (tijdstipNietBag) never counts. Where a
correction leaves two valid on one day, the one that the LV registered last is
what is known of that day now; of two registered together, the higher
voorkomenidentificatie. The join applies that last rule, see `join`.
"""

from datetime import date
from enum import Enum
from functools import lru_cache

from barriere.sources.lvbag.occurrence import Occurrence


class Use(Enum):
    """What the peildatum makes of an occurrence."""

    VALID = "geldig"
    OTHER_DAY = "geldt op een andere dag"
    INACTIVE = "inactief"
    NOT_BAG = "niet-BAG"
    UNDATED = "zonder datum"


def use(found: Occurrence, day: str) -> Use:
    """Tell what an occurrence is on `day` (JJJJ-MM-DD)."""
    one = found.one
    if one.get("tijdstipNietBagLV"):
        return Use.NOT_BAG
    if one.get("tijdstipInactiefLV") or one.get("tijdstipInactief"):
        return Use.INACTIVE
    begin, end = one.get("beginGeldigheid", ""), one.get("eindGeldigheid", "")
    if not is_date(begin) or (end and not is_date(end)):
        return Use.UNDATED
    return Use.VALID if begin <= day and (not end or day < end) else Use.OTHER_DAY


@lru_cache(maxsize=65_536)
def is_date(text: str) -> bool:
    """Tell whether this is JJJJ-MM-DD, which sorts as text."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
