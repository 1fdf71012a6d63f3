"""Few visits prove little, and the figures say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.evaluation import Outcome, hit_rates, wilson


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(8, 8, 68, 100), (24, 48, 36, 64), (60, 120, 41, 59), (0, 60, 0, 6), (6, 8, 41, 93)],
)
def test_the_interval_equals_published_values(hits: int, n: int, low: int, high: int) -> None:
    interval = wilson(hits, n)

    assert (round(100 * interval.low), round(100 * interval.high)) == (low, high)


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_interval_always_holds_the_share_and_stays_between_0_and_1(a: int, b: int) -> None:
    hits, n = min(a, b), max(a, b)
    interval = wilson(hits, n)

    assert 0 <= interval.low <= interval.high <= 1
    if n:
        assert interval.low - 1e-12 <= hits / n <= interval.high + 1e-12


def test_more_hits_than_visits_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and n"):
        wilson(3, 2)


def test_nothing_visited_gives_no_share_instead_of_zero() -> None:
    assert wilson(0, 0).share is None
    assert str(wilson(0, 0)) == "nog niets te tellen"


def test_a_closed_door_counts_as_visited_but_not_as_entered() -> None:
    outcomes = [
        Outcome("score", entered=True, confirmed=True),
        Outcome("score", entered=False, confirmed=False),
        Outcome("mens", entered=True, confirmed=False),
    ]

    mens, score = hit_rates(outcomes)

    assert (mens.road, mens.of_visited.hits, mens.of_visited.n) == ("mens", 0, 1)
    assert (score.of_visited.hits, score.of_visited.n) == (1, 2)
    assert (score.of_entered.hits, score.of_entered.n) == (1, 1)
