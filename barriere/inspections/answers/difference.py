"""What is not the same in two plans of one year."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

How = Literal["erbij", "eruit", "controle", "team", "tijd"]


@dataclass(frozen=True)
class Place:
    """Where a visit stands in a plan; `arrival` is in minutes after midnight."""

    control: str
    datum: date
    team: str
    arrival: int


@dataclass(frozen=True)
class VisitChange:
    """What happens to a stop, or to some of its addresses: `adressen` is how many.

    `reason` says why it falls out; `hercontrole` tells that it has a deadline.
    """

    weergave: str
    adressen: int
    how: How
    before: Place | None
    after: Place | None
    reason: str = ""
    hercontrole: bool = False


@dataclass(frozen=True)
class ControlChange:
    """A control with another day or number; without `before` it is new, without `after` gone."""

    before_id: str
    after_id: str
    before: date | None
    after: date | None


@dataclass(frozen=True)
class Difference:
    """All that differs; values and bounds are points (before, after).

    `stay_home` are teams (control, team) that had visits and have none now;
    `notices` are those that the newer plan has and the older had not.
    """

    jaar: int
    controls: tuple[ControlChange, ...]
    visits: tuple[VisitChange, ...]
    stay_home: tuple[tuple[str, str], ...]
    value: tuple[float, float]
    bound: tuple[float, float]
    notices: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Tell whether every control and every visit stays where it is."""
        return not (self.controls or self.visits)

    def count(self, how: How) -> int:
        """Return how many addresses change in one way."""
        return sum(one.adressen for one in self.visits if one.how == how)
