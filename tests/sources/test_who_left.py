"""Who left, who was never there, and who only seems to have moved.

The rules are those of the features of Haal Centraal BRP bewoning,
raadpleeg-bewoning-op-peildatum/gba; each test names the one it is about, and
asks the days on both sides of the boundary.
"""

from datetime import date

import pytest

from tests.living import CERTAIN, NOT, POSSIBLE, course

from .lo3_rows import A, B, Hand, away, place, stack

Course = dict[str, str]


@pytest.mark.parametrize("reason", ["O", "E", "M", "R", "."])
def test_a_suspended_list_has_no_residents_from_that_day(reason: str, hand_in: Hand) -> None:
    """opschorting-bijhouding-gba."""
    days = {"2022-08-28": CERTAIN, "2022-08-29": NOT}
    reading = stack(hand_in, place("20100818"), **{"07_67_10": "20220829", "07_67_20": reason})
    assert course(reading, A, days) == days


@pytest.mark.parametrize("reason", ["F", "W"])
def test_a_list_that_was_a_mistake_or_was_wiped_never_had_residents(
    reason: str, hand_in: Hand
) -> None:
    """opschorting-bijhouding-gba: afgevoerd en gewist."""
    reading = stack(hand_in, place("20100818"), **{"07_67_10": "20220829", "07_67_20": reason})
    assert reading.tables["brp"].num_rows == 0


@pytest.mark.parametrize(
    ("start", "days"),
    [
        (
            "20210300",
            {"2021-03-06": NOT, "2021-03-07": POSSIBLE, "2021-03-13": POSSIBLE, "2021-03-14": NOT},
        ),
        ("00000000", {"2021-03-13": POSSIBLE, "2021-03-14": NOT}),
    ],
)
def test_death_ends_an_open_start(start: str, days: Course, hand_in: Hand) -> None:
    """onbekend-datums-gba: overlijden in de onzekerheidsperiode."""
    dead = {"07_67_10": "20210314", "07_67_20": "O"}
    reading = stack(hand_in, place(start, B), place("20210306", A), **dead)
    assert course(reading, B, days) == days


def test_death_ends_an_open_end(hand_in: Hand) -> None:
    """onbekend-datums-gba: overlijden in de onzekerheidsperiode van het volgende verblijf."""
    days = {"2022-06-30": CERTAIN, "2022-07-13": POSSIBLE, "2022-07-14": NOT}
    dead = {"07_67_10": "20220714", "07_67_20": "O"}
    reading = stack(hand_in, place("20220700", B), place("20210516", A), **dead)
    assert course(reading, A, days) == days


@pytest.mark.parametrize("country", ["0000", "5010"])
def test_who_left_or_vanished_lives_there_no_more(country: str, hand_in: Hand) -> None:
    """echte-datums-gba: volgende verblijfplaats is verblijf buitenland (0000: VOW)."""
    days = {"2019-04-04": CERTAIN, "2019-04-05": NOT}
    reading = stack(hand_in, away("20190405", country), place("20100101"))
    assert course(reading, A, days) == days


@pytest.mark.parametrize("code", ["080000", "081030", "081100", "081180", "580000", "581100"])
def test_an_address_under_investigation_still_has_its_resident(code: str, hand_in: Hand) -> None:
    """in-onderzoek-gba."""
    days = {"2020-03-31": CERTAIN, "2020-04-01": CERTAIN, "2020-05-01": CERTAIN}
    under = {"08_83_10": code, "08_83_20": "20200401"}
    assert course(stack(hand_in, place("20100818", A, **under)), A, days) == days


@pytest.mark.parametrize("code", ["089999", "589999"])
def test_who_is_established_not_to_live_there_is_gone_from_the_start_of_the_investigation(
    code: str, hand_in: Hand
) -> None:
    """vastgesteld-verblijft-niet-op-adres-gba."""
    days = {"2020-08-18": CERTAIN, "2022-05-25": CERTAIN, "2022-05-26": NOT, "2022-07-12": NOT}
    gone = {"08_83_10": code, "08_83_20": "20220526"}
    assert course(stack(hand_in, place("20200818", A, **gone)), A, days) == days


