"""Who lives there when dates are known, and when they are not.

The rules are those of the features of Haal Centraal BRP bewoning,
raadpleeg-bewoning-op-peildatum/gba; each test names the one it is about, and
asks the days on both sides of the boundary.
"""

import pytest

from tests.living import CERTAIN, NOT, POSSIBLE, course

from .lo3_rows import A, B, C, Hand, away, place, stack

Course = dict[str, str]


def test_one_lives_there_from_the_first_day_until_the_next_stay_begins(hand_in: Hand) -> None:
    """overzicht-gba."""
    days = {
        "2010-08-17": NOT,
        "2010-08-18": CERTAIN,
        "2016-05-25": CERTAIN,
        "2016-05-26": NOT,
    }
    assert course(stack(hand_in, place("20160526", B), place("20100818", A)), A, days) == days


@pytest.mark.parametrize(
    ("start", "days"),
    [
        (
            "20100800",
            {
                "2010-07-31": NOT,
                "2010-08-01": POSSIBLE,
                "2010-08-31": POSSIBLE,
                "2010-09-01": CERTAIN,
            },
        ),
        ("20100000", {"2009-12-31": NOT, "2010-12-31": POSSIBLE, "2011-01-01": CERTAIN}),
        ("00000000", {"1953-02-01": POSSIBLE, "2026-01-01": POSSIBLE}),
    ],
)
def test_a_start_is_open_up_to_and_including_the_last_day_it_can_be(
    start: str, days: Course, hand_in: Hand
) -> None:
    """mogelijke-bewoner-gba: onbekende aanvang, geen vorige en volgende."""
    assert course(stack(hand_in, place(start)), A, days) == days


@pytest.mark.parametrize(
    ("following", "days"),
    [
        (
            "20160500",
            {
                "2016-04-30": CERTAIN,
                "2016-05-01": POSSIBLE,
                "2016-05-31": POSSIBLE,
                "2016-06-01": NOT,
            },
        ),
        ("20160000", {"2015-12-31": CERTAIN, "2016-12-31": POSSIBLE, "2017-01-01": NOT}),
        ("20100800", {"2010-08-17": NOT, "2010-08-18": CERTAIN, "2010-08-19": POSSIBLE}),
        ("00000000", {"2010-08-17": NOT, "2010-08-18": CERTAIN, "2010-08-19": POSSIBLE}),
    ],
)
def test_an_end_is_open_as_long_as_the_next_start_is_but_not_on_ones_own_first_day(
    following: str, days: Course, hand_in: Hand
) -> None:
    """mogelijke-bewoner-gba: bekende aanvang, onbekende aanvang van het volgende verblijf."""
    assert course(stack(hand_in, place(following, B), place("20100818", A)), A, days) == days


@pytest.mark.parametrize(
    ("start", "following", "days"),
    [
        (
            "20100800",
            "20101000",
            {
                "2010-08-20": POSSIBLE,
                "2010-09-01": CERTAIN,
                "2010-10-10": POSSIBLE,
                "2010-11-01": NOT,
            },
        ),
        (
            "20210000",
            "20210700",
            {"2021-01-01": POSSIBLE, "2021-07-31": POSSIBLE, "2021-08-01": NOT},
        ),
        ("20210700", "20210000", {"2021-06-30": NOT, "2021-12-31": POSSIBLE, "2022-01-01": NOT}),
        ("20100800", "20100821", {"2010-08-20": POSSIBLE, "2010-08-21": NOT}),
    ],
)
def test_two_open_dates_leave_certainty_only_between_them(
    start: str, following: str, days: Course, hand_in: Hand
) -> None:
    """mogelijke-bewoner-gba: onbekende aanvang en onbekende aanvang volgende."""
    assert course(stack(hand_in, place(following, B), place(start, A)), A, days) == days


@pytest.mark.parametrize(
    ("previous", "start", "days"),
    [
        (
            "20100810",
            "20100800",
            {
                "2010-08-10": NOT,
                "2010-08-11": POSSIBLE,
                "2010-08-31": POSSIBLE,
                "2010-09-01": CERTAIN,
            },
        ),
        ("20100831", "20100800", {"2010-08-31": NOT, "2010-09-01": CERTAIN}),
        ("20101014", "00000000", {"2010-10-14": NOT, "2010-10-15": POSSIBLE}),
        ("20100500", "20100000", {"2010-04-30": NOT, "2010-05-01": POSSIBLE}),
        ("20100000", "20100000", {"2009-12-31": NOT, "2010-01-01": POSSIBLE}),
        ("00000000", "20210500", {"2021-04-30": NOT, "2021-05-01": POSSIBLE}),
    ],
)
def test_an_open_start_lies_after_the_stay_before_it_began(
    previous: str, start: str, days: Course, hand_in: Hand
) -> None:
    """mogelijke-bewoner-gba: de vorige adreshouding begrenst de onzekere aanvang."""
    assert course(stack(hand_in, place(start, B), place(previous, A)), B, days) == days


@pytest.mark.parametrize("country", ["0000", "5010"])
def test_a_stay_abroad_bounds_an_open_return_as_well(country: str, hand_in: Hand) -> None:
    """onbekend-datums-gba: remigratie."""
    days = {"2021-05-16": NOT, "2021-05-17": POSSIBLE}
    abroad = away("20210516", country)
    reading = stack(hand_in, place("20210000", B), abroad, place("20180730", A))
    assert course(reading, B, days) == days


def test_the_stay_after_the_next_one_ends_an_open_end(hand_in: Hand) -> None:
    """onbekend-datums-gba, 212: het daaropvolgende verblijf begint in de onzekere tijd."""
    days = {"2022-07-29": POSSIBLE, "2022-07-30": NOT}
    reading = stack(hand_in, place("20220730", C), place("20220000", B), place("20210516", A))
    assert course(reading, A, days) == days


def test_a_briefadres_is_not_living_there_and_ends_the_stay_before_it(hand_in: Hand) -> None:
    """briefadres-gba."""
    days = {"2022-08-09": CERTAIN, "2022-08-10": NOT}
    reading = stack(hand_in, place("20220810", A, **{"08_10_10": "B"}), place("20160526", A))
    assert course(reading, A, days) == days


def test_a_briefadres_bounds_an_open_start_after_it(hand_in: Hand) -> None:
    """briefadres-gba: vorige verblijfplaats is briefadres."""
    days = {
        "2022-05-26": NOT,
        "2022-05-27": POSSIBLE,
        "2022-12-31": POSSIBLE,
        "2023-01-01": CERTAIN,
    }
    reading = stack(hand_in, place("20220000", B), place("20220526", A, **{"08_10_10": "B"}))
    assert course(reading, B, days) == days


def test_who_moves_twice_on_one_day_never_lived_at_the_first_address(hand_in: Hand) -> None:
    reading = stack(hand_in, place("20200301", C), place("20200301", B), place("20100101", A))
    days = ["2020-02-29", "2020-03-01"]
    assert list(course(reading, A, days).values()) == [CERTAIN, NOT]
    assert list(course(reading, B, days).values()) == [NOT, NOT]
    assert list(course(reading, C, days).values()) == [NOT, CERTAIN]
