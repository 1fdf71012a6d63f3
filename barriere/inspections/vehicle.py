"""A vehicle: one team on one date, with the partners who can come that day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from barriere.inspections.calendar import Day
from barriere.model.inspection import Candidate, Team

Window = tuple[int, int]


@dataclass(frozen=True)
class Vehicle:
    """A team on the date of control number `control` (0-based)."""

    control: int
    datum: date
    team: Team
    partners: frozenset[str]
    thema: str = ""

    def windows(self, stop: Candidate) -> tuple[Window, ...]:
        """Return when a visit can start; empty when it cannot."""
        found = (self.window(stop, window) for window in stop.windows)
        return tuple(window for window in found if window)

    def window(self, stop: Candidate, window: Window) -> Window | None:
        """Return when a visit can start within `window`, or None when it cannot.

        Powers, deadline and shift are weighed; travel is not.
        """
        if not stop.partners <= self.partners or self.too_late(stop):
            return None
        first = max(window[0], self.team.start)
        last = min(window[1], self.team.end - stop.service)
        return (first, last) if first <= last else None

    def too_late(self, stop: Candidate) -> bool:
        """Tell whether the date lies after the deadline of a hercontrole."""
        return stop.deadline is not None and self.datum > stop.deadline


def vehicles(days: Sequence[Day], teams: Sequence[Team]) -> tuple[Vehicle, ...]:
    """Return a vehicle per date and team, by date."""
    return tuple(
        Vehicle(control, day.datum, team, frozenset(team.partners) - day.absent)
        for control, day in enumerate(days)
        for team in teams
    )
