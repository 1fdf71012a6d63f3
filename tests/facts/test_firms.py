"""Firms, permits and sales: which count under which code, and on which side of 24 months."""

from datetime import date
from typing import Any

import pytest

from tests.facts.asking import fact
from tests.town import Row

OLD, BACK = date(2020, 1, 1), date(2024, 11, 1)


def firm(adr: int, sbi: str, version: str | None = "2025", **more: Any) -> Row:
    return {"adr": adr, "kvk_nummer": f"{adr}", "sbi": sbi, "sbi_versie": version,
            "datum_aanvang": OLD, **more}  # fmt: skip


# The same trade under its code of 2008 and of 2025 (domain.md §7 and §2.6); last, no such trade.
TRADES = [
    ("vervoerders", [("49320", "2008"), ("49391", "2008"), ("4941", "2008"), ("77111", "2008"),
                     ("49320", "2025"), ("49330", "2025"), ("49410", "2025"), ("77110", "2025")],
     [("49330", "2008"), ("49390", "2025"), ("49310", "2025"), ("77120", "2025")]),
    ("publieksbedrijven", [("96021", "2008"), ("9604", "2008"), ("45201", "2008"),
                           ("96210", "2025"), ("96220", "2025"), ("96230", "2025"),
                           ("95311", "2025")],
     [("96210", "2008"), ("45201", "2025"), ("95311", "2008"), ("56111", "2025"),
      ("47110", "2025")]),
    ("bureaus", [("78201", "2008"), ("7830", "2008"), ("7810", "2008"), ("78100", "2025")],
     [("7830", "2025"), ("62010", "2025")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "inside", "outside"), TRADES, ids=[t[0] for t in TRADES])
def test_a_trade_counts_under_both_versions_of_its_code_and_no_other(
    name: str, inside: list[tuple[str, str]], outside: list[tuple[str, str]]
) -> None:
    firms = [firm(adr, sbi, version) for adr, (sbi, version) in enumerate(inside + outside)]
    expected = [1] * len(inside) + [0] * len(outside)
    assert fact(name, len(firms), kvk=firms) == expected


def test_who_registered_for_the_waadi_is_not_a_recruiter_at_home_for_that() -> None:
    firms = [firm(0, "62010", waadi=True), firm(1, "78201", waadi=True)]
    assert fact("bureaus", kvk=firms) == [0, 1, 0]
    assert fact("uitleners", kvk=firms) == [1, 1, 0]


def test_an_admission_is_asked_of_recruiters_and_an_empty_answer_is_unknown() -> None:
    firms = [
        firm(0, "78201", wtta=False), firm(1, "78201", wtta=None), firm(2, "78201", wtta=True),
        firm(3, "62010", waadi=True, wtta=False),
    ]  # fmt: skip
    assert fact("toelating_ontbreekt", 4, kvk=firms) == [1, None, 0, 0]


def test_a_young_recruiter_began_less_than_12_months_ago() -> None:
    began = (date(2025, 11, 1), date(2025, 11, 2))
    firms = [firm(adr, "78201", datum_aanvang=day) for adr, day in enumerate(began)]
    assert fact("jonge_bureaus", kvk=firms) == [0, 1, 0]


def test_a_firm_without_staff_counts_after_24_months_and_a_blank_is_unknown() -> None:
    firms = [
        firm(0, "56111", werkzame_personen=0, datum_aanvang=BACK),
        firm(1, "56111", werkzame_personen=0, datum_aanvang=date(2024, 11, 2)),
        firm(2, "56111", werkzame_personen=1),
        firm(3, "56111", werkzame_personen=None),
        firm(4, "62010", werkzame_personen=0),
        firm(5, "56111", werkzame_personen=0, datum_aanvang=(date(2024, 1, 1), date(2024, 12, 31))),
        firm(6, "56111", datum_aanvang=(date(2024, 1, 1), date(2024, 12, 31))),
    ]
    assert fact("stille_bedrijven", 7, kvk=firms) == [1, 0, 0, None, 0, 0, 0]


def test_a_suspended_permit_counts_while_it_runs_and_a_withdrawn_one_never() -> None:
    def permit(adr: int, status: str, **more: Any) -> Row:
        return {"adr": adr, "type": "exploitatie_horeca", "status": status,
                "datum_besluit": date(2026, 6, 1), **more}  # fmt: skip

    permits = [
        permit(0, "geschorst"), permit(1, "ingetrokken"), permit(2, "verleend"),
        permit(3, "geschorst", geldig_tot=date(2026, 11, 1)),
        permit(4, "geschorst", datum_besluit=date(2026, 11, 2)),
        {**permit(5, "geschorst"), "type": "omzetting"},
    ]  # fmt: skip
    assert fact("geschorste_vergunningen", 6, vergunningen=permits) == [1, 0, 0, 0, 0, 0]


def test_a_planning_permit_counts_once_it_is_granted() -> None:
    permits = [{"adr": adr, "type": "omgeving", "status": status, "datum_besluit": OLD}
               for adr, status in enumerate(("verleend", "aangevraagd", "geweigerd"))]  # fmt: skip
    assert fact("omgevingsvergunningen", vergunningen=permits) == [1, 0, 0]


def test_only_a_sale_of_the_last_24_months_is_compared_and_a_gift_has_no_price() -> None:
    def sale(adr: int, koopsom: int | None, day: date = date(2026, 1, 1)) -> Row:
        return {"adr": adr, "eigenaar": "o", "koopsom": koopsom, "woz_waarde": 200_000,
                "datum_verkrijging": day}  # fmt: skip

    sales = [
        sale(0, 320_000), sale(1, 320_000, BACK), sale(2, 320_000, date(2024, 11, 2)),
        sale(3, 0), sale(4, 200_000), sale(4, 90_000, date(2026, 2, 1)),
    ]  # fmt: skip
    found = fact("koopsom_afwijking", 6, eigendom=sales)
    assert found == [pytest.approx(0.6), 0, pytest.approx(0.6), None, pytest.approx(0.55), 0]
