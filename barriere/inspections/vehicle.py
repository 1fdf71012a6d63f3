"""A vehicle: one team on one date, with the partners who can come that day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from barriere.inspections.days.calendar import Day
from barriere.inspections.days.opening import Window, starts
from barriere.model.inspection import Candidate, Team


@dataclass(frozen=True)
class Vehicle:
    """A team on the date of control number `control` (0-based); `thema` is a key of [themas]."""

    control: int
    datum: date
    team: Team
    partners: frozenset[str]
    thema: str = ""

    @property
    def control_id(self) -> str:
        """Return what the control is called in the plan: "2027-1" for the first."""
        return f"{self.datum.year}-{self.control + 1}"

    def windows(self, stop: Candidate) -> tuple[Window, ...]:
        """Return all times between which a visit can start, in order; none when it cannot.

        Weighs everything but travel: theme, rest, pins, deadline, partners, the times of
        its kind, opening hours and the shift.
        """
        return self._in_shift(stop, starts(stop, self.datum)) if self.may_visit(stop) else ()

    def may_visit(self, stop: Candidate) -> bool:
        """Tell whether nothing but the time of day and travel stands in the way of a visit."""
        return not (
            self.lacks(stop)
            or self.too_late(stop)
            or self.too_soon(stop)
            or self.off_theme(stop)
            or self.pinned_elsewhere(stop)
        )

    def lacks(self, stop: Candidate) -> frozenset[str]:
        """Return the partners that a visit needs and that are not there."""
        return stop.partners - self.partners

    def too_late(self, stop: Candidate) -> bool:
        """Tell whether the date lies after the deadline of a hercontrole."""
        return stop.deadline is not None and self.datum > stop.deadline

    def too_soon(self, stop: Candidate) -> bool:
        """Tell whether the stop still rests after its last visit; a hercontrole does not."""
        rests = stop.rest_until is not None and self.datum < stop.rest_until
        return rests and stop.deadline is None

    def off_theme(self, stop: Candidate) -> bool:
        """Tell whether the control has a theme that is not one of the stop's.

        A hercontrole and a stop that people pinned to a control go with any theme.
        """
        free = stop.deadline is not None or stop.pinned != ""
        return self.thema != "" and self.thema not in stop.themas and not free

    def pinned_elsewhere(self, stop: Candidate) -> bool:
        """Tell whether people fixed the stop to another control or another team."""
        return (stop.pinned or self.control_id) != self.control_id or (
            stop.pinned_team or self.team.naam
        ) != self.team.naam

    def _in_shift(self, stop: Candidate, windows: Sequence[Window]) -> tuple[Window, ...]:
        """Cut windows to the shift: a visit ends within it."""
        begin, end = self.team.start, self.team.end - stop.service
        cut = ((max(first, begin), min(last, end)) for first, last in windows)
        return tuple(one for one in cut if one[0] <= one[1])


def vehicles(days: Sequence[Day], teams: Sequence[Team]) -> tuple[Vehicle, ...]:
    """Return a vehicle per date and team, by date; a day with `teams` of its own has those."""
    return tuple(
        Vehicle(control, day.datum, team, frozenset(team.partners) - day.absent, day.thema)
        for control, day in enumerate(days)
        for team in day.teams or teams
    )
