"""What is still to decide of a year: the stops that no standing control has, and its teams."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from barriere.inspections.assignment import Assignment
from barriere.inspections.days.calendar import Day
from barriere.inspections.prizes import NOWHERE, always
from barriere.inspections.standing import Standing, standing
from barriere.inspections.stops import stops
from barriere.inspections.teams import teams
from barriere.inspections.vehicle import Vehicle, vehicles
from barriere.inspections.year import Legs, Year, legs, year
from barriere.model.inspection import Candidate


@dataclass(frozen=True)
class Problem:
    """An assignment, what stands of the plan before, and the stops that can still be planned.

    `travel` is between depot and stops.
    """

    asked: Assignment
    stands: Standing
    stops: tuple[Candidate, ...]
    travel: Legs

    @property
    def deadlines(self) -> list[date]:
        """Return the deadlines of the hercontroles that are still to plan."""
        return [stop.deadline for stop in self.stops if stop.deadline]

    def crews(self, dates: tuple[Day, ...]) -> tuple[Vehicle, ...]:
        """Return who goes when on these dates, without the controls that stand."""
        every = vehicles(dates, teams(self.asked.settings))
        return tuple(one for one in every if one.control not in self.stands.fixed)

    def year(self, dates: tuple[Day, ...]) -> Year:
        """Return the year on these dates, without the controls that stand."""
        return self.year_of(self.crews(dates))

    def year_of(self, crews: Sequence[Vehicle]) -> Year:
        """Return the year in which these teams go."""
        doors, earlier = self.asked.doors, self.asked.earlier
        return year(
            self.stops,
            crews,
            self.travel,
            self.asked.settings,
            odds=doors if doors.percent else always,
            stay=earlier.stay if earlier else NOWHERE,
        )


def problem(asked: Assignment) -> Problem:
    """Return what an assignment leaves to decide."""
    stands = standing(asked.earlier, asked.outside_reasons)
    free = [
        one
        for one in asked.candidates
        if one.sleutel not in asked.outside_reasons and one.sleutel not in stands.agreed
    ]
    bundled = stands.renamed(stops(free, asked.most_addresses))
    return Problem(asked, stands, bundled, legs(bundled, asked.settings, asked.travelling))
