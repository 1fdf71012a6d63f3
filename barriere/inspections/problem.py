"""What is still to decide of a year: the stops that no standing control has, and its teams."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from barriere.inspections.assignment import Assignment
from barriere.inspections.calendar import Day
from barriere.inspections.prizes import NOWHERE, always
from barriere.inspections.standing import Standing, standing
from barriere.inspections.stops import stops
from barriere.inspections.teams import teams
from barriere.inspections.vehicle import vehicles
from barriere.inspections.year import Legs, Year, legs, year
from barriere.model.inspection import Candidate


@dataclass(frozen=True)
class Problem:
    """An assignment, what stands of the plan before, and the stops that can still be planned."""

    asked: Assignment
    stands: Standing
    stops: tuple[Candidate, ...]

    @property
    def deadlines(self) -> list[date]:
        """Return the deadlines of the hercontroles that are still to plan."""
        return [stop.deadline for stop in self.stops if stop.deadline]

    @cached_property
    def travel(self) -> Legs:
        """Return the travel between depot and stops."""
        return legs(self.stops, self.asked.settings, self.asked.travelling)

    def year(self, dates: tuple[Day, ...]) -> Year:
        """Return the year on these dates, without the controls that stand."""
        settings, earlier = self.asked.settings, self.asked.earlier
        crews = vehicles(dates, teams(settings))
        return year(
            self.stops,
            [one for one in crews if one.control not in self.stands.fixed],
            self.travel,
            settings,
            odds=self.asked.doors if self.asked.doors.percent else always,
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
    return Problem(asked, stands, stands.renamed(stops(free, asked.most_addresses)))
