"""What is not known is unknown, never 'no' and never 'nobody'."""

from datetime import date
from typing import Any

import pytest

from barriere.facts import build, read
from tests.town import FIRST, LAST, PEILDATUM, picture, resident, settings

YEAR_2026 = (date(2026, 1, 1), date(2026, 12, 31))
ON_LAST_DAY = (date(2026, 10, 1), PEILDATUM)
NOBODY: dict[str, Any] = {"brp": [], "vergunningen": [], "bijzonder": []}
MANY = {"adr": 0, "veel_bewoners": True, "functie_adres": "W", "datum_aanvang": date(2020, 1, 1)}


def facts(address: dict[str, Any] | None = None, **registers: Any) -> dict[str, Any]:
    town = picture([address or {}, {}], **registers)
    build(town, read(), settings())
    row: dict[str, Any] = town.db.sql("SELECT * FROM feiten").to_arrow_table().to_pylist()[0]
    return row


def arrivals(*abroad: bool | None) -> list[Any]:
    day = date(2026, 9, 1)
    return [
        resident(0, f"p{n}", day, vestiging_uit_buitenland=flag) for n, flag in enumerate(abroad)
    ]


@pytest.mark.parametrize(
    ("abroad", "certain", "possible"),
    [
        ((False, False), 0, 0),
        ((True, True, False), 2, 2),
        ((None, None), None, 2),
        ((None, False), None, 1),
        ((True, None), 1, 2),
        ((), 0, 0),
    ],
)
def test_of_whom_it_is_not_said_whether_he_came_from_abroad_it_is_unknown(
    abroad: tuple[bool | None, ...], certain: int | None, possible: int
) -> None:
    row = facts(brp=arrivals(*abroad))
    assert row["eerste_vestigingen_in_7d"] == certain
    assert row["eerste_vestigingen_in_7d_mogelijk"] == possible


def test_an_arrival_within_seven_days_counts_and_one_on_the_eighth_does_not() -> None:
    stays = [
        resident(0, name, date(2026, 9, day), vestiging_uit_buitenland=True)
        for name, day in (("a", 1), ("b", 7), ("c", 8))
    ]
    assert facts(brp=stays)["eerste_vestigingen_in_7d"] == 2


def test_where_the_residents_are_not_named_what_python_measures_is_unknown_too() -> None:
    left = resident(1, "a", date(2024, 1, 1), datum_einde=date(2026, 1, 1), reden_einde="VOW")
    back = resident(0, "a", date(2026, 2, 1), vestiging_uit_buitenland=True)
    rni = [{"adr": 0, "persoon": "z", "datum_aanvang": date(2020, 1, 1)}]
    names = (
        "meeste_verhuizingen_12m", "uit_vow_24m", "meeste_uit_vow_24m", "rni_niet_in_brp",
        "rni_niet_in_brp_mogelijk", "rni_lang_niet_in_brp", "rni_lang_niet_in_brp_mogelijk",
        "eerste_vestigingen_in_7d", "eerste_vestigingen_in_7d_mogelijk",
    )  # fmt: skip
    named = facts(brp=[left, back], rni=rni)
    assert {name: named[name] for name in names} == dict.fromkeys(names, 1)
    row = facts(brp=[left, back, MANY], rni=rni)
    assert {name: row[name] for name in names} == dict.fromkeys(names)


