"""What only shows when several addresses are read together."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

from tests.oracle.residents import known
from tests.oracle.stays import adult, crowd, lives, moved_in
from tests.oracle.town import Interval, Row, Town, Value, fact, span


def households(rows: list[Row], *, by_day: bool = False) -> int:
    """Grow each household by whoever shares a key with someone already in it."""
    left: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        left[row["persoon"]] |= _keys(row, by_day=by_day)
    count = 0
    while left:
        _, keys = left.popitem()
        count += 1
        while joins := [person for person, own in left.items() if own & keys]:
            for person in joins:
                keys |= left.pop(person)
    return count


def _keys(row: Row, *, by_day: bool) -> set[str]:
    keys = {f"relatie {key}" for key in (row["relatie"] or "").split(",") if key}
    if row.get("achternaam"):
        keys.add(f"naam {row['achternaam']}")
    day = span(row, "datum_aanvang")
    if by_day and day and day[0] == day[1] and not row.get("zonder_verhuizing"):
        keys.add(f"dag {day[0]}")
    return keys


def _households(town: Town, adr: int, *, surely: bool, by_day: bool = False) -> Value:
    rows = town.at("brp", adr)
    if not town.has("brp") or not _kin_known(town) or any(crowd(town, row) for row in rows):
        return None
    return households([r for r in rows if lives(town, r, surely=surely)], by_day=by_day)


def _kin_known(town: Town) -> bool:
    """Whether the delivery says of anyone who may live here with whom they are kin."""
    if "kin" not in town.shared:
        people = (r for r in town.linked("brp") if lives(town, r, surely=False))
        town.shared["kin"] = any(row["relatie"] is not None for row in people)
    return bool(town.shared["kin"])


@fact("huisgezinnen")
def certain_households(town: Town, adr: int) -> Value:
    return _households(town, adr, surely=True)


@fact("huisgezinnen_mogelijk")
def possible_households(town: Town, adr: int) -> Value:
    """At most as many as may be: someone who may not be there can also be a link."""
    sure, most = (_households(town, adr, surely=s) for s in (True, False))
    return None if sure is None or most is None else max(sure, most)


@fact("huisgezinnen_met_datum")
def households_by_day(town: Town, adr: int) -> Value:
    return _households(town, adr, surely=True, by_day=True)


def _stays(town: Town) -> dict[str, list[Row]]:
    """Return the stays of each person on a woonadres, address by address."""
    if "stays" not in town.shared:
        found = defaultdict(list)
        for row in town.linked("brp"):
            if row["functie_adres"] == "W" and not row.get("veel_bewoners"):
                found[row["persoon"]].append(row)
        town.shared["stays"] = found
    stays: dict[str, list[Row]] = town.shared["stays"]
    return stays


def _stays_anywhere(town: Town, person: str) -> list[Row]:
    """Return every stay of a person, also of which it is not known whether it is a woonadres."""
    if "stays anywhere" not in town.shared:
        found = defaultdict(list)
        for row in town.linked("brp"):
            if not row.get("veel_bewoners"):
                found[row["persoon"]].append(row)
        town.shared["stays anywhere"] = found
    stays: list[Row] = town.shared["stays anywhere"][person]
    return stays


@fact("meeste_verhuizingen_12m")
@known
def most_moves(town: Town, adr: int) -> Value:
    people = {r["persoon"] for r in town.at("brp", adr) if lives(town, r, surely=True)}
    return max((_moves(town, person) for person in people), default=0)


@fact("meeste_uit_vow_24m")
@known
def most_returns(town: Town, adr: int) -> Value:
    people = {r["persoon"] for r in town.at("brp", adr) if lives(town, r, surely=True)}
    return max((_returns(town, person, None) for person in people), default=0)


def _moves(town: Town, person: str) -> int:
    since, stays = town.back(12), _stays(town)[person]
    return sum(moved_in(row) and town.within(row, "datum_aanvang", since) for row in stays)


@fact("uit_vow_24m")
@known
def back_from_vow(town: Town, adr: int) -> Value:
    people = {row["persoon"] for row in town.at("brp", adr)}
    return sum(_returns(town, person, adr) for person in people if person in _stays(town))


def _returns(town: Town, person: str, adr: int | None) -> int:
    """Count the stays that began after every stay of the day before them ended in a VOW."""
    days: dict[date, list[Row]] = defaultdict(list)
    for row in _stays(town)[person]:
        began = span(row, "datum_aanvang")
        if began is None:
            return 0  # nobody knows which stay came before which
        days[began[1]].append(row)
    if any(row["functie_adres"] is None for row in _stays_anywhere(town, person)):
        return 0  # nor whether this person lived somewhere in between
    pairs = pairwise(days[day] for day in sorted(days))
    return sum(
        adr in (None, row["adr"])
        and all(earlier.get("reden_einde") == "VOW" for earlier in before)
        and moved_in(row)
        and town.within(row, "datum_aanvang", town.back(24))
        for before, after in pairs
        for row in after
    )


_NEVER: Interval = (date.min, date.min)


def _abroad(town: Town, row: Row, *, surely: bool) -> bool:
    """Whether an adult was first registered here from abroad, on a day that is known."""
    day, said = span(row, "datum_aanvang"), row.get("vestiging_uit_buitenland")
    if day is None or day[0] != day[1] or not town.within(row, "datum_aanvang", town.back(24)):
        return False
    if row.get("veel_bewoners") or not adult(town, row, surely=surely):
        return False
    if surely:
        return moved_in(row) and said is True
    home = row["functie_adres"] != "B" and not row.get("zonder_verhuizing")
    return home and said is not False


def _most_in_a_week(rows: list[Row]) -> int:
    came: dict[str, int] = {}
    for row in rows:
        day = (span(row, "datum_aanvang") or _NEVER)[0].toordinal()
        came[row["persoon"]] = min(came.get(row["persoon"], day), day)
    days = came.values()
    return max((sum(first <= day < first + 7 for day in days) for first in days), default=0)


@fact("eerste_vestigingen_in_7d_mogelijk")
@known
def arrivals_perhaps(town: Town, adr: int) -> Value:
    return _most_in_a_week([r for r in town.at("brp", adr) if _abroad(town, r, surely=False)])


@fact("eerste_vestigingen_in_7d")
@known
def arrivals(town: Town, adr: int) -> Value:
    """Unknown where nobody certainly came from abroad, and of someone it is not said."""
    rows = town.at("brp", adr)
    certain = _most_in_a_week([row for row in rows if _abroad(town, row, surely=True)])
    maybe = (row for row in rows if _abroad(town, row, surely=False))
    silent = any(row.get("vestiging_uit_buitenland") is None for row in maybe)
    return None if silent and not certain else certain
