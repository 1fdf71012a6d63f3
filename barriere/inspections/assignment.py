"""All that a plan of a year is made from, in one object."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from barriere.inspections.days.calendar import Calendar
from barriere.inspections.doors import Doors
from barriere.inspections.earlier import Earlier
from barriere.inspections.travel import Travelling
from barriere.model.inspection import Candidate
from barriere.settings import Settings


@dataclass(frozen=True)
class Assignment:
    """Who may be visited (one candidate per address, prize 1 or more), when, and how to search.

    A candidate with an outside reason (sleutel → Dutch sentence: no ground, not
    vastgesteld, nu niet plannen) is never planned, only listed. Seed and
    iterations are those of barriere.toml unless given, and travel is estimated
    without `travelling`. With an `earlier` plan,
    what was held or agreed stands and the rest changes as little as possible.
    """

    candidates: Sequence[Candidate]
    calendar: Calendar
    settings: Settings
    outside_reasons: Mapping[str, str] = field(default_factory=dict)
    seed: int | None = None
    iterations: int | None = None
    travelling: Travelling | None = None
    earlier: Earlier | None = None
    doors: Doors = field(default_factory=Doors)

    def __post_init__(self) -> None:
        """Refuse what the search cannot weigh, with a ValueError."""
        sleutels = [one.sleutel for one in self.candidates]
        if len(set(sleutels)) < len(sleutels):
            raise ValueError("an address is a candidate twice")
        if any(one.prize < 1 for one in self.candidates):
            raise ValueError("a candidate that people decided on is worth at least one point")

    @property
    def budget(self) -> tuple[int, int]:
        """Return seed and iterations."""
        plan = self.settings.plan
        seed = plan.zaad if self.seed is None else self.seed
        return seed, plan.iteraties if self.iterations is None else self.iterations

    @property
    def steady(self) -> bool:
        """Tell whether the plan before is changed as little as possible."""
        return self.earlier is not None and not self.earlier.afresh

    @property
    def most_addresses(self) -> int:
        """Return how many addresses on one pand any team can do in one stop."""
        plan = self.settings.plan
        return min(plan.max_per_buurt, *(team.adressen for team in self.settings.teams))
