"""What falls just within a term, just outside it, or perhaps: every date at its boundary."""

from datetime import date
from typing import Any

from tests.facts.side_by_side import facts, pairs, stays
from tests.town import FIRST, LAST, PEILDATUM, Row, resident

YEAR_2026 = (date(2026, 1, 1), date(2026, 12, 31))
ON_LAST_DAY = (date(2026, 10, 1), PEILDATUM)
NEXT_DAY = date(2026, 11, 2)


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
        (None, (0, 1)),
    ]
    rni = [
        {"adr": adr, "persoon": f"p{adr}", "datum_aanvang": since}
        for adr, (since, _) in enumerate(cases)
    ]
    found = pairs(facts(len(cases), brp=[], rni=rni), "rni_lang_niet_in_brp")
    assert found == [expected for _, expected in cases]


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


def test_an_arrival_within_seven_days_counts_and_one_on_the_eighth_does_not() -> None:
    group = [
        resident(0, name, date(2026, 9, day), vestiging_uit_buitenland=True)
        for name, day in (("a", 1), ("b", 7), ("c", 8))
    ]
    assert facts(1, brp=group)[0]["eerste_vestigingen_in_7d"] == 2


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
