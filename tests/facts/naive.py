"""The facts once more, one address and one row at a time, written from formats.md alone."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from tests.town import FIRST, LAST, PEILDATUM, Row

Interval = tuple[date, date]


def span(value: Any, absent: Interval | None = None) -> Interval | None:
    if value is None:
        return absent
    return value if isinstance(value, tuple) else (value, value)


def back(months: int) -> date:
    return PEILDATUM - relativedelta(months=months)


def here(row: Row, *, surely: bool) -> bool:
    """Whether someone has this address on the peildatum, whatever for.

    A day that is only known to lie in a span is open up to and including the
    last day of it; on the first day of a stay that is known, one is there.
    """
    begin, end = span(row["datum_aanvang"]), span(row.get("datum_einde"))
    if begin is None:
        return not surely and not _over(end, surely=True)
    on_first_day = begin == (PEILDATUM, PEILDATUM)
    if surely:
        began = begin[1] < PEILDATUM or on_first_day
        vague = end is not None and end[0] < end[1]
        return began and (not _over(end, surely=False) or (vague and on_first_day))
    return begin[0] <= PEILDATUM and not _over(end, surely=True)


def _over(end: Interval | None, *, surely: bool) -> bool:
    if end is None:
        return False
    if not surely or end[0] == end[1]:
        return end[0] <= PEILDATUM
    return end[1] < PEILDATUM


def lives(row: Row, *, surely: bool) -> bool:
    if row["functie_adres"] != "W" or not here(row, surely=surely):
        return False
    if row.get("in_onderzoek") not in ("089999", "589999"):
        return True
    since = span(row.get("datum_in_onderzoek"), (FIRST, LAST))
    return not _over(since, surely=not surely)


def adult(row: Row, *, surely: bool) -> bool:
    from_day = span(row.get("meerderjarig"))
    return from_day is None or from_day[1 if surely else 0] <= PEILDATUM


def within(value: Any, months: int) -> bool:
    """Whether something certainly happened in the last `months` months."""
    day = span(value)
    return day is not None and day[0] > back(months) and day[1] <= PEILDATUM


def persons(rows: Iterable[Row]) -> set[str]:
    return {row["persoon"] for row in rows}


def households(rows: list[Row]) -> int:
    """Grow each household by whoever shares a key with someone already in it."""
    left: dict[str, set[str]] = {row["persoon"]: set() for row in rows}
    for row in rows:
        left[row["persoon"]] |= set((row["relatie"] or "").split(",")) - {""}
    count = 0
    while left:
        _, keys = left.popitem()
        count += 1
        while joins := [p for p, own in left.items() if own & keys]:
            for person in joins:
                keys |= left.pop(person)
    return count


def facts(town: dict[str, Any], adr: int) -> dict[str, Any]:
    """Return the facts of one address, each worked out on its own."""
    at = {name: [r for r in rows if r["adr"] == adr] for name, rows in town.items()
          if name != "adressen"}  # fmt: skip
    stays = at["brp"]
    home = [row for row in stays if lives(row, surely=True)]
    maybe = [row for row in stays if lives(row, surely=False)]
    area = town["adressen"][adr]["oppervlakte"]
    permits = [p for p in at["vergunningen"] if p["type"] == "omzetting" and _valid(p)]
    count = households(home)
    return {
        "bewoners": len(persons(home)),
        "bewoners_mogelijk": len(persons(maybe)),
        "volwassenen": len(persons(r for r in home if adult(r, surely=True))),
        "briefadressen": len(
            persons(r for r in stays if r["functie_adres"] == "B" and here(r, surely=True))
        ),
        "m2_per_bewoner": None if area is None else area / max(len(persons(home)), 1),
        "huisgezinnen": count,
        "huisgezinnen_zonder_vergunning": 0 if permits else count,
        "naar_vow_24m": sum(
            r["functie_adres"] == "W"
            and r["reden_einde"] == "VOW"
            and within(r.get("datum_einde"), 24)
            for r in stays
        ),
        "woonmelders_12m": len(
            {
                m["melder"] or "onbekend"
                for m in at["meldingen"]
                if m["soort"] in ("overlast", "overbewoning", "illegale_verhuur")
                and within(m["datum"], 12)
            }
        ),
        "rni_niet_in_brp": len(_only_rni(town, at["rni"])),
        "eigenaar_andere_adressen": _others(town, adr),
    }


def _valid(permit: Row) -> bool:
    decided = span(permit["datum_besluit"])
    return permit["status"] == "verleend" and (decided is None or decided[0] <= PEILDATUM)


def _only_rni(town: dict[str, Any], rows: list[Row]) -> set[str]:
    resident = persons(r for r in town["brp"] if here(r, surely=False))
    return persons(r for r in rows if here(r, surely=True)) - resident


def _others(town: dict[str, Any], adr: int) -> int:
    owners = {a: _owners(town, a) for a in range(len(town["adressen"]))}
    return max(
        (
            sum(owner in owners[other] and _beyond(town, other) for other in owners if other != adr)
            for owner in owners[adr]
        ),
        default=0,
    )


def _owners(town: dict[str, Any], adr: int) -> set[str]:
    rows = [r for r in town["eigendom"] if r["adr"] == adr and r["soort_eigenaar"] != "corporatie"]
    spans = [(span(r["datum_verkrijging"]), r["eigenaar"]) for r in rows]
    dated = [(d, owner) for d, owner in spans if d and d[0] <= PEILDATUM]
    last = max((d[1] for d, _ in dated), default=None)
    return {owner for d, owner in dated if d[1] == last}


def _beyond(town: dict[str, Any], adr: int) -> bool:
    kinds = {r["soort"] for r in town["bijzonder"] if r["adr"] == adr}
    if kinds & {"zorg", "studentencomplex"}:
        return False
    address = town["adressen"][adr]
    home = [r for r in town["brp"] if r["adr"] == adr and lives(r, surely=True)]
    people = len(persons(home))
    permits = [p for p in town["vergunningen"]
               if p["adr"] == adr and p["type"] == "omzetting" and _valid(p)]  # fmt: skip
    allowed = max((p["max_personen"] for p in permits if p["max_personen"]), default=None)
    use, area = address["gebruiksdoel"], address["oppervlakte"]
    boat = address["soort"] == "ligplaats"
    within = bool(permits) and (allowed is None or people <= allowed)
    return (
        (use is not None and "woonfunctie" in use and people > 1 and area is not None
         and area / people < 12 and not within)
        or (bool(permits) and allowed is not None and people > allowed)
        or (not permits and households(home) >= 3)
        or (use is not None and "woonfunctie" not in use and not boat and people > 0
            and not permits)
    )  # fmt: skip
