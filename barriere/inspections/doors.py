"""How often somebody was there: what the findings teach about when to knock."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from barriere.inspections.days.opening import Window
from barriere.inspections.vehicle import Vehicle
from barriere.model.inspection import Candidate

EVENING = 18 * 60
"""From this minute a visit is in the evening; before it, by day."""

ALWAYS = 100
_PARTS = ("overdag", "avond")


@dataclass(frozen=True)
class Tried:
    """A visit that was made: the kind of address, its minute, and whether somebody was there."""

    kind: str
    minute: int
    somebody: bool


@dataclass(frozen=True)
class Doors:
    """Per kind and part of the day, in percent of the best part; what is unknown counts full."""

    percent: Mapping[tuple[str, str], int] = field(default_factory=dict)
    visits: int = 0

    def __call__(self, stop: Candidate, vehicle: Vehicle, window: Window) -> int:
        """Return what a visit counts for that starts as early in `window` as the shift lets it."""
        return self.of(stop.kind, max(window[0], vehicle.team.start))

    def of(self, kind: str, minute: int) -> int:
        """Return what a visit to this kind that starts at `minute` counts for, in percent."""
        return self.percent.get((kind, _part(minute)), ALWAYS)

    def windows(self, kind: str, windows: tuple[Window, ...]) -> tuple[Window, ...]:
        """Return windows cut at the evening where that makes a difference for this kind."""
        if self.of(kind, 0) == self.of(kind, EVENING):
            return windows
        cut: list[Window] = []
        for first, last in windows:
            if first < EVENING <= last:
                cut += [(first, EVENING - 1), (EVENING, last)]
            else:
                cut.append((first, last))
        return tuple(cut)


def doors(tried: Iterable[Tried], least: int) -> Doors:
    """Return what visits so far teach.

    A kind counts when each part of the day has at least `least` visits: with one
    part unknown there is nothing to compare, and unknown lowers nobody.
    """
    made: Counter[tuple[str, str]] = Counter()
    met: Counter[tuple[str, str]] = Counter()
    for visit in tried:
        place = visit.kind, _part(visit.minute)
        made[place] += 1
        met[place] += visit.somebody
    percent: dict[tuple[str, str], int] = {}
    for kind in sorted({kind for kind, _ in made}):
        shares = {part: _share(met[kind, part], made[kind, part], least) for part in _PARTS}
        best = max(share or 0.0 for share in shares.values())
        if best and None not in shares.values():
            percent |= {
                (kind, part): round(ALWAYS * (share or 0.0) / best)
                for part, share in shares.items()
            }
    return Doors(percent, sum(made.values()))


def _share(met: int, made: int, least: int) -> float | None:
    """Return the share of visits where somebody was there; None when there are too few."""
    return met / made if made >= least else None


def _part(minute: int) -> str:
    return _PARTS[minute >= EVENING]
