"""The BRP, one address and one row at a time."""

from collections.abc import Callable
from datetime import date
from functools import partial

from tests.oracle.stays import LEFT, adult, crowd, here, lives, moved_in
from tests.oracle.town import Interval, Naive, Row, Town, Value, fact, span

Test = Callable[[Town, Row], bool]


def count(name: str, test: Test, *, persons: bool = True) -> None:
    """Register a count over the people of an address, or over their stays."""

    def measure(town: Town, adr: int) -> Value:
        found = [row for row in town.at("brp", adr) if test(town, row)]
        return len({row["persoon"] for row in found if row["persoon"]}) if persons else len(found)

    fact(name)(known(measure))


def known(measure: Naive) -> Naive:
    """Return the measure, unknown without BRP and where a source does not say who lives."""

    def answer(town: Town, adr: int) -> Value:
        rows = town.at("brp", adr)
        if not town.has("brp") or any(crowd(town, row) for row in rows):
            return None
        return measure(town, adr)

    return answer


def _mail(town: Town, row: Row, *, surely: bool) -> bool:
    purposes = ("B",) if surely else ("B", None)
    return row["functie_adres"] in purposes and here(town, row, surely=surely)


def investigated(town: Town, row: Row, *, surely: bool) -> bool:
    homes = ("W",) if surely else ("W", None)
    home = row["functie_adres"] in homes and not row.get("veel_bewoners")
    code, begin = row.get("in_onderzoek") or "", span(row, "datum_in_onderzoek")
    return (
        home
        and code.startswith("08")
        and here(town, row, surely=surely)
        and (passed(town, begin, surely=surely) if begin else not surely)
        and not passed(town, span(row, "datum_einde_onderzoek"), surely=not surely)
    )


def passed(town: Town, day: Interval | None, *, surely: bool) -> bool:
    """Whether a day that may lie in a span has come; its last day leaves that open."""
    if day is None:
        return False
    if not surely or day[0] == day[1]:
        return day[0] <= town.today
    return day[1] < town.today


def _established(town: Town, row: Row, *, surely: bool) -> bool:
    return investigated(town, row, surely=surely) and row["in_onderzoek"] in LEFT


def _short(town: Town, row: Row, *, surely: bool) -> bool:
    """Whether an adult left within 120 days of coming, for abroad or unknown where to."""
    begin, end = span(row, "datum_aanvang"), span(row, "datum_einde")
    gone = ("VOW", "emigratie") if surely else ("VOW", "emigratie", None)
    if end is None or row.get("reden_einde") not in gone or not adult(town, row, surely=surely):
        return False
    if surely:
        recent = moved_in(row) and town.within(row, "datum_einde", town.back(24))
        return recent and begin is not None and (end[1] - begin[0]).days < 120
    here_perhaps = row["functie_adres"] != "B" and not row.get("veel_bewoners")
    recent = end[1] > town.back(24) and end[0] <= town.today
    short = begin is None or (end[0] - begin[1]).days < 120
    return here_perhaps and not row.get("zonder_verhuizing") and recent and short


def _left(town: Town, row: Row, *, surely: bool) -> bool:
    end, since = span(row, "datum_einde"), town.days_back(180)
    if end is None or row.get("veel_bewoners"):
        return False
    if surely:
        return row["functie_adres"] == "W" and end[0] >= since and end[1] <= town.today
    return row["functie_adres"] != "B" and end[1] >= since and end[0] <= town.today


def _to_vow(town: Town, row: Row, *, surely: bool) -> bool:
    end, since = span(row, "datum_einde"), town.back(24)
    if row.get("veel_bewoners") or row.get("reden_einde") != "VOW" or end is None:
        return False
    if not surely:
        return row["functie_adres"] != "B" and end[1] > since and end[0] <= town.today
    sure = row["functie_adres"] == "W" and not row.get("alleen_mogelijk")
    return sure and end[0] > since and end[1] <= town.today


def recent_adult(town: Town, row: Row, *, surely: bool) -> bool:
    """Whether an adult stood here on some day of the last two years."""
    end, begin, since = span(row, "datum_einde"), span(row, "datum_aanvang"), town.back(24)
    if row.get("veel_bewoners") or not adult(town, row, surely=surely):
        return False
    if not surely:
        started = begin is None or begin[0] <= town.today
        return row["functie_adres"] != "B" and started and (end is None or end[1] > since)
    sure = row["functie_adres"] == "W" and not row.get("alleen_mogelijk")
    there = begin is not None and begin[1] <= town.today and (end is None or end[0] > since)
    return sure and there and row.get("in_onderzoek") not in LEFT


def _days(town: Town, row: Row) -> int:
    begin, end = span(row, "datum_aanvang"), span(row, "datum_einde")
    first = max(begin[0] if begin else date.min, town.back(24))
    last = min(end[1] if end else date.max, town.today)
    return max((last - first).days, 0)


def _grown(town: Town, row: Row, *, surely: bool) -> bool:
    return lives(town, row, surely=surely) and adult(town, row, surely=surely)


for _suffix, _sure in (("", True), ("_mogelijk", False)):
    count("bewoners" + _suffix, partial(lives, surely=_sure))
    count("volwassenen" + _suffix, partial(_grown, surely=_sure))
    count("briefadressen" + _suffix, partial(_mail, surely=_sure))
    count("naar_vow_24m" + _suffix, partial(_to_vow, surely=_sure), persons=False)
    count("volwassenen_24m" + _suffix, partial(recent_adult, surely=_sure))
    count("in_onderzoek" + _suffix, partial(investigated, surely=_sure))
    count("vastgesteld_vertrokken" + _suffix, partial(_established, surely=_sure))
    count("kort_gebleven_24m" + _suffix, partial(_short, surely=_sure))
    count("uitgeschreven_180d" + _suffix, partial(_left, surely=_sure))
count(
    "verhuisbewegingen_24m",
    lambda t, r: moved_in(r) and t.within(r, "datum_aanvang", t.back(24)),
    persons=False,
)


@fact("persoonsdagen_24m")
@known
def person_days(town: Town, adr: int) -> Value:
    rows = town.at("brp", adr)
    return sum(_days(town, row) for row in rows if recent_adult(town, row, surely=False))


@fact("dagen_sinds_vertrek")
@known
def days_since(town: Town, adr: int) -> Value:
    ends = [
        end[1]
        for row in town.at("brp", adr)
        if row["functie_adres"] == "W" and not row.get("veel_bewoners")
        if (end := span(row, "datum_einde")) and end[1] <= town.today
    ]
    return (town.today - max(ends)).days if ends else None
