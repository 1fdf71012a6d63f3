"""Groups that move on together: several households, one earlier address, one month."""

from datetime import date, timedelta
from typing import Any

from barriere.facts.groep import CAP
from tests.facts.asking import fact
from tests.town import FIRST, LAST, Row, resident

DAY = date(2026, 3, 1)
REST: dict[str, Any] = {"bijzonder": []}


def moved(persoon: str, day: date = DAY, since: Any = date(2025, 1, 1), **more: Any) -> list[Row]:
    """Return the two stays of someone who went from address 0 to address 1 on `day`."""
    then = resident(0, persoon, since, datum_einde=day, reden_einde="verhuisd", **more)
    return [then, resident(1, persoon, day, **more)]


def beside(number: int, *stays: list[Row]) -> list[Row]:
    """Return the stays of other persons, on a pair of addresses of their own."""
    return [
        {**row, "adr": row["adr"] + 2 * number, "persoon": f"{number}{row['persoon']}",
         "relatie": f"{number}{row['relatie']}"}
        for stay in stays
        for row in stay
    ]  # fmt: skip


def group(*stays: list[Row], addresses: int = 3, **registers: Any) -> list[Any]:
    people = [row for stay in stays for row in stay]
    return fact("meeverhuisde_huisgezinnen", addresses, brp=people, **{**REST, **registers})


def test_three_who_are_no_family_and_move_from_one_address_to_another_are_a_group_of_three() -> (
    None
):
    assert group(*(moved(name) for name in "abc")) == [0, 3, 0]


def test_a_family_that_moves_house_is_no_group() -> None:
    assert group(*(moved(name, relatie="gezin") for name in "abcde")) == [0, 0, 0]


def test_a_family_and_its_two_lodgers_are_three_households() -> None:
    family = [moved(name, relatie="gezin") for name in "abc"]
    assert group(*family, moved("d"), moved("e")) == [0, 3, 0]


def test_a_group_arrives_within_30_days() -> None:
    apart = [beside(n, moved("a"), moved("b", DAY + timedelta(days=days)))
             for n, days in enumerate((0, 29, 30))]  # fmt: skip
    assert group(*apart, addresses=6)[1::2] == [2, 2, 0]


def test_a_family_that_comes_bit_by_bit_counts_on_the_day_the_first_of_them_came() -> None:
    family = [moved("a", relatie="gezin"), moved("b", DAY + timedelta(days=40), relatie="gezin")]
    assert group(*family, moved("c", DAY + timedelta(days=35))) == [0, 0, 0]
    assert group(*family, moved("c", DAY + timedelta(days=29))) == [0, 2, 0]


def test_groups_that_cross_each_other_are_kept_apart() -> None:
    def went(persoon: str, van: int, naar: int) -> list[Row]:
        return [{**row, "adr": adr} for row, adr in zip(moved(persoon), (van, naar), strict=True)]

    crossing = [went("a", 3, 0), went("b", 3, 0), went("c", 3, 0), went("d", 1, 2), went("e", 1, 2)]
    assert group(*crossing, addresses=4) == [3, 0, 2, 0]


def test_who_passed_through_for_less_than_30_days_did_not_stand_there_together() -> None:
    short = [beside(n, moved("a"), moved("b", since=DAY - timedelta(days=days)))
             for n, days in enumerate((30, 29))]  # fmt: skip
    assert group(*short, addresses=4)[1::2] == [2, 0]


def test_who_came_from_elsewhere_is_not_in_the_group() -> None:
    elsewhere = [resident(2, "c", datum_einde=DAY), resident(1, "c", DAY)]
    detour = [resident(0, "d", datum_einde=date(2026, 2, 1)), resident(1, "d", DAY)]
    assert group(moved("a"), moved("b"), elsewhere, detour) == [0, 2, 0]


def test_who_has_left_again_is_no_longer_in_the_group() -> None:
    gone = moved("c")
    gone[1] = {**gone[1], "datum_einde": date(2026, 8, 1)}
    assert group(moved("a"), moved("b"), gone) == [0, 2, 0]


