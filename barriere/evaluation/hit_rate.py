"""Hit rates per road by which an address came on the list.

A hit is a confirmed administrative finding, never "trafficking". Access and
finding are kept apart: the rate stands over all visited addresses and over
those that were entered.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from barriere.evaluation.interval import Interval, wilson


@dataclass(frozen=True)
class Outcome:
    """One visited address: by which road it came (`score`, `mens`, `steekproef`, `hercontrole`)."""

    road: str
    entered: bool
    confirmed: bool


@dataclass(frozen=True)
class HitRate:
    """Visits that came by one road, with both hit rates."""

    road: str
    of_visited: Interval
    of_entered: Interval


def hit_rates(outcomes: Iterable[Outcome]) -> list[HitRate]:
    """Return the hit rates per road, in alphabetical order of the roads."""
    by_road: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        by_road.setdefault(outcome.road, []).append(outcome)
    return [_rate(road, by_road[road]) for road in sorted(by_road)]


def _rate(road: str, outcomes: list[Outcome]) -> HitRate:
    entered = [o for o in outcomes if o.entered]
    return HitRate(
        road,
        wilson(sum(o.confirmed for o in outcomes), len(outcomes)),
        wilson(sum(o.confirmed for o in entered), len(entered)),
    )
