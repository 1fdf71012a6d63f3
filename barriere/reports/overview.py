"""The overview: what the pages about a year plan, and about one of its controls, are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from barriere.drawing.ground_plan import GroundPlan, ground_plan
from barriere.inspections.answers.difference import Difference
from barriere.inspections.travel import Travelling
from barriere.model.inspection import Control, LeftOut, Plan
from barriere.reports.showable import shown_left_out, without_hidden
from barriere.settings import Settings


@dataclass(frozen=True)
class Change:
    """How much differs from the earlier plan in one way: "adressen eruit", 3."""

    what: str
    count: int


def changes_of(found: Difference) -> tuple[Change, ...]:
    """Return what differs between two plans as counts, which name no address."""
    moved = [c for c in found.controls if c.before and c.after and c.before != c.after]
    return (
        Change("controles op een andere dag", len(moved)),
        Change("adressen erbij", found.count("erbij")),
        Change("adressen eruit", found.count("eruit")),
        Change("adressen naar een andere controle", found.count("controle")),
        Change("adressen naar een ander team", found.count("team")),
        Change("adressen alleen op een andere tijd", found.count("tijd")),
    )


@dataclass(frozen=True)
class Overview:
    """A plan with what its pages need; `drawn_up` is the day on which they are made.

    `travelling` knows the way over the roads, if roads were delivered; without it
    the map follows the streets of `ground`. `leads` says per address (sleutel) who
    leads there, in a word or two. `hidden` are addresses that may not be shown now,
    on hold or shielded: they are taken out of what was held already. Raises
    NotAllowed when one is still planned: then the plan must be made again first.
    """

    plan: Plan
    settings: Settings
    drawn_up: date
    ground: GroundPlan = field(default_factory=ground_plan)
    travelling: Travelling | None = None
    leads: Mapping[str, str] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    hidden: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Let nothing in that would tip anybody off."""
        if self.hidden:
            object.__setattr__(self, "plan", without_hidden(self.plan, self.hidden))

    @property
    def shown_left_out(self) -> tuple[LeftOut, ...]:
        """Return who is left out and may be named: nobody who is on hold or shielded."""
        return shown_left_out(self.plan, self.hidden)

    def destroy_by(self, control: Control) -> date:
        """Return the day before which paper about a control is destroyed."""
        return control.datum + timedelta(weeks=self.settings.termijnen.papier_weken)

    @property
    def page_destroy_by(self) -> date:
        """Return the day before which a page about the whole year is destroyed.

        It follows from the year alone: a sealed page says it to whoever finds the
        file, and must not give the day of a control away.
        """
        after = date(self.plan.jaar + 1, 1, 1)
        return after + timedelta(weeks=self.settings.termijnen.papier_weken)
