"""Firms that came one after another at one address, in one trade."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from tests.oracle.firms import CARS, CLEANING, FOOD, LOOKS, has_code, lends
from tests.oracle.town import Interval, Row, Town, Value, fact, span

TRADES: tuple[Callable[[Row], bool], ...] = (
    lends,
    lambda row: has_code(row, FOOD),
    lambda row: has_code(row, LOOKS),
    lambda row: has_code(row, CLEANING),
    lambda row: has_code(row, CARS),
)
_LONG_AGO, _NEVER = (date.min, date.min), (date.max, date.max)


@fact("opvolgende_bedrijven_24m")
def successors(town: Town, adr: int) -> Value:
    """Count the firms that certainly began after another in their trade had ended."""
    if not town.has("kvk"):
        return None
    firms: dict[str, list[Row]] = defaultdict(list)
    for row in town.at("kvk", adr):
        firms[row["kvk_nummer"]].append(row)
    lives = {number: (_began(rows), _ended(rows)) for number, rows in firms.items()}
    new = [number for number, (began, _) in lives.items() if _lately(town, began)]
    gone = [
        n for n, (began, ended) in lives.items() if _lately(town, ended) and began[1] < ended[0]
    ]
    return sum(
        any(
            lives[old][1][1] <= lives[number][0][0]
            for trade in TRADES
            for old in gone
            if any(map(trade, firms[old])) and any(map(trade, firms[number]))
        )
        for number in new
    )


def _lately(town: Town, day: Interval) -> bool:
    return town.back(24) < day[0] and day[1] <= town.today


def _began(rows: list[Row]) -> Interval:
    days = [span(row, "datum_aanvang") or _LONG_AGO for row in rows]
    return min(first for first, _ in days), min(last for _, last in days)


def _ended(rows: list[Row]) -> Interval:
    days = [span(row, "datum_einde") or _NEVER for row in rows]
    return max(first for first, _ in days), max(last for _, last in days)
