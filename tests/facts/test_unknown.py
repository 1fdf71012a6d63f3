"""What is not known is unknown, never 'no' and never 'nobody'."""

from datetime import date
from typing import Any

from tests.facts.side_by_side import LONG_AGO, facts, pairs, stays
from tests.town import FIRST, Row, resident

YEAR_2026 = (date(2026, 1, 1), date(2026, 12, 31))


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


def test_an_owner_of_an_unknown_kind_may_be_a_housing_association() -> None:
    kinds = ("corporatie", None, "particulier")
    owned = [
        {"adr": adr, "eigenaar": f"o{adr}", "soort_eigenaar": kind}
        for adr, kind in enumerate(kinds)
    ]
    assert [row["corporatiewoning"] for row in facts(4, eigendom=owned)] == [1, None, 0, 0]