@pytest.mark.parametrize(
    ("stay", "certain", "possible"),
    [
        ({"datum_aanvang": date(2026, 7, 1)}, 1, 1),
        ({"datum_aanvang": PEILDATUM}, 1, 1),
        ({"datum_aanvang": date(2026, 11, 2)}, 0, 0),
        ({"datum_aanvang": ON_LAST_DAY}, 0, 1),
        ({"datum_aanvang": (FIRST, LAST)}, 0, 1),
        ({"datum_aanvang": None}, 0, 1),
        ({"datum_aanvang": date(2025, 1, 1), "datum_einde": PEILDATUM}, 0, 0),
        ({"datum_aanvang": date(2025, 1, 1), "datum_einde": date(2026, 11, 2)}, 1, 1),
        ({"datum_aanvang": date(2025, 1, 1), "datum_einde": ON_LAST_DAY}, 0, 1),
        ({"datum_aanvang": date(2025, 1, 1), "datum_einde": YEAR_2026}, 0, 1),
        ({"datum_aanvang": PEILDATUM, "datum_einde": YEAR_2026}, 1, 1),
    ],
)
def test_incomplete_dates_of_the_rni_are_read_as_those_of_the_brp(
    stay: dict[str, Any], certain: int, possible: int
) -> None:
    row = facts(brp=[], rni=[{"adr": 0, "persoon": "a", **stay}])
    assert (row["rni_personen"], row["rni_personen_mogelijk"]) == (certain, possible)


@pytest.mark.parametrize(
    ("since", "certain", "possible"),
    [
        (date(2026, 7, 1), 1, 1),
        (date(2026, 7, 2), 0, 0),
        ((date(2026, 7, 1), date(2026, 7, 31)), 0, 1),
        ((date(2026, 6, 1), date(2026, 6, 30)), 1, 1),
    ],
)
def test_four_months_in_the_rni_are_over_after_122_days(
    since: Any, certain: int, possible: int
) -> None:
    row = facts(brp=[], rni=[{"adr": 0, "persoon": "a", "datum_aanvang": since}])
    found = (row["rni_lang_niet_in_brp"], row["rni_lang_niet_in_brp_mogelijk"])
    assert found == (certain, possible)


@pytest.mark.parametrize(
    "stay",
    [
        {"functie_adres": "B"},
        {"in_onderzoek": "089999", "datum_in_onderzoek": date(2026, 1, 1)},
        {"datum_einde": YEAR_2026},
    ],
)
def test_who_has_a_briefadres_or_is_looked_for_is_an_ingezetene_all_the_same(
    stay: dict[str, Any],
) -> None:
    rni = [{"adr": 0, "persoon": "a", "datum_aanvang": date(2020, 1, 1)}]
    assert facts(brp=[resident(1, "a", **stay)], rni=rni)["rni_lang_niet_in_brp"] == 0
    gone = resident(1, "a", datum_einde=date(2026, 1, 1))
    assert facts(brp=[gone], rni=rni)["rni_lang_niet_in_brp"] == 1


@pytest.mark.parametrize(
    ("onderzoek", "certain", "possible"),
    [
        ({"datum_in_onderzoek": PEILDATUM}, 1, 1),
        ({"datum_in_onderzoek": date(2026, 11, 2)}, 0, 0),
        ({"datum_in_onderzoek": ON_LAST_DAY}, 0, 1),
        ({"datum_in_onderzoek": None}, 0, 1),
        ({"datum_in_onderzoek": date(2026, 1, 1), "datum_einde": YEAR_2026}, 0, 1),
        ({"datum_in_onderzoek": date(2026, 1, 1), "datum_einde_onderzoek": PEILDATUM}, 0, 0),
        ({"datum_in_onderzoek": date(2026, 1, 1), "datum_einde_onderzoek": ON_LAST_DAY}, 0, 1),
        (
            {"datum_in_onderzoek": date(2026, 1, 1), "datum_einde_onderzoek": date(2026, 11, 2)},
            1,
            1,
        ),
    ],
)
def test_an_investigation_that_may_be_over_is_uncertain(
    onderzoek: dict[str, Any], certain: int, possible: int
) -> None:
    row = facts(brp=[resident(0, "a", in_onderzoek="080000", **onderzoek)])
    assert (row["onderzoeksgraad"], row["onderzoeksgraad_mogelijk"]) == (certain, possible)
    row = facts(brp=[resident(0, "a", in_onderzoek="089999", **onderzoek)])
    assert (row["onderzoeksgraad"], row["onderzoeksgraad_mogelijk"]) == (2 * certain, 2 * possible)


