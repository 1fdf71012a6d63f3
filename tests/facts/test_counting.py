"""What counts as living somewhere, on which day, and what stays unknown."""

from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from barriere.facts import build, read
from barriere.sources.handelsregister.codes import with_codes
from tests.facts.asking import fact
from tests.town import FIRST, LAST, PEILDATUM, picture, resident, settings

YEAR_2026 = (date(2026, 1, 1), date(2026, 12, 31))


def facts(adressen: list[dict[str, Any]] | None = None, **registers: Any) -> dict[str, Any]:
    town = picture(adressen or [{}], **registers)
    build(town, read(), settings())
    row: dict[str, Any] = town.db.sql("SELECT * FROM feiten").to_arrow_table().to_pylist()[0]
    return row


def test_a_register_that_was_never_delivered_is_unknown_not_zero() -> None:
    row = facts()
    assert row["bewoners"] is None
    assert row["woonmelders_12m"] is None
    assert row["m2_per_bewoner"] is None


def test_an_address_without_a_row_in_a_delivered_register_is_a_true_zero() -> None:
    row = facts(brp=[], meldingen=[])
    assert row["bewoners"] == 0
    assert row["woonmelders_12m"] == 0


@pytest.mark.parametrize(
    ("stay", "certain", "possible"),
    [
        ({"datum_einde": None}, 1, 1),
        ({"datum_einde": date(2026, 11, 2)}, 1, 1),
        ({"datum_einde": PEILDATUM}, 0, 0),
        ({"datum_einde": (FIRST, LAST)}, 0, 1),
        ({"datum_einde": YEAR_2026}, 0, 1),
        ({"datum_einde": (date(2026, 1, 1), PEILDATUM)}, 0, 1),
        ({"functie_adres": "B"}, 0, 0),
        ({"in_onderzoek": "080000", "datum_in_onderzoek": date(2026, 1, 1)}, 1, 1),
        ({"in_onderzoek": "089999", "datum_in_onderzoek": date(2026, 1, 1)}, 0, 0),
        ({"in_onderzoek": "589999", "datum_in_onderzoek": date(2026, 1, 1)}, 0, 0),
        ({"in_onderzoek": "089999", "datum_in_onderzoek": date(2026, 11, 2)}, 1, 1),
        ({"in_onderzoek": "089999", "datum_in_onderzoek": YEAR_2026}, 0, 1),
        (
            {
                "in_onderzoek": "089999",
                "datum_in_onderzoek": date(2026, 1, 1),
                "datum_einde_onderzoek": date(2026, 3, 1),
            },
            1,
            1,
        ),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else "-".join(map(str, value)),
)
def test_who_lives_here_for_certain_and_who_perhaps(
    stay: dict[str, Any], certain: int, possible: int
) -> None:
    row = facts(brp=[resident(0, "a", **stay)])
    assert (row["bewoners"], row["bewoners_mogelijk"]) == (certain, possible)


def test_an_inquiry_that_closed_during_the_next_stay_still_tells_of_this_one() -> None:
    closed = {"in_onderzoek": "089999", "datum_in_onderzoek": date(2026, 1, 1),
              "datum_einde": date(2026, 11, 2),
              "datum_einde_onderzoek": date(2026, 11, 20)}  # fmt: skip
    reasons = (None, "verhuizing", "overlijden")
    rows = [resident(adr, "a", reden_einde=why, **closed) for adr, why in enumerate(reasons)]
    assert fact("bewoners", brp=rows) == [0, 0, 1]
    assert fact("bewoners_mogelijk", brp=rows) == [1, 1, 1]


def test_someone_who_arrives_after_the_peildatum_does_not_live_here_yet() -> None:
    row = facts(brp=[resident(0, "a", date(2026, 11, 2)), resident(0, "b", YEAR_2026)])
    assert (row["bewoners"], row["bewoners_mogelijk"]) == (0, 1)


def test_where_too_many_live_to_be_named_every_fact_about_residents_is_unknown() -> None:
    many = {
        "adr": 0,
        "veel_bewoners": True,
        "functie_adres": "W",
        "datum_aanvang": date(2026, 10, 1),
        "datum_einde": date(2026, 12, 1),
    }
    row = facts([{}, {}], brp=[many, resident(0, "a"), resident(1, "b")])
    unknown = ("bewoners", "bewoners_mogelijk", "volwassenen", "briefadressen", "huisgezinnen",
               "m2_per_bewoner", "leeg")  # fmt: skip
    assert {name: row[name] for name in unknown} == dict.fromkeys(unknown)
    over = facts(brp=[{**many, "datum_einde": PEILDATUM}, resident(0, "a")])
    assert (over["bewoners"], over["huisgezinnen"]) == (1, 1)


def test_one_person_with_two_rows_is_one_resident() -> None:
    assert facts(brp=[resident(0, "a"), resident(0, "a", date(2022, 1, 1))])["bewoners"] == 1


def test_a_child_is_a_resident_but_not_an_adult() -> None:
    child = resident(0, "kind", meerderjarig=date(2030, 1, 1))
    maybe = resident(0, "jong", meerderjarig=YEAR_2026)
    row = facts(brp=[resident(0, "a"), child, maybe])
    assert (row["bewoners"], row["volwassenen"], row["volwassenen_mogelijk"]) == (3, 1, 2)


def test_several_reports_without_a_known_reporter_are_one_reporter() -> None:
    reports = [{"adr": 0, "datum": date(2026, 10, day), "soort": "overlast"} for day in (1, 2, 3)]
    assert facts(meldingen=reports)["woonmelders_12m"] == 1


def test_a_report_of_an_unknown_day_in_the_year_does_not_count_for_certain() -> None:
    reports = [{"adr": 0, "datum": (date(2025, 1, 1), date(2025, 12, 31)), "soort": "overlast"}]
    assert facts(meldingen=reports)["woonmelders_12m"] == 0


def test_a_formula_is_unknown_as_soon_as_something_it_reads_is_unknown() -> None:
    row = facts([{"oppervlakte": None}], brp=[resident(0, "a")])
    assert row["m2_per_bewoner"] is None
    assert row["huisgezinnen_zonder_vergunning"] is None


def test_a_permit_with_an_unclear_date_counts_in_favour_of_the_holder() -> None:
    permit = {"adr": 0, "type": "omzetting", "status": "verleend", "datum_besluit": (FIRST, LAST)}
    row = facts(brp=[resident(0, x) for x in "abc"], vergunningen=[permit])
    assert row["kamervergunningen"] == 1
    assert row["huisgezinnen_zonder_vergunning"] == 0


def test_empty_means_possibly_nobody_not_certainly_nobody() -> None:
    use = [{"adr": 0, "datum": date(2026, 10, 1), "soort": "overlast"}]
    perhaps = [resident(0, "a", datum_einde=YEAR_2026)]
    row = facts(brp=perhaps, meldingen=use)
    assert (row["leeg_met_gebruik"], row["leeg_met_gebruik_mogelijk"]) == (0, 1)
    gone = facts(brp=[resident(0, "a", datum_einde=date(2026, 1, 1))], meldingen=use)
    assert gone["leeg_met_gebruik"] == 1


def test_a_boat_has_no_use_in_the_bag_and_may_be_lived_on() -> None:
    row = facts([{"soort": "ligplaats", "gebruiksdoel": None}], brp=[resident(0, "a")])
    assert row["verblijfsfunctie"] == 1
    assert row["bewoners_zonder_woonfunctie"] == 0


def test_the_old_and_the_new_sbi_codes_are_both_known() -> None:
    firms = [
        {"adr": 0, "kvk_nummer": str(n), "sbi": sbi, "sbi_versie": version,
         "datum_aanvang": date(2020, 1, 1)}
        for n, (sbi, version) in enumerate(
            [("7830", "2008"), ("78203", "2008"), ("78201", "2025"), ("6201,78202", "2025"),
             ("7830", "2025")])
    ]  # fmt: skip
    assert facts(kvk=firms)["uitleners"] == 4


# The crosswalk of domain.md §7: the same trade under its code of 2008 and of 2025.
TRADES = [
    ("uitleners", "78201", "78201"),
    ("uitleners", "7830", "78201"),
    ("uitleners", "78203", "78202"),
    ("bureaus", "7810", "78100"),
    ("salons", "9604", "96230"),
    ("salons", "9609", "96990"),
    ("salons", "96022", "96220"),
    ("horecabedrijven", "56101", "56111"),
    ("horecabedrijven", "56102", "56112"),
    ("horecabedrijven", "5630", "56300"),
    ("horecabedrijven", "55102", "55102"),
]


@pytest.mark.parametrize(("fact", "old", "new"), TRADES)
def test_a_trade_counts_under_both_codes_and_without_a_version(
    fact: str, old: str, new: str
) -> None:
    """Without a version as a delivery has it: the reader fills in what only one version has."""
    delivered = pa.table({"sbi": [old, new, old, new], "rij": range(4),
                          "sbi_versie": ["2008", "2025", None, None]})  # fmt: skip
    firms = [
        {"adr": 0, "kvk_nummer": str(row["rij"]), "sbi": row["sbi"],
         "sbi_versie": row["sbi_versie"], "datum_aanvang": date(2020, 1, 1)}
        for row in with_codes(delivered).texts.to_pylist()
    ]  # fmt: skip
    assert facts(kvk=firms)[fact] == 4


@pytest.mark.parametrize("sbi", ["96021", "96210", "5621", "56120", "62010", "6820"])
def test_a_hairdresser_caterer_or_programmer_is_no_salon_bar_or_lender(sbi: str) -> None:
    version = "2025" if sbi.endswith("0") else "2008"
    firm = [{"adr": 0, "kvk_nummer": "1", "sbi": sbi, "sbi_versie": version,
             "datum_aanvang": date(2020, 1, 1)}]  # fmt: skip
    row = facts(kvk=firm)
    assert [row[fact] for fact in ("salons", "horecabedrijven", "bureaus")] == [0, 0, 0]


@pytest.mark.parametrize(
    ("sbi", "waadi", "lender", "without"),
    [
        ("78201", False, 1, 1),
        ("78201", True, 1, 0),
        ("78201", None, 1, 0),
        ("47110", True, 1, 0),
        ("47110", False, 0, 0),
    ],
)
def test_a_lender_follows_from_its_code_or_its_waadi_mark_and_an_empty_mark_accuses_nobody(
    sbi: str, *, waadi: bool | None, lender: int, without: int
) -> None:
    firm = [{"adr": 0, "kvk_nummer": "1", "sbi": sbi, "sbi_versie": "2025", "waadi": waadi,
             "datum_aanvang": date(2020, 1, 1)}]  # fmt: skip
    row = facts(kvk=firm)
    assert (row["uitleners"], row["uitleners_zonder_waadi"]) == (lender, without)


def test_history_that_is_shorter_than_the_look_back_lowers_the_coverage() -> None:
    town = picture([{}], brp=[resident(0, "a", datum_einde=date(2025, 11, 1))])
    shares = build(town, read(), settings()).shares
    assert shares["bewoners"] == 1.0
    assert shares["vow_24m"] == pytest.approx(0.5, abs=0.01)
