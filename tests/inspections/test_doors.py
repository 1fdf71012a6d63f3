"""The odds that somebody is there: learned from own visits only, and never from too few."""

from barriere.inspections.doors import EVENING, Tried, doors

DAY = 15 * 60


def _visits(kind: str, minute: int, made: int, somebody: int) -> list[Tried]:
    return [Tried(kind, minute, number < somebody) for number in range(made)]


def test_a_part_of_the_day_in_which_doors_stay_shut_counts_for_less() -> None:
    found = doors([*_visits("wonen", DAY, 20, 8), *_visits("wonen", EVENING, 20, 16)], 20)

    assert found.of("wonen", DAY) == 50
    assert found.of("wonen", EVENING) == 100
    assert found.visits == 40


def test_too_few_visits_lower_nobody() -> None:
    found = doors([*_visits("wonen", DAY, 19, 0), *_visits("wonen", EVENING, 500, 500)], 20)

    assert found.of("wonen", DAY) == found.of("wonen", EVENING) == 100


def test_an_unknown_kind_counts_full() -> None:
    found = doors([*_visits("wonen", DAY, 20, 8), *_visits("wonen", EVENING, 20, 16)], 20)

    assert found.of("horeca", DAY) == 100


def test_doors_that_never_open_leave_the_kind_as_it_was() -> None:
    found = doors([*_visits("wonen", DAY, 20, 0), *_visits("wonen", EVENING, 20, 0)], 20)

    assert found.of("wonen", DAY) == 100


def test_a_window_is_cut_at_the_evening_only_where_that_makes_a_difference() -> None:
    found = doors([*_visits("wonen", DAY, 20, 8), *_visits("wonen", EVENING, 20, 16)], 20)

    whole = ((DAY, 21 * 60),)
    assert found.windows("wonen", whole) == ((DAY, EVENING - 1), (EVENING, 21 * 60))
    assert found.windows("horeca", whole) == whole
    assert found.windows("wonen", ((EVENING, 21 * 60),)) == ((EVENING, 21 * 60),)
