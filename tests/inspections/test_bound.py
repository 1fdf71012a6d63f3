"""The bounds: above all that can be planned, and not far above it."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barriere.inspections.bound import tight_bound, upper_bound
from barriere.inspections.search import Instance, search

from .tiny import optimum, points, tiny

_SEEDS = st.integers(0, 10_000)


@given(seed=_SEEDS)
@settings(max_examples=30)
def test_the_bounds_are_never_below_the_best_of_all_plans(seed: int) -> None:
    one = tiny(seed, stops=4, controls=1 + seed % 2)

    best = optimum(one)

    assert best <= tight_bound(one).bound <= upper_bound(one)


@given(seed=_SEEDS, stops=st.integers(8, 40), vehicles=st.integers(1, 6))
@settings(max_examples=25)
def test_the_bounds_are_never_below_what_the_search_finds(
    seed: int, stops: int, vehicles: int
) -> None:
    one = tiny(seed, stops, vehicles, controls=1 + vehicles // 2)
    routes = search(one, seed, iterations=60)

    tight = tight_bound(one, routes, rounds=6).bound

    assert points(one, routes) <= tight <= upper_bound(one)


def test_the_tight_bound_proves_most_tiny_years_to_the_point() -> None:
    years = [tiny(seed, stops=5, controls=1 + seed % 2) for seed in range(60)]

    proven = sum(tight_bound(one).bound == optimum(one) for one in years)

    assert proven >= 0.8 * len(years)


@given(seed=_SEEDS)
@settings(max_examples=25)
def test_a_year_with_every_must_is_never_worth_more_than_its_bound(seed: int) -> None:
    one = _with_a_must(tiny(seed, stops=4))
    routes = search(one, 1, 200)

    tight = tight_bound(one, routes, with_all_musts=True).bound

    if 1 in one.stop[[node for route in routes for node in route]]:
        assert points(one, routes) <= tight <= upper_bound(one, with_all_musts=True)
    assert tight <= upper_bound(one)


def test_a_must_that_nobody_can_do_in_time_leaves_no_plan_to_bound() -> None:
    one = _with_a_must(tiny(1))._replace(most=np.zeros(2, np.int64))

    assert upper_bound(one, with_all_musts=True) == -math.inf
    assert tight_bound(one, with_all_musts=True).bound == -math.inf


@pytest.mark.parametrize("legs", [1, 2])
def test_a_shortcut_through_a_visit_that_does_not_pay_is_not_overlooked(legs: int) -> None:
    """Roads in whole minutes can be longer direct than by way of a third place."""
    long, one = 100, tiny(3, stops=2, vehicles=1)
    leg = np.full((1, 4, 4), long)
    leg[0, 0, 2] = leg[0, 2, 1] = leg[0, 1, 0] = legs
    one = one._replace(
        leg=leg,
        service=np.array([0, 1, 1, 1]),
        prize=np.array([[0], [900], [1], [900]]),
        earliest=np.zeros((4, 1), np.int64),
        latest=np.array([[-1], [50], [50], [-1]]),
        size=np.array([0, 1, 1, 1]),
        start=np.array([0]),
        end=np.array([60]),
        most=np.array([5]),
        most_per_buurt=5,
    )

    assert tight_bound(one).bound == points(one, ((2, 1),)) == 901


def test_stopping_early_is_a_bound_too_and_going_on_never_a_worse_one() -> None:
    one = tiny(5, stops=60, vehicles=4, controls=2)
    routes = search(one, 1, 500)

    bounds = [tight_bound(one, routes, rounds=rounds).bound for rounds in (1, 3, 9, 27)]

    assert bounds == sorted(bounds, reverse=True)
    assert points(one, routes) <= bounds[-1]


def test_the_same_year_has_the_same_bound_and_the_same_routes() -> None:
    one = tiny(8, stops=40, vehicles=4, controls=2)

    first, second = tight_bound(one), tight_bound(one)

    assert first.bound == second.bound
    assert repr(first.routes) == repr(second.routes)


def test_teams_that_can_do_the_same_count_once_each() -> None:
    one = tiny(4, stops=5, vehicles=2)
    twins = one._replace(
        **{name: getattr(one, name)[:, [0, 0]] for name in ("earliest", "latest", "prize")},
        **{name: getattr(one, name)[[0, 0]] for name in ("start", "end", "most", "control")},
    )

    assert optimum(twins) <= tight_bound(twins).bound <= upper_bound(twins)


def test_a_bound_is_a_value_that_a_plan_can_have() -> None:
    one = tiny(2, stops=12)
    hundredths = one._replace(prize=one.prize * 100)

    assert upper_bound(hundredths) % 100 == 0
    assert upper_bound(hundredths._replace(warned_after=30)) % 50 == 0


def test_proving_says_nothing_on_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    tight_bound(tiny(1), rounds=2)

    assert capfd.readouterr() == ("", "")


def test_nothing_to_do_is_worth_nothing() -> None:
    one = tiny(1)._replace(latest=np.full((7, 2), -1))

    assert upper_bound(one) == tight_bound(one).bound == 0


def _with_a_must(one: Instance) -> Instance:
    return one._replace(must=(one.stop == 1).astype(np.int64))
