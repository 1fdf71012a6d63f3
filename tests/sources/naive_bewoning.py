"""Who lives where once more: one record and one day at a time, from the JSON itself.

Written from the feature descriptions of Haal Centraal BRP bewoning, and from
nothing of barriere. A date is a pair: the first and the last day it can be.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

Span = tuple[date, date]
_NEXT = timedelta(days=1)
_EVER = (date.min, date.max)
GONE = ("089999", "589999")


@dataclass
class Stay:
    """A record with an address: where, whose, and what stands above and below it."""

    number: int
    person: str
    vbo: str | None
    began: Span
    ends: Span | None
    code: str | None
    since: Span
    newer: list[Span]
    older: list[Span]

    def on(self, day: date) -> bool | None:
        """Whether the person lives here: certainly (true), possibly (false), not (none)."""
        first_day = self.began == (day, day)
        if not first_day and not self._begun_perhaps(day):
            return None
        if self._over(self.ends, day) or any(self._over(span, day) for span in self.newer):
            return None
        if self.code in GONE and self._over(self.since, day):
            return None
        certain = first_day or self.began[1] < day
        if self.ends is not None and self.ends[0] <= day and not first_day:
            certain = False
        if self.code in GONE and self.since[0] <= day:
            certain = False
        return certain

    def _begun_perhaps(self, day: date) -> bool:
        if day < self.began[0]:
            return False
        if self.began[0] == self.began[1]:
            return True
        return all(day > a if a == b else day >= a for a, b in self.older)

    @staticmethod
    def _over(span: Span | None, day: date) -> bool:
        if span is None:
            return False
        return day >= span[0] if span[0] == span[1] else day > span[1]

    def boundaries(self) -> set[date]:
        """Return each day on which something changes, with the day before and after."""
        spans = [self.began, *([self.ends] if self.ends else []), *self.newer, *self.older]
        spans += [self.since] if self.code in GONE else []
        days = {day for span in spans for day in span} - {date.min, date.max}
        return {day + step for day in days for step in (-_NEXT, timedelta(), _NEXT)}


def span(text: str | None) -> Span:
    if text is None or text == "00000000":
        return _EVER
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if not day:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def stays(records: list[dict[str, Any]], without: set[int]) -> list[Stay]:
    """Return the stays of a file, without the records numbered in `without` (from 1)."""
    found: list[Stay] = []
    for run in _runs(records):
        events = [
            (number, record["verblijfplaats"])
            for number, record in run
            if "verblijfplaats" in record
        ]
        person = run[0][1]["burgerservicenummer"]
        found += _of_list(person, [e for e in events if _dated(e[1])])
    return [stay for stay in found if stay.number not in without and stay.vbo]


def _runs(records: list[dict[str, Any]]) -> list[list[tuple[int, dict[str, Any]]]]:
    runs: list[list[tuple[int, dict[str, Any]]]] = []
    for number, record in enumerate(records, 1):
        if runs and runs[-1][-1][1]["burgerservicenummer"] == record["burgerservicenummer"]:
            runs[-1].append((number, record))
        else:
            runs.append([(number, record)])
    return runs


def _dated(place: dict[str, Any]) -> bool:
    names = ("datumAanvangAdreshouding", "datumAanvangAdresBuitenland",
             "adresseerbaarObjectIdentificatie")  # fmt: skip
    return any(name in place for name in names)


def _begin(place: dict[str, Any]) -> Span:
    return span(place.get("datumAanvangAdresBuitenland") or place.get("datumAanvangAdreshouding"))


def _of_list(person: str, events: list[tuple[int, dict[str, Any]]]) -> list[Stay]:
    found = []
    for at, (number, place) in enumerate(events):
        if "datumAanvangAdresBuitenland" in place or _is_rewritten(events, at):
            continue
        last = at
        while last + 1 < len(events) and _is_rewritten(events, last + 1):
            last += 1
        began = _begin(events[last][1])
        given = place.get("datumEindeAdreshouding")
        above = _begin(events[at - 1][1]) if at else None
        research = place.get("inOnderzoek", {})
        found.append(
            Stay(
                number, person, place.get("adresseerbaarObjectIdentificatie"), began,
                span(given) if given else above,
                research.get("aanduidingGegevensInOnderzoek"),
                span(research.get("datumIngangOnderzoek")),
                [_begin(event) for _, event in events[:at]],
                [_begin(event) for _, event in events[last + 1 :]],
            )
        )  # fmt: skip
    return found


def _is_rewritten(events: list[tuple[int, dict[str, Any]]], at: int) -> bool:
    """Whether the record above is this same stay, written again."""
    if not at:
        return False
    above, here = events[at - 1][1], events[at][1]
    if any("datumAanvangAdresBuitenland" in place for place in (above, here)):
        return False
    began = _begin(here)
    if began[0] == began[1] and began == _begin(above):
        return True
    vbo = here.get("adresseerbaarObjectIdentificatie")
    code = here.get("inOnderzoek", {}).get("aanduidingGegevensInOnderzoek")
    return (
        above.get("aangifteAdreshouding") in ("T", "W")
        and vbo is not None
        and vbo == above.get("adresseerbaarObjectIdentificatie")
        and code not in GONE
    )
