"""The notebook: rows to add to the registers while planting, and who is new in town."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from barriere.demo.town.people.days import OPEN


@dataclass
class Notebook:
    """Rows per register, gathered to be added at once; the one mutable thing in this room."""

    dice: np.random.Generator
    person: int
    organisation: int = 80_000
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def note(self, register: str, **row: object) -> None:
        """Write down a row for a register."""
        self.rows.setdefault(register, []).append(dict(row))

    def between(self, low_high: tuple[int, int]) -> int:
        """Return a whole number from the range, both ends included."""
        return int(self.dice.integers(low_high[0], low_high[1] + 1))

    def happens(self, chance: float) -> bool:
        """Tell whether something with this chance happens now."""
        return bool(self.dice.random() < chance)

    def new_person(self) -> int:
        """Return the number of a person nobody has yet."""
        self.person += 1
        return self.person - 1

    def new_organisation(self) -> int:
        """Return the number of an organisation nobody has yet."""
        self.organisation += 1
        return self.organisation - 1


def cleared(stays: pd.DataFrame, adr: int, since: int) -> pd.DataFrame:
    """Return the stays without those on `adr` that reach beyond the day `since`."""
    return stays[(stays["adr"] != adr) | ((stays["end"] != OPEN) & (stays["end"] <= since))]
