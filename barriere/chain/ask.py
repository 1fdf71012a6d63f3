"""What a planner asks of a year."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Ask:
    """What a planner asks: seed and iterations are those of barriere.toml unless given.

    `fresh` leaves the plan before out of account; `vanaf` is the first day that may
    still change (standard: tomorrow when there is a plan, today when there is none).
    """

    jaar: int
    seed: int | None = None
    iterations: int | None = None
    fresh: bool = False
    vanaf: date | None = None
