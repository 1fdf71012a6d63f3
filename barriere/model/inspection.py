"""The year plan: controls, teams, visits, and who is left out and why.

Times are minutes after midnight; durations are minutes; travel is seconds.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal


@dataclass(frozen=True)
class Candidate:
    """An address (or a pand with several) that people decided may be visited.

    `prize` is its points; `windows` are (earliest, latest) starts in minutes
    after midnight; `opening` are known opening hours as (weekday, from, until),
    Monday being 0, and empty when unknown; `partners` are those whose powers the
    visit needs; `deadline` is the last day of a hercontrole; `rest_until` the
    first day on which it may be seen again after the last visit; `themas` are
    the themes it belongs to; `straat` is where neighbours would hear of a visit;
    `pinned` is the control (and `pinned_team` the team) that people fixed it to.
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
    straat: str = ""
    themas: frozenset[str] = frozenset()
    opening: tuple[tuple[int, int, int], ...] = ()
    rest_until: date | None = None
    pinned: str = ""
    pinned_team: str = ""


@dataclass(frozen=True)
class Team:
    """Who goes out together: partners, shift in minutes, most addresses a shift.

    `vervoer` is how they go: auto or lopen.
    """

    naam: str
    partners: tuple[str, ...]
    start: int
    end: int
    max_visits: int
    reserve: int
    vervoer: Literal["auto", "lopen"] = "auto"


@dataclass(frozen=True)
class Visit:
    """One stop: when the visit starts and ends (minutes), and how far the team came.

    `travel` is seconds from door to door, parking included. `status` is what was
    heard of it on the day itself: "klaar", "mislukt", or nothing yet.
    """

    sleutel: str
    order: int
    arrival: int
    departure: int
    travel: int
    status: str = ""


@dataclass(frozen=True)
class Route:
    """What one team does on one date; `reserve` are addresses to take when one falls out.

    `back` is the return at the depot (minutes); `partners` are who comes that day.
    What is still to be done was planned again from the minute `vanaf`, if that was needed.
    """

    team: str
    visits: tuple[Visit, ...]
    reserve: tuple[str, ...]
    back: int
    partners: tuple[str, ...] = ()
    vanaf: int | None = None

    @property
    def stops(self) -> tuple[str, ...]:
        """Return the stops of the route: visits in order, then reserves."""
        return (*(visit.sleutel for visit in self.visits), *self.reserve)


@dataclass(frozen=True)
class Control:
    """One integral control: a date on which every required partner can come.

    `thema` is a key of [themas] or empty. `vast` says why nothing here may
    change: "geweest" when it was held, "afgesproken" when people locked it.
    """

    id: str
    datum: date
    thema: str
    routes: tuple[Route, ...]
    vast: str = ""


@dataclass(frozen=True)
class LeftOut:
    """An address that is not in the plan, and the true reason; `code` is its class."""

    sleutel: str
    weergave: str
    reason: str
    code: str = ""


@dataclass(frozen=True)
class Extra:
    """What one more of something brings at least: points, addresses, hercontroles in time."""

    text: str
    points: float
    adressen: int
    hercontroles: int


@dataclass(frozen=True)
class Plan:
    """A year of controls with its value, the most it could be, and how it was found.

    `value` is in points: a visit counts for its prize, less where doors often stay
    shut or the street was warned. `earlier` is the hash of the plan it changes.
    """

    jaar: int
    controls: tuple[Control, ...]
    left_out: tuple[LeftOut, ...]
    value: float
    bound: float
    seed: int
    iterations: int
    travel_source: str
    candidates: dict[str, Candidate] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    earlier: str = ""
    extras: tuple[Extra, ...] = ()

    @property
    def gap(self) -> float:
        """Return how far below the upper bound the plan is, as a share of the bound."""
        return (self.bound - self.value) / self.bound if self.bound else 0.0
