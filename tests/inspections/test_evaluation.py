"""What a schedule is worth: who comes, when its street was warned, and what stays where it was."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from barriere.inspections.bound import upper_bound
from barriere.inspections.search import Instance, search, value
from barriere.inspections.search.schedule import schedule_of

from .tiny import Route, sound, tiny
from .varied import kept, most, varied, worth_of

_SEEDS = st.integers(0, 10_000)


@given(seed=_SEEDS, stops=st.integers(3, 25), vehicles=st.integers(1, 4))
@settings(max_examples=30, deadline=None)
def test_the_value_is_what_a_plain_count_of_the_visits_gives(
    seed: int, stops: int, vehicles: int
) -> None:
    one = varied(seed, stops, vehicles, controls=1 + vehicles // 2)

    routes = search(one, seed, iterations=40)

    assert sound(one, routes)
    assert value(one, schedule_of(one, routes)) == worth_of(one, routes) <= upper_bound(one)


def test_search_finds_the_best_of_nearly_every_tiny_year_where_it_matters_who_comes_when() -> None:
    years = [varied(seed, controls=1 + seed % 2) for seed in range(30)]

    missed = []
    for seed, one in enumerate(years):
        routes = search(one, seed=1, iterations=300)
        reached, best = worth_of(one, routes) + kept(one, routes), most(one)
        assert reached <= best
        if reached < best:
            missed.append(seed)

    assert len(missed) <= 2, missed


def test_a_visit_long_after_the_first_in_its_street_counts_for_half() -> None:
    one = _row_of_three()

    assert _value(one, ((1, 2, 3),)) == 100 + 101 + 101 // 2
    assert _value(one._replace(warned_after=0), ((1, 2, 3),)) == 302
    assert _value(one._replace(street=np.array([0, 0, 0, 0])), ((1, 2, 3),)) == 302


def test_another_date_or_another_street_warns_nobody() -> None:
    one = _row_of_three()
    apart = _two_crews(one, controls=(0, 1))
    together = _two_crews(one, controls=(0, 0))

    assert _value(apart, ((1, 2), (3,))) == 302
    assert _value(together, ((1, 2), (3,))) == 302  # at the same time, as it should be
    late = together._replace(earliest=np.full((4, 2), 0) + np.array([0, 90]))
    assert _value(late, ((1,), (3,))) == 100 + 50


def test_between_equal_teams_a_visit_stays_where_it_was() -> None:
    one = _two_crews(_row_of_three(), controls=(0, 1))
    stay = np.zeros((4, 2), np.int64)
    stay[3, 1] = stay[1, 0] = stay[2, 1] = 200

    routes = search(one._replace(stay=stay), seed=1, iterations=100)

    assert [sorted(route) for route in routes] == [[1], [2, 3]]


def test_a_bonus_for_staying_is_no_part_of_the_value() -> None:
    one = tiny(4, stops=6)
    routes = search(one._replace(stay=np.full_like(one.prize, 500)), seed=1, iterations=50)

    assert value(one, schedule_of(one, routes)) == worth_of(one, routes)


def _value(one: Instance, routes: tuple[Route, ...]) -> int:
    return value(one, schedule_of(one, routes))


def _row_of_three() -> Instance:
    """A team with time for three neighbours, half an hour each, warned after 45 minutes."""
    ints = np.array
    leg = np.full((1, 4, 4), 5)
    leg[0, range(4), range(4)] = 0
    return Instance(
        leg=leg,
        mode=ints([0]),
        service=ints([0, 30, 30, 30]),
        size=ints([0, 1, 1, 1]),
        prize=ints([[0], [100], [101], [101]]),
        stay=np.zeros((4, 1), np.int64),
        must=ints([0, 0, 0, 0]),
        stop=ints([0, 1, 2, 3]),
        buurt=ints([0, 0, 0, 0]),
        street=ints([0, 1, 1, 1]),
        earliest=np.zeros((4, 1), np.int64),
        latest=ints([[-1], [200], [200], [200]]),
        start=ints([0]),
        end=ints([300]),
        most=ints([8]),
        control=ints([0]),
        most_per_buurt=8,
        warned_after=45,
    )


def _two_crews(one: Instance, controls: tuple[int, int]) -> Instance:
    """The same with two teams on these controls."""
    return one._replace(
        mode=np.repeat(one.mode, 2),
        prize=np.repeat(one.prize, 2, axis=1),
        stay=np.repeat(one.stay, 2, axis=1),
        earliest=np.repeat(one.earliest, 2, axis=1),
        latest=np.repeat(one.latest, 2, axis=1),
        start=np.repeat(one.start, 2),
        end=np.repeat(one.end, 2),
        most=np.repeat(one.most, 2),
        control=np.array(controls),
    )
