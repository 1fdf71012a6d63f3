"""What only shows when rows are read together: households, owners, movers, the RNI."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from barriere.facts import build, read
from barriere.facts.concentratie import most_within
from tests.town import Row, picture, resident, settings

OLD, LATER, NEXT = date(2010, 1, 1), date(2020, 1, 1), date(2026, 12, 1)
YEAR = (date(2015, 1, 1), date(2015, 12, 31))


def fact(name: str, adressen: int = 3, **registers: Any) -> list[Any]:
    town = picture([{}] * adressen, **registers)
    build(town, read(), settings())
    return [row[0] for row in town.db.sql(f"SELECT {name} FROM feiten ORDER BY adr").fetchall()]


def test_partners_and_their_children_are_one_huisgezin_a_lodger_is_another() -> None:
    people = [
        resident(0, "moeder", relatie="paar,kind1"),
        resident(0, "vader", relatie="paar"),
        resident(0, "kind", relatie="kind1"),
        resident(0, "huurder", relatie=None),
    ]
    assert fact("huisgezinnen", 1, brp=people) == [2]


def test_a_shared_key_on_another_address_does_not_join_two_addresses() -> None:
    people = [resident(0, "a", relatie="k"), resident(1, "b", relatie="k")]
    assert fact("huisgezinnen", brp=people) == [1, 1, 0]


def test_the_date_leg_makes_one_household_of_a_group_placed_on_one_day() -> None:
    people = [resident(0, name, date(2025, 3, 1)) for name in "abcdef"]
    assert fact("huisgezinnen", 1, brp=people) == [6]
    assert fact("huisgezinnen_met_datum", 1, brp=people) == [1]


def test_without_any_kinship_delivered_the_number_of_households_is_unknown() -> None:
    people = [resident(0, name, relatie=None) for name in "abc"]
    assert fact("huisgezinnen", 1, brp=people) == [None]


def test_surnames_join_only_when_the_reader_let_them_through() -> None:
    people = [resident(0, "a", achternaam="x"), resident(0, "b", achternaam="x")]
    assert fact("huisgezinnen", 1, brp=people) == [1]


def deed(adr: int, eigenaar: str | None, day: date = OLD, **more: Any) -> Row:
    return {"adr": adr, "eigenaar": eigenaar, "soort_eigenaar": "particulier",
            "datum_verkrijging": day, **more}  # fmt: skip


def test_the_owner_of_two_crowded_homes_shows_at_his_third() -> None:
    crowd = [resident(adr, f"{adr}{n}") for adr in (0, 1) for n in range(5)]
    owned = [deed(adr, "o") for adr in range(3)]
    rest: dict[str, Any] = {"bijzonder": [], "vergunningen": []}
    assert fact("eigenaar_andere_adressen", brp=crowd, eigendom=owned, **rest) == [1, 1, 2]


def test_a_housing_association_is_no_such_owner_and_a_former_owner_neither() -> None:
    crowd = [resident(adr, f"{adr}{n}") for adr in (0, 1) for n in range(5)]
    rest: dict[str, Any] = {"bijzonder": [], "vergunningen": []}
    housing = [deed(adr, "o", soort_eigenaar="corporatie") for adr in range(3)]
    assert fact("eigenaar_andere_adressen", brp=crowd, eigendom=housing, **rest) == [0, 0, 0]
    sold = [deed(2, "n", LATER), *(deed(adr, "o") for adr in range(3))]
    assert fact("eigenaar_andere_adressen", brp=crowd, eigendom=sold, **rest) == [1, 1, 0]
    to_association = [*sold[1:], deed(2, "c", LATER, soort_eigenaar="corporatie")]
    assert fact("eigenaar_andere_adressen", brp=crowd, eigendom=to_association, **rest) == [1, 1, 0]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{"datum_verkrijging": None}], None),
        ([{"datum_verkrijging": YEAR}], 2),
        ([{"datum_verkrijging": NEXT}], 0),
        ([{"soort_eigenaar": None}], None),
        ([{}, {"eigenaar": "n", "datum_verkrijging": None}], None),
        ([{}, {"eigenaar": "n", "datum_verkrijging": OLD}], 2),
        ([{}, {"eigenaar": "n", "datum_verkrijging": NEXT}], 2),
        ([{"datum_verkrijging": YEAR}, {"eigenaar": "n", "datum_verkrijging": YEAR}], None),
        ([{"datum_verkrijging": YEAR}, {"eigenaar": "n", "datum_verkrijging": OLD}], 2),
        ([{"datum_verkrijging": None}, {"datum_verkrijging": OLD}], 2),
        ([{}, {"eigenaar": "n", "datum_verkrijging": LATER, "soort_eigenaar": None}], None),
        ([{}, {"eigenaar": None, "datum_verkrijging": LATER}], None),
        ([{}, {"eigenaar": "n", "datum_verkrijging": LATER, "soort_eigenaar": "corporatie"}], 0),
    ],
)
def test_only_who_certainly_owns_it_now_and_is_no_association_shows_his_other_homes(
    rows: list[Row], expected: int | None
) -> None:
    crowd = [resident(adr, f"{adr}{n}") for adr in (0, 1) for n in range(5)]
    owned = [deed(0, "o"), deed(1, "o"), *({**deed(2, "o"), **row} for row in rows)]
    found = fact("eigenaar_andere_adressen", brp=crowd, eigendom=owned, bijzonder=[],
                 vergunningen=[])  # fmt: skip
    assert found[2] == expected
    lends = {"adr": 0, "kvk_nummer": "1", "sbi": "78201", "functionaris": "o",
             "datum_aanvang": OLD}  # fmt: skip
    hit = {2: 1, None: None, 0: 0}[expected]
    assert fact("eigenaar_is_uitlener", eigendom=owned, kvk=[lends])[2] == hit


def test_an_owner_who_lends_out_workers_is_recognised_by_his_key() -> None:
    owned = [deed(0, "o"), deed(1, "p")]
    firm = [{"adr": 2, "kvk_nummer": "1", "sbi": "78201", "sbi_versie": "2025",
             "functionaris": "o", "datum_aanvang": date(2020, 1, 1)}]  # fmt: skip
    assert fact("eigenaar_is_uitlener", eigendom=owned, kvk=firm) == [1, 0, 0]


def test_who_is_registered_as_a_resident_anywhere_is_not_counted_from_the_rni() -> None:
    rni = [{"adr": 0, "persoon": p, "datum_aanvang": date(2026, 1, 1)} for p in "ab"]
    recent = [{"adr": 0, "persoon": "c", "datum_aanvang": date(2026, 10, 1)}]
    brp = [resident(2, "a")]
    assert fact("rni_niet_in_brp", brp=brp, rni=rni + recent) == [2, 0, 0]
    assert fact("rni_lang_niet_in_brp", brp=brp, rni=rni + recent) == [1, 0, 0]


def test_a_briefadres_or_a_home_not_in_the_bag_makes_an_ingezetene_too() -> None:
    guests = [{"adr": 0, "persoon": p, "datum_aanvang": date(2026, 1, 1)} for p in "abc"]
    brp = [resident(1, "a", functie_adres="B"), {**resident(0, "b"), "adr": None}]
    assert fact("rni_niet_in_brp", brp=brp, rni=guests) == [1, 0, 0]
    assert fact("rni_lang_niet_in_brp", brp=brp, rni=guests) == [1, 0, 0]


def test_who_may_have_come_any_day_may_be_here_for_long() -> None:
    guest = {"adr": 0, "persoon": "a", "datum_aanvang": None}
    assert fact("rni_lang_niet_in_brp", brp=[], rni=[guest]) == [0, 0, 0]
    assert fact("rni_lang_niet_in_brp_mogelijk", brp=[], rni=[guest]) == [1, 0, 0]


def test_a_return_after_vertrokken_onbekend_waarheen_counts_where_the_person_returns() -> None:
    stays = [
        resident(0, "a", date(2024, 1, 1), datum_einde=date(2025, 6, 1), reden_einde="VOW"),
        resident(1, "a", date(2026, 2, 1)),
        resident(2, "b", date(2026, 2, 1)),
    ]
    assert fact("uit_vow_24m", brp=stays) == [0, 1, 0]
    assert fact("naar_vow_24m", brp=stays) == [1, 0, 0]


def test_vans_count_in_days_close_together_not_spread_over_months() -> None:
    close = [date(2026, 10, day) for day in (1, 1, 5, 20)]
    spread = [date(2026, month, 1) for month in (6, 8, 10)]
    seen = [
        {"adr": adr, "soort": "busje", "aantal": 2, "datum": day}
        for adr, days in ((0, close), (1, spread))
        for day in days
    ]
    assert fact("busjesdagen_in_30d", waarnemingen=seen) == [3, 1, 0]


def test_the_window_is_open_at_its_end() -> None:
    days = np.array([1, 31, 60])
    assert most_within(np.zeros(3, np.int64), days, 30, 1).tolist() == [2]
    assert most_within(np.zeros(3, np.int64), days, 31, 1).tolist() == [2]
    assert most_within(np.zeros(2, np.int64), np.array([1, 31]), 30, 1).tolist() == [1]


def test_one_adult_from_abroad_entered_twice_is_no_group() -> None:
    abroad = {"vestiging_uit_buitenland": True}
    came = [resident(0, who, date(2026, 3, day), **abroad) for who in "ab" for day in (1, 3, 5)]
    assert fact("eerste_vestigingen_in_7d", brp=came) == [2, 0, 0]


def test_two_stays_that_began_on_one_day_have_no_order_whatever_the_file_says() -> None:
    gone = resident(0, "a", date(2026, 1, 1), datum_einde=date(2026, 2, 1), reden_einde="VOW")
    moved = resident(1, "a", date(2026, 1, 1), datum_einde=date(2026, 2, 1), reden_einde="verhuisd")
    back = resident(2, "a", date(2026, 3, 1))
    assert fact("uit_vow_24m", brp=[gone, back]) == [0, 0, 1]
    assert fact("uit_vow_24m", brp=[gone, moved, back]) == [0, 0, 0]
    assert fact("uit_vow_24m", brp=[moved, gone, back]) == [0, 0, 0]


def test_a_stay_without_a_first_day_leaves_the_order_of_stays_unknown() -> None:
    gone = resident(0, "a", date(2025, 1, 1), datum_einde=date(2025, 6, 1), reden_einde="VOW")
    between = resident(1, "a", None, datum_einde=date(2026, 1, 1), reden_einde="verhuisd")
    assert fact("uit_vow_24m", brp=[gone, between, resident(2, "a", date(2026, 3, 1))]) == [0, 0, 0]