def test_a_closed_investigation_on_the_present_address_counts_no_more(hand_in: Hand) -> None:
    """vastgesteld-verblijft-niet-op-adres-gba: beëindigd onderzoek, actuele verblijfplaats."""
    days = {"2022-01-01": CERTAIN, "2022-07-12": CERTAIN, "2022-08-12": CERTAIN}
    closed = {"08_83_10": "089999", "08_83_20": "20220526", "08_83_30": "20220810"}
    assert course(stack(hand_in, place("20200818", A, **closed)), A, days) == days


@pytest.mark.parametrize(
    ("closed_on", "how"), [("20220831", CERTAIN), ("20220901", POSSIBLE), ("20220902", POSSIBLE)]
)
def test_an_investigation_closed_when_the_next_stay_had_begun_leaves_a_possible_resident(
    closed_on: str, how: str, hand_in: Hand
) -> None:
    """vastgesteld-verblijft-niet-op-adres-gba: beëindigd voor, op en na de volgende aanvang."""
    days = {"2022-01-01": how, "2022-07-30": how, "2022-09-01": NOT}
    closed = {"08_83_10": "589999", "08_83_20": "20220526", "08_83_30": closed_on}
    reading = stack(hand_in, away("20220901"), place("20200818", A, **closed))
    assert course(reading, A, days) == days


def test_a_corrected_record_never_was(hand_in: Hand) -> None:
    """onjuist-gba."""
    days = {"2016-05-31": NOT, "2016-06-01": CERTAIN}
    wrong = place("20160526", A, **{"08_84_10": "O"})
    assert course(stack(hand_in, place("20160601", A), wrong), A, days) == days


@pytest.mark.parametrize("how", ["T", "W"])
def test_a_renumbering_or_a_new_municipality_moves_nobody(how: str, hand_in: Hand) -> None:
    """infrastructurele-wijziging-gba: hernummerd, herindeling."""
    days = {"2010-08-17": NOT, "2010-08-18": CERTAIN, "2022-04-30": CERTAIN, "2022-05-01": CERTAIN}
    renumbered = place("20220501", A, **{"08_72_10": how, "08_11_20": "99"})
    reading = stack(hand_in, renumbered, place("20100818", A, **{"08_72_10": "I"}))
    (stay,) = reading.tables["brp"].to_pylist()
    assert course(reading, A, days) == days
    assert stay["datum_aanvang_vroegst"] == date(2010, 8, 18)
    assert stay["zonder_verhuizing"] is False


def test_a_dwelling_that_was_split_or_joined_gets_another_id_without_a_move(hand_in: Hand) -> None:
    """infrastructurele-wijziging-gba: samenvoeging en splitsing."""
    days = ["2022-04-30", "2022-05-01"]
    reading = stack(hand_in, place("20220501", B, **{"08_72_10": "W"}), place("20100818", A))
    assert list(course(reading, A, days).values()) == [CERTAIN, NOT]
    assert list(course(reading, B, days).values()) == [NOT, CERTAIN]
    new, old = reading.tables["brp"].to_pylist()
    assert (new["zonder_verhuizing"], old["zonder_verhuizing"]) == (True, False)


def test_an_established_departure_is_not_undone_by_a_renumbering(hand_in: Hand) -> None:
    gone = {"08_83_10": "589999", "08_83_20": "20210101"}
    renumbered = place("20220501", A, **{"08_72_10": "W"})
    days = {"2020-12-31": CERTAIN, "2021-01-01": NOT, "2022-04-30": NOT}
    assert course(stack(hand_in, renumbered, place("20100818", A, **gone)), A, days) == days


@pytest.mark.parametrize("secret", ["0", "1", "7"])
def test_secrecy_hides_nobody_from_the_count(secret: str, hand_in: Hand) -> None:
    """geheimhouding-gba; that it shields the address is tested with the store."""
    days = {"2020-01-01": CERTAIN}
    assert course(stack(hand_in, place("20100818"), **{"07_70_10": secret}), A, days) == days


def test_someone_of_the_rni_with_an_address_abroad_lives_nowhere_here(hand_in: Hand) -> None:
    suspended = {"07_67_10": "20200101", "07_67_20": "R"}
    reading = stack(hand_in, {"08.09.10": "1999", **away("20200101", "5010")}, **suspended)
    assert reading.tables["brp"].num_rows == 0
    assert reading.counts["buitenland"] == 1
