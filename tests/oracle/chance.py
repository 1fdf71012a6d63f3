"""Values that a register may hold, with a liking for the edges of every rule."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta

MONTHS, DAYS = (0, 3, 6, 12, 24, 36), (7, 30, 90, 122, 180)
UNSAID, MAYBE, SELDOM = (False, None), (None, True, False), (None, True, False, False)
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)


class Chance:
    """Chance for one small town; the same seed gives the same town."""

    def __init__(self, seed: int, today: date) -> None:
        self.draw = random.Random(seed)  # noqa: S311 - a made-up town, not a secret
        self.today = today
        self._edges = [today - relativedelta(months=n) for n in MONTHS] + [
            today - timedelta(days=n) for n in DAYS
        ]

    def below(self, number: int) -> int:
        return self.draw.randrange(number)

    def often(self, share: float) -> bool:
        return self.draw.random() < share

    def pick(self, *values: Any) -> Any:
        return self.draw.choice(values)

    def rarely(self, value: Any, share: float = 0.1) -> Any:
        """Return `value`, or now and then nothing."""
        return None if self.often(share) else value

    def names(self, letter: str, among: int, most: int = 2) -> str | None:
        """Return keys as a reader writes them, with commas; None for nobody."""
        chosen = {f"{letter}{self.below(among)}" for _ in range(self.below(most + 1))}
        return ",".join(sorted(chosen)) or None

    def day(self, back: int = 1000) -> Any:
        """Return a day, two days it lies between, or nothing."""
        edge = self.pick(*self._edges) + timedelta(days=self.pick(-1, 0, 0, 1))
        exact = edge if self.often(0.5) else self.today - timedelta(days=self.below(back) - 20)
        kind = self.below(20)
        if kind < 14:
            return exact
        if kind < 16:
            return exact - timedelta(days=self.below(3)), exact + timedelta(days=self.below(3))
        if kind == 16:
            return date(exact.year, 1, 1), date(exact.year, 12, 31)
        if kind == 17:
            return exact, exact + timedelta(days=self.below(60))
        return (FIRST, LAST) if kind == 18 else None

    def end(self, share: float = 0.4) -> Any:
        return self.day(700) if self.often(share) else None

    def rows(self, most: int) -> range:
        return range(self.below(most + 1))

    def address(self, addresses: int) -> int | None:
        """Return an address, the first ones more often; None for one that is not known here."""
        if self.often(0.02):
            return None
        return min(self.below(addresses), self.below(addresses))

    def yes(self, share: float) -> bool | None:
        return True if self.often(share) else self.pick(*UNSAID)

    def some(self, values: Sequence[str], most: int) -> str:
        return ",".join(self.draw.sample(list(values), 1 + self.below(most)))
