"""A blank never counts against anyone: a reporter, a permit, a code or a firm that is not known."""

from datetime import date
from typing import Any

import pytest

from tests.facts import side_by_side
from tests.town import PEILDATUM, resident

YEAR_2026 = (date(2026, 1, 1), date(2026, 12, 31))


def facts(**registers: Any) -> dict[str, Any]:
    return dict(side_by_side.facts(1, **registers)[0])


@pytest.mark.parametrize(
    ("reporters", "count"),
    [
        (["a", None], 1),
        (["a", "b", None, None], 2),
        (["a", "a", "b"], 2),
        ([None], 1),
        ([], 0),
    ],
)
def test_who_gave_no_name_may_be_one_of_those_who_did(
    reporters: list[str | None], count: int
) -> None:
    reports = [
        {"adr": 0, "datum": date(2026, 10, 1), "soort": "overlast", "melder": melder}
        for melder in reporters
    ]
    other = {"adr": 0, "datum": date(2026, 10, 1), "soort": "busjes", "melder": "c"}
    assert facts(meldingen=[*reports, other])["woonmelders_12m"] == count


@pytest.mark.parametrize(
    ("second", "beyond"),
    [
        ({"max_personen": 3}, 1),
        ({"max_personen": 5}, 0),
        ({"max_personen": None}, None),
        ({"max_personen": None, "status": "ingetrokken"}, 1),
        ({"max_personen": 3, "datum_besluit": None}, None),
        ({"max_personen": 3, "datum_besluit": YEAR_2026}, None),
        ({"max_personen": 3, "geldig_tot": YEAR_2026}, None),
        ({"max_personen": None, "datum_besluit": date(2026, 11, 2)}, 1),
    ],
)
def test_a_permit_of_which_number_or_force_is_unknown_leaves_unknown_whether_it_is_exceeded(
    second: dict[str, Any], beyond: int | None
) -> None:
    permit = {"adr": 0, "type": "omzetting", "status": "verleend", "max_personen": 4,
              "datum_besluit": date(2020, 1, 1)}  # fmt: skip
    people = [resident(0, name) for name in "abcde"]
    row = facts(brp=people, vergunningen=[permit, {**permit, **second}])
    assert row["boven_vergund"] == beyond
    assert row["huisgezinnen_zonder_vergunning"] in (0, None)


@pytest.mark.parametrize(
    ("fact", "sbi", "version", "count"),
    [
        ("vervoerders", "4939", "2008", 1),
        ("vervoerders", "4939", None, 0),
        ("vervoerders", "4933", "2025", 1),
        ("vervoerders", "4933", None, 0),
        ("vervoerders", "4932", None, 1),
        ("horecabedrijven", "5612", "2008", 1),
        ("horecabedrijven", "5612", None, 0),
        ("horecabedrijven", "5611", None, 1),
        ("horecabedrijven", "563", None, 1),
    ],
)
def test_a_code_of_an_unknown_version_counts_only_where_both_versions_agree_on_the_trade(
    fact: str, sbi: str, version: str | None, count: int
) -> None:
    firm = {"adr": 0, "kvk_nummer": "1", "sbi": sbi, "sbi_versie": version,
            "datum_aanvang": date(2020, 1, 1)}  # fmt: skip
    assert facts(kvk=[firm])[fact] == count


@pytest.mark.parametrize(
    ("dates", "certain", "possible"),
    [
        ({"datum_aanvang": None}, 0, 1),
        ({"datum_aanvang": YEAR_2026}, 0, 1),
        ({"datum_aanvang": date(2026, 11, 2)}, 0, 0),
        ({"datum_aanvang": date(2020, 1, 1), "datum_einde": YEAR_2026}, 0, 1),
        ({"datum_aanvang": date(2020, 1, 1), "datum_einde": PEILDATUM}, 0, 0),
        ({"datum_aanvang": PEILDATUM}, 1, 1),
    ],
)
def test_a_firm_is_there_for_certain_or_perhaps(
    dates: dict[str, Any], certain: int, possible: int
) -> None:
    row = facts(kvk=[{"adr": 0, "kvk_nummer": "1", **dates}])
    assert (row["vestigingen"], row["vestigingen_mogelijk"]) == (certain, possible)
