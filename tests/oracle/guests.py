"""The RNI, read beside the BRP: who is here, and an ingezetene nowhere."""

from functools import partial

from tests.oracle.stays import crowd, here
from tests.oracle.town import Row, Town, Value, fact, span


def _resident(town: Town, *, surely: bool) -> set[str]:
    """Return everyone who is an ingezetene here, or may be, wherever they stand."""
    key = f"ingezeten {surely}"
    if key not in town.shared:
        town.shared[key] = {
            r["persoon"]
            for r in town.whole("brp")
            if not r.get("veel_bewoners") and here(town, r, surely=surely)
        }
    found: set[str] = town.shared[key]
    return found


def _long(town: Town, row: Row, *, surely: bool) -> bool:
    begin, limit = span(row, "datum_aanvang"), town.days_back(122)
    if begin is None:
        return not surely
    return begin[1 if surely else 0] < limit


def _rni(town: Town, adr: int, *, surely: bool, outside: bool, long: bool = False) -> Value:
    if not town.has("rni", *(["brp"] if outside else [])):
        return None
    if outside and any(crowd(town, row) for row in town.at("brp", adr)):
        return None
    people = {
        row["persoon"]
        for row in town.at("rni", adr)
        if here(town, row, surely=surely) and (not long or _long(town, row, surely=surely))
    }
    return len(people - _resident(town, surely=not surely) if outside else people)


for _suffix, _sure in (("", True), ("_mogelijk", False)):
    fact("rni_personen" + _suffix)(partial(_rni, surely=_sure, outside=False))
    fact("rni_niet_in_brp" + _suffix)(partial(_rni, surely=_sure, outside=True))
    fact("rni_lang_niet_in_brp" + _suffix)(partial(_rni, surely=_sure, outside=True, long=True))
