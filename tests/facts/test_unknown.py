"""What is not known is unknown, never 'no' and never 'nobody'.

Each test lays its cases side by side, one address each, and measures them once.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from barriere.facts import build, read
from tests.town import FIRST, LAST, PEILDATUM, Row, picture, resident, settings

YEAR_2026 = (date(2026, 1, 1), date(2026, 12, 31))
ON_LAST_DAY = (date(2026, 10, 1), PEILDATUM)
NEXT_DAY = date(2026, 11, 2)
LONG_AGO = date(2020, 1, 1)


def facts(addresses: int | Sequence[Row], **registers: Any) -> list[dict[str, Any]]:
    town = picture([{}] * addresses if isinstance(addresses, int) else addresses, **registers)
    build(town, read(), settings())
    rows: list[dict[str, Any]] = town.db.sql("SELECT * FROM feiten").to_arrow_table().to_pylist()
    return rows


def pairs(rows: Sequence[dict[str, Any]], name: str) -> list[tuple[Any, Any]]:
    return [(row[name], row[f"{name}_mogelijk"]) for row in rows]


def stays(cases: Sequence[Row], aanvang: Any = LONG_AGO) -> list[Row]:
    return [
        resident(adr, f"p{adr}", **{"aanvang": aanvang, **stay}) for adr, stay in enumerate(cases)
    ]


def test_of_whom_it_is_not_said_whether_he_came_from_abroad_it_is_unknown() -> None:
    cases: list[tuple[tuple[bool | None, ...], int | None, int]] = [
        ((False, False), 0, 0),
        ((True, True, False), 2, 2),
        ((None, None), None, 2),
        ((None, False), None, 1),
        ((True, None), 1, 2),
        ((), 0, 0),
    ]
    arrivals = [
        resident(adr, f"{adr}-{n}", date(2026, 9, 1), vestiging_uit_buitenland=flag)
        for adr, (flags, _, _) in enumerate(cases)
        for n, flag in enumerate(flags)
    ]
    found = pairs(facts(len(cases), brp=arrivals), "eerste_vestigingen_in_7d")
    assert found == [(certain, possible) for _, certain, possible in cases]


def test_an_arrival_within_seven_days_counts_and_one_on_the_eighth_does_not() -> None:
    group = [
        resident(0, name, date(2026, 9, day), vestiging_uit_buitenland=True)
        for name, day in (("a", 1), ("b", 7), ("c", 8))
    ]
    assert facts(1, brp=group)[0]["eerste_vestigingen_in_7d"] == 2


def test_where_the_residents_are_not_named_what_python_measures_is_unknown_too() -> None:
    names = (
        "meeste_verhuizingen_12m", "uit_vow_24m", "meeste_uit_vow_24m", "rni_niet_in_brp",
        "rni_niet_in_brp_mogelijk", "rni_lang_niet_in_brp", "rni_lang_niet_in_brp_mogelijk",
        "eerste_vestigingen_in_7d", "eerste_vestigingen_in_7d_mogelijk",
    )  # fmt: skip
    left = {"datum_einde": date(2026, 1, 1), "reden_einde": "VOW"}
    people = [
        stay
        for adr in (0, 1)
        for stay in (
            resident(2, f"p{adr}", date(2024, 1, 1), **left),
            resident(adr, f"p{adr}", date(2026, 2, 1), vestiging_uit_buitenland=True),
        )
    ]
    many = {"adr": 1, "veel_bewoners": True, "functie_adres": "W", "datum_aanvang": LONG_AGO}
    rni = [{"adr": adr, "persoon": f"z{adr}", "datum_aanvang": LONG_AGO} for adr in (0, 1)]
    named, unnamed, _ = facts(3, brp=[*people, many], rni=rni)
    assert {name: named[name] for name in names} == dict.fromkeys(names, 1)
    assert {name: unnamed[name] for name in names} == dict.fromkeys(names)


def test_incomplete_dates_of_the_rni_are_read_as_those_of_the_brp() -> None:
    before = {"datum_aanvang": date(2025, 1, 1)}
    cases: list[tuple[Row, tuple[int, int]]] = [
        ({"datum_aanvang": date(2026, 7, 1)}, (1, 1)),
        ({"datum_aanvang": PEILDATUM}, (1, 1)),
        ({"datum_aanvang": NEXT_DAY}, (0, 0)),
        ({"datum_aanvang": ON_LAST_DAY}, (0, 1)),
        ({"datum_aanvang": (FIRST, LAST)}, (0, 1)),
        ({"datum_aanvang": None}, (0, 1)),
        ({**before, "datum_einde": PEILDATUM}, (0, 0)),
        ({**before, "datum_einde": NEXT_DAY}, (1, 1)),
        ({**before, "datum_einde": ON_LAST_DAY}, (0, 1)),
        ({**before, "datum_einde": YEAR_2026}, (0, 1)),
        ({"datum_aanvang": PEILDATUM, "datum_einde": YEAR_2026}, (1, 1)),
    ]
    rni = [{"adr": adr, "persoon": f"p{adr}", **stay} for adr, (stay, _) in enumerate(cases)]
    found = pairs(facts(len(cases), brp=[], rni=rni), "rni_personen")
    assert found == [expected for _, expected in cases]


def test_four_months_in_the_rni_are_over_after_122_days() -> None:
    cases: list[tuple[Any, tuple[int, int]]] = [
        (date(2026, 7, 1), (1, 1)),
        (date(2026, 7, 2), (0, 0)),
        ((date(2026, 7, 1), date(2026, 7, 31)), (0, 1)),
        ((date(2026, 6, 1), date(2026, 6, 30)), (1, 1)),
    ]
    rni = [
        {"adr": adr, "persoon": f"p{adr}", "datum_aanvang": since}
        for adr, (since, _) in enumerate(cases)
    ]
    found = pairs(facts(len(cases), brp=[], rni=rni), "rni_lang_niet_in_brp")
    assert found == [expected for _, expected in cases]


def test_who_has_a_briefadres_or_is_looked_for_is_an_ingezetene_all_the_same() -> None:
    cases: list[tuple[Row, int]] = [
        ({"functie_adres": "B"}, 0),
        ({"in_onderzoek": "089999", "datum_in_onderzoek": date(2026, 1, 1)}, 0),
        ({"datum_einde": YEAR_2026}, 0),
        ({"datum_einde": date(2026, 1, 1)}, 1),
    ]
    elsewhere = len(cases)
    brp = [{**stay, "adr": elsewhere} for stay in stays([stay for stay, _ in cases])]
    rni = [
        {"adr": adr, "persoon": f"p{adr}", "datum_aanvang": LONG_AGO} for adr in range(elsewhere)
    ]
    rows = facts(elsewhere + 1, brp=brp, rni=rni)[:elsewhere]
    assert [row["rni_lang_niet_in_brp"] for row in rows] == [expected for _, expected in cases]


def test_an_investigation_that_may_be_over_is_uncertain() -> None:
    since = {"datum_in_onderzoek": date(2026, 1, 1)}
    cases: list[tuple[Row, tuple[int, int]]] = [
        ({"datum_in_onderzoek": PEILDATUM}, (1, 1)),
        ({"datum_in_onderzoek": NEXT_DAY}, (0, 0)),
        ({"datum_in_onderzoek": ON_LAST_DAY}, (0, 1)),
        ({"datum_in_onderzoek": None}, (0, 1)),
        ({**since, "datum_einde": YEAR_2026}, (0, 1)),
        ({**since, "datum_einde_onderzoek": PEILDATUM}, (0, 0)),
        ({**since, "datum_einde_onderzoek": ON_LAST_DAY}, (0, 1)),
        ({**since, "datum_einde_onderzoek": NEXT_DAY}, (1, 1)),
    ]
    open_ = stays([{"in_onderzoek": "080000", **case} for case, _ in cases])
    gone = stays([{"in_onderzoek": "089999", **case} for case, _ in cases])
    expected = [expected for _, expected in cases]
    twice = [(2 * certain, 2 * possible) for certain, possible in expected]
    assert pairs(facts(len(cases), brp=open_), "onderzoeksgraad") == expected
    assert pairs(facts(len(cases), brp=gone), "onderzoeksgraad") == twice


def test_who_stayed_less_than_120_days_and_is_out_of_sight_passed_through() -> None:
    day_119, day_120 = date(2026, 6, 29), date(2026, 6, 30)
    short = {"datum_einde": day_119, "reden_einde": "VOW"}
    cases: list[tuple[Row, tuple[int, int]]] = [
        (short, (1, 1)),
        ({"datum_einde": day_120, "reden_einde": "VOW"}, (0, 0)),
        ({"datum_einde": day_119, "reden_einde": "emigratie"}, (1, 1)),
        ({"datum_einde": day_119, "reden_einde": "verhuisd"}, (0, 0)),
        ({"datum_einde": day_119, "reden_einde": None}, (0, 1)),
        ({"datum_einde": (date(2026, 6, 1), day_120), "reden_einde": "VOW"}, (0, 1)),
        ({**short, "meerderjarig": date(2030, 1, 1)}, (0, 0)),
        ({**short, "zonder_verhuizing": True}, (0, 0)),
    ]
    brp = stays([case for case, _ in cases], aanvang=date(2026, 3, 2))
    found = pairs(facts(len(cases), brp=brp), "kort_gebleven_24m")
    assert found == [expected for _, expected in cases]


def test_a_home_is_long_empty_after_180_days_and_not_a_day_before() -> None:
    cases: list[tuple[Any, tuple[int, int], tuple[int, int]]] = [
        (date(2026, 5, 4), (0, 0), (1, 1)),
        (date(2026, 5, 5), (1, 1), (0, 0)),
        ((date(2026, 5, 1), date(2026, 5, 31)), (0, 1), (0, 1)),
        (PEILDATUM, (1, 1), (0, 0)),
    ]
    use = [
        {"adr": adr, "datum": date(2026, 10, 1), "soort": "overlast"} for adr in range(len(cases))
    ]
    brp = stays([{"datum_einde": end} for end, _, _ in cases])
    rows = facts(len(cases), brp=brp, meldingen=use)
    assert pairs(rows, "uitgeschreven_180d") == [left for _, left, _ in cases]
    assert pairs(rows, "leeg_met_gebruik") == [empty for _, _, empty in cases]


def test_a_group_that_lives_here_now_does_not_pass_through() -> None:
    new = [resident(0, f"n{n}", date(2026, 9, 1)) for n in range(8)]
    gone = [resident(1, f"g{n}", date(2026, 3, 1), datum_einde=date(2026, 4, 1)) for n in range(8)]
    assert [row["verloop_24m"] for row in facts(2, brp=[*new, *gone])] == [1, 8]


def test_a_permit_for_rooms_counts_and_without_a_number_it_is_unknown_whether_it_is_exceeded() -> (
    None
):
    permit = {"status": "verleend", "datum_besluit": FIRST}
    kinds = ("omzetting", "onttrekking", "verhuur", "logies", "omgeving")
    permits = [{**permit, "adr": adr, "type": kind} for adr, kind in enumerate(kinds)]
    permits[1]["max_personen"] = 3
    people = [resident(adr, f"{adr}{name}") for adr in range(len(kinds)) for name in "abcd"]
    rows = facts(len(kinds), brp=people, vergunningen=permits)
    assert [row["kamervergunningen"] for row in rows] == [1, 1, 1, 1, 0]
    assert pairs(rows, "boven_vergund") == [(None, None), (1, 1), *[(None, None)] * 2, (0, 0)]
    assert [row["binnen_vergunning"] for row in rows] == [None, 0, None, None, 0]


def test_a_housing_fact_is_unknown_unless_something_certain_already_says_yes() -> None:
    family, rooms = "een gezin", None
    cases: list[tuple[Row, str | None, int, Row, int | None]] = [
        ({"oppervlakte": 59}, family, 5, {}, 1),
        ({"oppervlakte": 60}, family, 5, {}, 0),
        ({"oppervlakte": None}, family, 5, {}, None),
        ({"oppervlakte": 59, "gebruiksdoel": None}, family, 5, {}, None),
        ({"oppervlakte": None}, rooms, 3, {}, 1),
        ({"oppervlakte": None}, rooms, 2, {}, None),
        ({"oppervlakte": None}, family, 1, {}, 0),
        ({"oppervlakte": None, "gebruiksdoel": "winkelfunctie"}, family, 1, {}, 1),
        ({"gebruiksdoel": "winkelfunctie"}, family, 1, {"max_personen": 1}, 0),
        ({"oppervlakte": None, "gebruiksdoel": None}, family, 0, {}, 0),
        ({"oppervlakte": 59}, family, 5, {"max_personen": 5}, 0),
        ({"oppervlakte": 59}, family, 5, {"max_personen": 4}, 1),
        ({"oppervlakte": 59}, family, 5, {"max_personen": None}, None),
        ({"oppervlakte": 59}, family, 5, {"soort": "coa"}, 0),
    ]
    brp = [
        resident(adr, f"{adr}-{n}", relatie=key and f"{key}{adr}")
        for adr, (_, key, people, _, _) in enumerate(cases)
        for n in range(people)
    ]
    permit = {"type": "omzetting", "status": "verleend", "datum_besluit": FIRST}
    permits = [
        {"adr": adr, **permit, **more}
        for adr, (*_, more, _) in enumerate(cases)
        if "max_personen" in more
    ]
    special = [
        {"adr": adr, "geheim": False, **more}
        for adr, (*_, more, _) in enumerate(cases)
        if "soort" in more
    ]
    rows = facts([c[0] for c in cases], brp=brp, vergunningen=permits, bijzonder=special)
    assert [row["woonfeit"] for row in rows] == [expected for *_, expected in cases]


def test_without_a_lender_there_is_no_lender_who_houses_whatever_is_unknown() -> None:
    addresses: list[Row] = [
        {"oppervlakte": None},
        {"oppervlakte": None},
        {"oppervlakte": 20},
    ]
    crowd = [
        resident(adr, f"{adr}{name}", relatie=f"g{adr}") for adr in range(3) for name in "abcde"
    ]
    firms = [
        {"adr": adr, "kvk_nummer": str(adr), "sbi": "78201", "sbi_versie": "2025",
         "datum_aanvang": LONG_AGO}
        for adr in (1, 2)
    ]  # fmt: skip
    rest: dict[str, Any] = {"vergunningen": [], "bijzonder": [], "eigendom": []}
    rows = facts(addresses, brp=crowd, kvk=firms, **rest)
    assert [row["uitlener_en_huisvester"] for row in rows] == [0, None, 1]


def test_a_building_of_this_year_or_last_year_is_new() -> None:
    rows = facts([{"bouwjaar": built} for built in (2024, 2025, 2026, None)])
    assert [row["nieuwbouw"] for row in rows] == [0, 1, 1, None]


def test_the_snf_norm_asks_twelve_square_metres_to_live_and_ten_to_stay() -> None:
    cases: list[tuple[Row, int | None]] = [
        ({"oppervlakte": 60}, 0),
        ({"oppervlakte": 59}, 1),
        ({"oppervlakte": 50, "gebruiksdoel": "logiesfunctie"}, 0),
        ({"oppervlakte": 49, "gebruiksdoel": "woonfunctie,logiesfunctie"}, 1),
        ({"oppervlakte": None}, None),
        ({"oppervlakte": 50, "gebruiksdoel": None}, None),
        ({"oppervlakte": None}, 0),
    ]
    snf = [{"adr": adr, "soort": "snf", "geheim": False} for adr in range(len(cases) - 1)]
    crowd = [resident(adr, f"{adr}{name}") for adr in range(len(cases)) for name in "abcde"]
    rows = facts([address for address, _ in cases], brp=crowd, bijzonder=snf)
    assert pairs(rows, "snf_tekort") == [(short, short) for _, short in cases]


def test_who_returns_twice_after_a_vow_shows_where_he_lives_now() -> None:
    moves = [
        resident(1, "a", date(2024, 1, 1), datum_einde=date(2025, 1, 1), reden_einde="VOW"),
        resident(1, "a", date(2025, 3, 1), datum_einde=date(2025, 9, 1), reden_einde="VOW"),
        resident(0, "a", date(2026, 1, 1)),
        resident(0, "b", date(2026, 1, 1)),
    ]
    assert [row["meeste_uit_vow_24m"] for row in facts(2, brp=moves)] == [2, 0]


def test_signals_count_by_their_own_kind_and_window() -> None:
    signals = [
        {"adr": 0, "datum": day, "soort": kind, "grondslag": "Wet BRP 2.37b"}
        for kind, day in (
            ("post_retour", date(2025, 11, 2)),
            ("post_retour", date(2025, 11, 1)),
            ("laa", date(2024, 11, 2)),
            ("laa", date(2024, 11, 1)),
        )
    ]
    (row,) = facts(1, signalen=signals)
    assert (row["post_retour_12m"], row["laa_24m"]) == (1, 1)
