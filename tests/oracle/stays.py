"""When someone stands on an address: for certain, or at one reading of the dates."""

from datetime import date

from tests.oracle.town import Row, Town, span

LEFT = ("089999", "589999")


def lives(town: Town, row: Row, *, surely: bool) -> bool:
    """Whether this row says that someone lives here today."""
    if row.get("veel_bewoners"):
        return False
    homes = ("W",) if surely else ("W", None)
    gone = left(town, row, surely=not surely)
    return row["functie_adres"] in homes and here(town, row, surely=surely) and not gone


def crowd(town: Town, row: Row) -> bool:
    """Whether this row says that more than a hundred live here, and not who."""
    return bool(row.get("veel_bewoners")) and here(town, row, surely=False)


def here(town: Town, row: Row, *, surely: bool) -> bool:
    """Whether someone has this address today, whatever for.

    A day that is only known to lie in a span is open up to and including the
    last day of it; on the first day of a stay that is known, one is there.
    """
    if over(town, row):
        return False
    if surely:
        sure = begun_surely(town, row) and not ended(town, row, surely=False)
        return sure and not row.get("alleen_mogelijk")
    return begun_perhaps(town, row) and not ended(town, row, surely=True)


def over(town: Town, row: Row) -> bool:
    until = span(row, "kan_tot")
    return until is not None and until[0] <= town.today


def begun_surely(town: Town, row: Row) -> bool:
    begin = span(row, "datum_aanvang")
    return begin is not None and (begin[1] < town.today or begin == (town.today, town.today))


def begun_perhaps(town: Town, row: Row) -> bool:
    begin = span(row, "datum_aanvang")
    if begin is not None and begin[0] > town.today:
        return False
    if begin is not None and begin[0] == begin[1]:
        return True
    first = span(row, "kan_vanaf")
    return first is None or first[0] <= town.today


def ended(town: Town, row: Row, *, surely: bool) -> bool:
    end = span(row, "datum_einde")
    if end is None:
        return False
    if end[0] == end[1]:
        return end[0] <= town.today
    if surely:
        return end[1] < town.today
    first_day = span(row, "datum_aanvang") == (town.today, town.today)
    return end[0] <= town.today and not first_day


def left(town: Town, row: Row, *, surely: bool) -> bool:
    """Whether an investigation found that the person does not live here any more."""
    if row.get("in_onderzoek") not in LEFT:
        return False
    since, closed = span(row, "datum_in_onderzoek"), span(row, "datum_einde_onderzoek")
    if closed is not None:
        return not surely and _closed_too_late(row, closed[1])
    if since is None:
        return not surely
    if not surely or since[0] == since[1]:
        return since[0] <= town.today
    return since[1] < town.today


def _closed_too_late(row: Row, closed: date) -> bool:
    """Whether the next stay may have begun before the investigation was closed."""
    end = span(row, "datum_einde")
    return end is not None and row.get("reden_einde") != "overlijden" and not closed < end[0]


def adult(town: Town, row: Row, *, surely: bool) -> bool:
    since = span(row, "meerderjarig")
    return since is None or since[1 if surely else 0] <= town.today


def moved_in(row: Row) -> bool:
    """Whether a stay began by moving, and is a stay for certain."""
    person = not row.get("veel_bewoners") and row["functie_adres"] == "W"
    return person and not row.get("zonder_verhuizing") and not row.get("alleen_mogelijk")
