"""The year plan: controls, teams, visits, and who is left out and why.

Times are minutes after midnight; durations are minutes; travel is seconds.
"""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Candidate:
    """An address (or a pand with several) that people decided may be visited.

    `prize` is its points; `windows` are (earliest, latest) starts in minutes
    after midnight; `partners` are those whose powers the visit needs;
    `deadline` is the last day of a hercontrole.
    """

    sleutel: str
    adressen: tuple[str, ...]
    weergave: str
    kind: str
    buurt: str
    x: float
    y: float
    prize: int
    service: int
    partners: frozenset[str]
    windows: tuple[tuple[int, int], ...]
    deadline: date | None = None
    pand: str = ""


@dataclass(frozen=True)
class Team:
    """Who goes out together: partners in the car, shift in minutes, most addresses a shift."""

    naam: str
    partners: tuple[str, ...]
    start: int
    end: int
    max_visits: int
    reserve: int


@dataclass(frozen=True)
class Visit:
    """One stop: when the visit starts and ends (minutes), and how far the team came.

    `travel` is seconds from door to door, parking included.
    """

    sleutel: str
    order: int
    arrival: int
    departure: int
    travel: int


@dataclass(frozen=True)
class Route:
    """What one team does on one date; `reserve` are addresses to take when one falls out.

    `back` is the return at the depot (minutes); `partners` are who comes that day.
    """

    team: str
    visits: tuple[Visit, ...]
    reserve: tuple[str, ...]
    back: int
    partners: tuple[str, ...] = ()


@dataclass(frozen=True)
class Control:
    """One integral control: a date on which every required partner can come."""

    id: str
    datum: date
    thema: str
    routes: tuple[Route, ...]


@dataclass(frozen=True)
class LeftOut:
    """An address that is not in the plan, and the true reason; `code` is its class."""

    sleutel: str
    weergave: str
    reason: str
    code: str = ""


@dataclass(frozen=True)
class Plan:
    """A year of controls with its value, the most it could be, and how it was found."""

    jaar: int
    controls: tuple[Control, ...]
    left_out: tuple[LeftOut, ...]
    value: int
    bound: float
    seed: int
    iterations: int
    travel_source: str
    candidates: dict[str, Candidate] = field(default_factory=dict)
    notices: tuple[str, ...] = ()

    @property
    def gap(self) -> float:
        """Return how far below the upper bound the plan is, as a share of the bound."""
        return (self.bound - self.value) / self.bound if self.bound else 0.0
