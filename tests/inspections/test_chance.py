"""Chance is the same on every machine."""

from collections import Counter

from barriere.inspections.search.chance import below, chance, unit


def test_the_draws_of_a_seed_are_fixed_for_ever() -> None:
    state = chance(1)

    # splitmix64 from 1: 0x910A2DEC89025CC1, 0xBEEB8DA1658EEC67 (its published reference output)
    assert [unit(state), unit(state)] == [
        (0x910A2DEC89025CC1 >> 11) / 2**53,
        (0xBEEB8DA1658EEC67 >> 11) / 2**53,
    ]


def test_whole_numbers_stay_below_their_bound_and_all_occur() -> None:
    state = chance(5)

    drawn = Counter(below(state, 4) for _ in range(2_000))

    assert set(drawn) == {0, 1, 2, 3}
    assert min(drawn.values()) > 400


def test_a_negative_seed_is_a_seed_too() -> None:
    assert 0.0 <= unit(chance(-1)) < 1.0
