"""A town as plain rows, and the facts about it worked out one address at a time.

This folder says once more, in loops and `if`s, what `barriere/facts` says in
definitions and `barriere/scoring` in one statement. It imports neither.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateutil.relativedelta import relativedelta

Row = Mapping[str, Any]
Value = float | None
Interval = tuple[date, date]
Naive = Callable[["Town", int], Value]

FACTS: dict[str, Naive] = {}


def fact(name: str) -> Callable[[Naive], Naive]:
    """Register the naive reading of the fact `name`."""

    def keep(naive: Naive) -> Naive:
        assert name not in FACTS
        FACTS[name] = naive
        return naive

    return keep


def span(row: Row, column: str) -> Interval | None:
    """Return the two days between which a date lies; None where nothing is filled in."""
    value = row.get(column)
    return value if value is None or isinstance(value, tuple) else (value, value)


@cache
def _back(today: date, months: int) -> date:
    return today - relativedelta(months=months)


class Town:
    """Every register of a town: by address, and whole. What is not named was not delivered."""

    def __init__(
        self, rows: Mapping[str, Sequence[Row]], today: date, norms: Mapping[str, float]
    ) -> None:
        self.addresses = rows["adressen"]
        self.today, self.norms = today, norms
        self.delivered = frozenset(rows) - {"adressen"}
        self._rows = rows
        self._at: dict[str, dict[int, list[Row]]] = {}
        self._known: dict[tuple[str, int], Value] = {}
        self.shared: dict[str, Any] = {}

    def has(self, *registers: str) -> bool:
        return self.delivered.issuperset(registers)

    def whole(self, register: str) -> Sequence[Row]:
        """Return every row of a register, also of what stands on no known address."""
        return self._rows.get(register, ())

    def linked(self, register: str) -> list[Row]:
        """Return the rows that stand on an address, address by address."""
        return [row for adr in range(len(self.addresses)) for row in self.at(register, adr)]

    def at(self, register: str, adr: int) -> list[Row]:
        if register not in self._at:
            found = defaultdict(list)
            for row in self.whole(register):
                if row["adr"] is not None:
                    found[row["adr"]].append(row)
            self._at[register] = found
        return self._at[register].get(adr, [])

    def fact(self, name: str, adr: int) -> Value:
        key = (name, adr)
        if key not in self._known:
            self._known[key] = FACTS[name](self, adr)
        return self._known[key]

    def facts(self, adr: int, *names: str) -> list[Value]:
        return [self.fact(name, adr) for name in names]

    def shielded(self, adr: int) -> bool:
        return bool(self.addresses[adr].get("afgeschermd"))

    def back(self, months: int) -> date:
        return _back(self.today, months)

    def days_back(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def within(self, row: Row, column: str, since: date) -> bool:
        """Whether something certainly happened after `since`, up to and including today."""
        day = span(row, column)
        return day is not None and since < day[0] and day[1] <= self.today


def counted(register: str, row_counts: Callable[[Town, Row], bool]) -> Naive:
    """Return the fact that counts the rows of a register."""

    def count(town: Town, adr: int) -> Value:
        if not town.has(register):
            return None
        return sum(row_counts(town, row) for row in town.at(register, adr))

    return count