@pytest.mark.parametrize(
    ("end", "reason", "certain", "possible"),
    [
        (date(2026, 6, 29), "VOW", 1, 1),
        (date(2026, 6, 30), "VOW", 0, 0),
        (date(2026, 6, 29), "emigratie", 1, 1),
        (date(2026, 6, 29), "verhuisd", 0, 0),
        (date(2026, 6, 29), None, 0, 1),
        ((date(2026, 6, 1), date(2026, 6, 30)), "VOW", 0, 1),
    ],
)
def test_who_stayed_less_than_120_days_and_is_out_of_sight_passed_through(
    end: Any, reason: str | None, certain: int, possible: int
) -> None:
    stay = resident(0, "a", date(2026, 3, 2), datum_einde=end, reden_einde=reason)
    row = facts(brp=[stay])
    assert (row["kort_gebleven_24m"], row["kort_gebleven_24m_mogelijk"]) == (certain, possible)


def test_a_child_and_a_renumbering_are_no_passing_through() -> None:
    short = {"datum_einde": date(2026, 5, 1), "reden_einde": "VOW"}
    child = resident(0, "a", date(2026, 3, 2), meerderjarig=date(2030, 1, 1), **short)
    renumbered = resident(0, "b", date(2026, 3, 2), zonder_verhuizing=True, **short)
    assert facts(brp=[child, renumbered])["kort_gebleven_24m_mogelijk"] == 0


def test_a_group_that_lives_here_now_does_not_pass_through() -> None:
    new = [resident(0, f"p{n}", date(2026, 9, 1)) for n in range(8)]
    assert facts(brp=new)["verloop_24m"] == 1
    gone = [resident(0, f"p{n}", date(2026, 3, 1), datum_einde=date(2026, 4, 1)) for n in range(8)]
    assert facts(brp=gone)["verloop_24m"] == 8


def test_a_permit_that_names_no_number_leaves_unknown_whether_it_is_exceeded() -> None:
    permit = {"adr": 0, "type": "omzetting", "status": "verleend", "datum_besluit": FIRST}
    people = [resident(0, name) for name in "abcd"]
    row = facts(brp=people, vergunningen=[{**permit, "max_personen": None}])
    assert (row["boven_vergund"], row["boven_vergund_mogelijk"]) == (None, None)
    assert facts(brp=people, vergunningen=[{**permit, "max_personen": 3}])["boven_vergund"] == 1
    assert facts(brp=people, vergunningen=[])["boven_vergund"] == 0


@pytest.mark.parametrize("kind", ["omzetting", "onttrekking", "verhuur", "logies"])
def test_each_permit_for_rooms_counts_and_a_permit_to_build_does_not(kind: str) -> None:
    permit = {"adr": 0, "type": kind, "status": "verleend", "datum_besluit": FIRST}
    assert facts(vergunningen=[permit])["kamervergunningen"] == 1
    assert facts(vergunningen=[{**permit, "type": "omgeving"}])["kamervergunningen"] == 0


CROWD = [resident(0, name, relatie="een gezin") for name in "abcde"]
PERMIT = {"adr": 0, "type": "omzetting", "status": "verleend", "datum_besluit": FIRST}


@pytest.mark.parametrize(
    ("address", "more", "expected"),
    [
        ({"oppervlakte": 59}, {}, 1),
        ({"oppervlakte": 60}, {}, 0),
        ({"oppervlakte": None}, {}, None),
        ({"oppervlakte": 59, "gebruiksdoel": None}, {}, None),
        ({"oppervlakte": None}, {"brp": [resident(0, name) for name in "abc"]}, 1),
        ({"oppervlakte": None}, {"brp": CROWD[:1]}, 0),
        ({"oppervlakte": None, "gebruiksdoel": "winkelfunctie"}, {"brp": CROWD[:1]}, 1),
        ({"oppervlakte": None, "gebruiksdoel": None}, {"brp": []}, 0),
        ({"oppervlakte": 59}, {"vergunningen": [{**PERMIT, "max_personen": 5}]}, 0),
        ({"oppervlakte": 59}, {"vergunningen": [{**PERMIT, "max_personen": 4}]}, 1),
        ({"oppervlakte": 59}, {"vergunningen": [PERMIT]}, None),
        ({"oppervlakte": 59}, {"bijzonder": [{"adr": 0, "soort": "coa", "geheim": False}]}, 0),
    ],
)
def test_a_housing_fact_is_unknown_unless_something_certain_already_says_yes(
    address: dict[str, Any], more: dict[str, Any], expected: int | None
) -> None:
    assert facts(address, **{**NOBODY, "brp": CROWD, **more})["woonfeit"] == expected


