"""The answers of the bewoning service: periods become stays, doubt stays doubt."""

from datetime import date

import pytest

from barriere.facts import read
from barriere.facts.bewoning import bewoning as who_lives
from tests.living import CERTAIN, NOT, POSSIBLE, course, living, pictured
from tests.town import settings

from .hc_records import HOME, bewoning, read_json
from .lo3_rows import ANN, BOB, CAS, Hand


def test_a_period_is_a_stay_that_ends_before_its_last_day(hand_in: Hand) -> None:
    reading = read_json(hand_in, {"bewoningen": [bewoning("2024-01-01", "2025-01-01", ANN)]})
    days = {"2023-12-31": NOT, "2024-01-01": CERTAIN, "2024-12-31": CERTAIN, "2025-01-01": NOT}
    assert course(reading, HOME, days) == days
    assert reading.counts == {"bewoningen": 1, "verblijven": 1, "veel_bewoners": 0}


def test_a_possible_resident_is_never_certain(hand_in: Hand) -> None:
    maybe = {"mogelijkeBewoners": [{"burgerservicenummer": ANN}]}
    reading = read_json(hand_in, {"bewoningen": [bewoning("2024-01-01", "2025-01-01", **maybe)]})
    days = {"2023-12-31": NOT, "2024-01-01": POSSIBLE, "2024-12-31": POSSIBLE, "2025-01-01": NOT}
    assert course(reading, HOME, days) == days


def test_possible_first_and_certain_later_are_each_in_their_own_period(hand_in: Hand) -> None:
    maybe = {"mogelijkeBewoners": [{"burgerservicenummer": ANN}]}
    answer = [
        bewoning("2024-01-01", "2024-02-01", **maybe),
        bewoning("2024-02-01", "2024-03-01", ANN),
    ]
    days = {"2024-01-31": POSSIBLE, "2024-02-01": CERTAIN, "2024-02-29": CERTAIN}
    assert course(read_json(hand_in, {"bewoningen": answer}), HOME, days) == days


def test_periods_that_touch_are_one_stay_and_a_gap_makes_two(hand_in: Hand) -> None:
    answer = [
        bewoning("2024-01-01", "2024-02-01", ANN),
        bewoning("2024-02-01", "2024-03-01", ANN, BOB),
        bewoning("2024-04-01", "2024-05-01", ANN),
    ]
    reading = read_json(hand_in, {"bewoningen": answer})
    spans = sorted(
        (str(row["datum_aanvang_vroegst"]), str(row["datum_einde_vroegst"]))
        for row in reading.tables["brp"].to_pylist()
    )
    assert spans == [
        ("2024-01-01", "2024-03-01"),
        ("2024-02-01", "2024-03-01"),
        ("2024-04-01", "2024-05-01"),
    ]
    assert all(row["zonder_verhuizing"] for row in reading.tables["brp"].to_pylist())


def test_more_than_a_hundred_residents_is_said_and_is_not_nobody(hand_in: Hand) -> None:
    many = bewoning("2024-01-01", "2025-01-01", indicatieVeelBewoners=True)
    reading = read_json(hand_in, {"bewoningen": [bewoning("2024-01-01", "2025-01-01", ANN), many]})
    assert reading.counts["veel_bewoners"] == 1
    (said,) = [notice for notice in reading.notices if "100" in notice]
    assert "record 2" in said
    assert "onbekend, niet niemand" in said
    town, objects = pictured(reading)
    answers = [
        who_lives(town, read(), settings(), date.fromisoformat(day), objects.index(HOME)).onbekend
        for day in ("2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01")
    ]
    assert answers == [False, True, True, False]


def test_secrecy_and_research_of_a_resident_are_taken_in(hand_in: Hand) -> None:
    one = bewoning("2024-01-01", "2025-01-01")
    one["bewoners"] = [
        {"burgerservicenummer": ANN, "geheimhoudingPersoonsgegevens": True, "inOnderzoek": True,
         "naam": {"volledigeNaam": "KANARIE"}},
        {"burgerservicenummer": BOB},
    ]  # fmt: skip
    reading = read_json(hand_in, {"bewoningen": [one]})
    by_secret = {row["geheim"]: row["in_onderzoek"] for row in reading.tables["brp"].to_pylist()}
    assert by_secret == {7: "080000", None: None}
    assert "bewoners.naam" in reading.skipped
    assert "KANARIE" not in repr(reading)


def test_several_residents_are_all_there(hand_in: Hand) -> None:
    reading = read_json(
        hand_in, {"bewoningen": [bewoning("2024-01-01", "2025-01-01", ANN, BOB, CAS)]}
    )
    (row, *_) = reading.tables["brp"].to_pylist()
    day = row["datum_aanvang_vroegst"]
    assert list(living(reading, [day])[day, HOME].values()) == [True, True, True]


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"periode": {"datumVan": "2024-01-01"}}, "periode"),
        ({"periode": None}, "periode"),
        ({"periode": {"datumVan": "2024-13-01", "datumTot": "2025-01-01"}}, "periode.datumVan"),
        ({"adresseerbaarObjectIdentificatie": "12"}, "adresseerbaarObjectIdentificatie"),
        ({"bewoners": [{"burgerservicenummer": "999993654"}]}, "burgerservicenummer"),
        ({"bewoners": [{}]}, "burgerservicenummer"),
    ],
)
def test_a_wrong_bewoning_is_rejected_by_its_number(
    change: dict[str, object], column: str, hand_in: Hand
) -> None:
    right, wrong = (bewoning("2024-01-01", "2025-01-01", bsn) for bsn in (BOB, ANN))
    reading = read_json(hand_in, {"bewoningen": [right, {**wrong, **change}]})
    assert [(r.row, r.column) for r in reading.rejects] == [(2, column)]
    assert reading.tables["brp"].num_rows == 1