def test_what_was_24_months_ago_no_longer_counts() -> None:
    stays = [
        beside(n, *(moved(name, day, since=date(2020, 1, 1)) for name in "ab"))
        for n, day in enumerate((date(2024, 11, 2), date(2024, 11, 1)))
    ]
    assert group(*stays, addresses=4)[1::2] == [2, 0]


def test_an_unclear_day_of_arrival_counts_for_nobody() -> None:
    unclear = moved("b")
    unclear[1] = {**unclear[1], "datum_aanvang": (DAY, date(2026, 3, 31))}
    assert group(moved("a"), unclear) == [0, 0, 0]


def test_an_earlier_stay_that_is_not_certain_or_only_for_post_counts_for_nobody() -> None:
    doubts: list[dict[str, Any]] = [
        {"datum_einde": (DAY, date(2026, 3, 31))}, {"alleen_mogelijk": True},
        {"functie_adres": "B"}, {"datum_aanvang": (FIRST, LAST)},
    ]  # fmt: skip
    stays = []
    for n, doubt in enumerate(doubts):
        then, now = moved("b")
        stays.append(beside(n, moved("a"), [{**then, **doubt}, now]))
    assert group(*stays, addresses=8)[1::2] == [0, 0, 0, 0]


def test_who_is_written_anew_on_the_same_address_did_not_move() -> None:
    again = [[{**then, "adr": 1}, now] for then, now in (moved(name) for name in "abc")]
    assert group(*again) == [0, 0, 0]


def test_a_renumbering_is_no_move() -> None:
    stays = [moved(name) for name in "abc"]
    renumbered = [[then, {**now, "zonder_verhuizing": True}] for then, now in stays]
    assert group(*renumbered) == [0, 0, 0]


def test_who_leaves_an_opvang_or_a_student_complex_together_is_no_group() -> None:
    kinds = ("coa", "opvang", "zorg", "studentencomplex", "hotel")
    stays = [beside(n, *(moved(name) for name in "abc")) for n in range(len(kinds))]
    special = [{"adr": 2 * n, "soort": kind, "geheim": False} for n, kind in enumerate(kinds)]
    assert group(*stays, addresses=10, bijzonder=special)[1::2] == [0, 0, 0, 0, 3]


def test_a_building_that_is_emptied_into_one_complex_is_no_group() -> None:
    stays = [
        beside(n, *(moved(f"p{m}") for m in range(households)))
        for n, households in enumerate((CAP, CAP + 1))
    ]
    assert group(*stays, addresses=4)[1::2] == [CAP, 0]


def test_a_hostel_that_many_leave_one_by_one_is_not_a_building_that_is_emptied() -> None:
    slowly = [moved(f"p{n}", DAY + timedelta(days=7 * n)) for n in range(CAP + 1)]
    assert group(*slowly) == [0, 5, 0]


def test_a_renewed_block_whose_flats_each_get_a_flat_in_one_new_building_is_no_group() -> None:
    stays = [
        row
        for n in range(40)
        for row in (
            resident(n, f"p{n}", datum_einde=DAY, reden_einde="verhuisd"),
            resident(40 + n, f"p{n}", DAY),
        )
    ]
    assert set(fact("meeverhuisde_huisgezinnen", 80, brp=stays, **REST)) == {0}


def test_without_kinship_or_special_addresses_nobody_can_say_what_a_group_is() -> None:
    stays = [row for name in "abc" for row in moved(name, relatie=None)]
    assert fact("meeverhuisde_huisgezinnen", brp=stays, **REST) == [None, None, None]
    known = [row for name in "abc" for row in moved(name)]
    assert fact("meeverhuisde_huisgezinnen", brp=known) == [None, None, None]


def test_where_too_many_live_to_be_named_a_group_is_unknown() -> None:
    many = {"adr": 2, "veel_bewoners": True, "functie_adres": "W",
            "datum_aanvang": date(2026, 10, 1), "datum_einde": date(2026, 12, 1)}  # fmt: skip
    assert group(moved("a"), moved("b"), [many]) == [0, 2, None]