def test_without_a_lender_there_is_no_lender_who_houses_whatever_is_unknown() -> None:
    unknown = {"oppervlakte": 59, "gebruiksdoel": None}
    firm = {"adr": 0, "kvk_nummer": "1", "sbi": "78201", "sbi_versie": "2025",
            "datum_aanvang": date(2020, 1, 1)}  # fmt: skip
    rest = {**NOBODY, "brp": CROWD, "eigendom": []}
    assert facts(unknown, kvk=[], **rest)["uitlener_en_huisvester"] == 0
    assert facts(unknown, kvk=[firm], **rest)["uitlener_en_huisvester"] is None
    assert facts({"oppervlakte": 59}, kvk=[firm], **rest)["uitlener_en_huisvester"] == 1


@pytest.mark.parametrize(("built", "new"), [(2024, 0), (2025, 1), (2026, 1), (None, None)])
def test_a_building_of_this_year_or_last_year_is_new(built: int | None, new: int | None) -> None:
    assert facts({"bouwjaar": built})["nieuwbouw"] == new


SNF = [{"adr": 0, "soort": "snf", "geheim": False}]


@pytest.mark.parametrize(
    ("address", "special", "short"),
    [
        ({"oppervlakte": 60}, SNF, 0),
        ({"oppervlakte": 59}, SNF, 1),
        ({"oppervlakte": 50, "gebruiksdoel": "logiesfunctie"}, SNF, 0),
        ({"oppervlakte": 49, "gebruiksdoel": "woonfunctie,logiesfunctie"}, SNF, 1),
        ({"oppervlakte": None}, SNF, None),
        ({"oppervlakte": 50, "gebruiksdoel": None}, SNF, None),
        ({"oppervlakte": None}, [], 0),
    ],
)
def test_the_snf_norm_asks_twelve_square_metres_to_live_and_ten_to_stay(
    address: dict[str, Any], special: list[Any], short: int | None
) -> None:
    row = facts(address, brp=CROWD, bijzonder=special)
    assert (row["snf_tekort"], row["snf_tekort_mogelijk"]) == (short, short)


def test_who_returns_twice_after_a_vow_shows_where_he_lives_now() -> None:
    stays = [
        resident(1, "a", date(2024, 1, 1), datum_einde=date(2025, 1, 1), reden_einde="VOW"),
        resident(1, "a", date(2025, 3, 1), datum_einde=date(2025, 9, 1), reden_einde="VOW"),
        resident(0, "a", date(2026, 1, 1)),
        resident(0, "b", date(2026, 1, 1)),
    ]
    assert facts(brp=stays)["meeste_uit_vow_24m"] == 2


def test_signals_count_by_their_own_kind_and_window() -> None:
    def signal(kind: str, day: date) -> dict[str, Any]:
        return {"adr": 0, "datum": day, "soort": kind, "grondslag": "Wet BRP 2.37b"}

    row = facts(
        signalen=[
            signal("post_retour", date(2025, 11, 2)),
            signal("post_retour", date(2025, 11, 1)),
            signal("laa", date(2024, 11, 2)),
            signal("laa", date(2024, 11, 1)),
        ]
    )
    assert (row["post_retour_12m"], row["laa_24m"]) == (1, 1)
