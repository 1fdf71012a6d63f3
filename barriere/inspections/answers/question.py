"""A question that a plan answers: what it is made from, so that one thing can be changed."""

from dataclasses import dataclass, replace
from datetime import date

from barriere.inspections.assignment import Assignment
from barriere.inspections.days.availability import Availability
from barriere.inspections.days.calendar import calendar
from barriere.inspections.earlier import Earlier
from barriere.inspections.plan import plan_of
from barriere.model.inspection import Plan
from barriere.settings import Settings


@dataclass(frozen=True)
class Question:
    """An assignment, and what its calendar comes from: when partners can, and from which day on.

    Asking keeps nothing: the answer is a plan, and what is done with it is up to the asker.
    """

    asked: Assignment
    available: tuple[Availability, ...] = ()
    vanaf: date | None = None

    def plan(self) -> Plan:
        """Return the plan that answers the question; raises BarriereError when there is none."""
        return plan_of(self.asked)

    def under(self, settings: Settings) -> "Question":
        """Return the same question under other settings, with the calendar that follows."""
        days = calendar(self.asked.calendar.jaar, settings, self.available, self.vanaf)
        return replace(self, asked=replace(self.asked, settings=settings, calendar=days))

    def after(self, earlier: Earlier) -> "Question":
        """Return the question what changes least after an earlier plan."""
        return replace(self, asked=replace(self.asked, earlier=earlier))

    def without(self, said: dict[str, str]) -> "Question":
        """Return the question without some addresses (sleutel → why, in Dutch)."""
        reasons = {**self.asked.outside_reasons, **said}
        return replace(self, asked=replace(self.asked, outside_reasons=reasons))
