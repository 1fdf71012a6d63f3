"""Suppliers write as they write: what the municipality declared is read, the rest is told."""

from datetime import date
from typing import Any

import pytest

from barriere.errors import WrongUse
from barriere.model.register import Register

from .good_rows import GOOD, Hand, csv, only
from .lo3_rows import ANN, at, lo3, person, stays

V, B = Register.VERGUNNINGEN, Register.BRP


@pytest.mark.parametrize(
    ("form", "written", "day"),
    [
        ("DD-MM-JJJJ", "15-08-2020", date(2020, 8, 15)),
        ("DD-MM-JJJJ", "5-8-2020", date(2020, 8, 5)),
        ("DD-MM-JJJJ", "2020-08-15", date(2020, 8, 15)),
        ("DD-MM-JJJJ", "20200815", date(2020, 8, 15)),
        ("MM/DD/JJJJ", "08/15/2020", date(2020, 8, 15)),
        ("JJJJ.MM.DD", "2020.08.15", date(2020, 8, 15)),
        ("JJJJ-MM-DD", "2020-08-15 00:00:00", date(2020, 8, 15)),
        ("JJJJ-MM-DD", "2020-08-15T13:45:10.123", date(2020, 8, 15)),
        ("DD-MM-JJJJ", "15-08-2020 9:30", date(2020, 8, 15)),
    ],
)
def test_a_declared_date_is_read_and_the_usual_ones_are_too(
    form: str, written: str, day: date, hand_in: Hand, with_levering: Any
) -> None:
    of = with_levering(formaat={"brp": {"datum": form}})
    row = only(hand_in(B, csv({**GOOD[B], "datum_aanvang": written}), of))
    assert row["datum_aanvang_vroegst"] == row["datum_aanvang_laatst"] == day


def test_eight_digits_are_read_as_declared_and_in_no_other_order(
    hand_in: Hand, with_levering: Any
) -> None:
    of = with_levering(formaat={"brp": {"datum": "DDMMJJJJ"}})
    days = {"geboortedatum": "", "datum_in_onderzoek": "", "datum_einde": ""}
    row = only(hand_in(B, csv({**GOOD[B], **days, "datum_aanvang": "05082020"}), of))
    assert row["datum_aanvang_vroegst"] == date(2020, 8, 5)
    (reject,) = hand_in(B, csv({**GOOD[B], **days, "datum_aanvang": "20200805"}), of).rejects
    assert reject.column == "datum_aanvang"


def test_unknown_parts_stay_unknown_in_a_declared_date(hand_in: Hand, with_levering: Any) -> None:
    of = with_levering(formaat={"brp": {"datum": "DD-MM-JJJJ"}})
    row = only(hand_in(B, csv({**GOOD[B], "datum_aanvang": "00-08-2020"}), of))
    assert row["datum_aanvang_vroegst"] == date(2020, 8, 1)
    assert row["datum_aanvang_laatst"] == date(2020, 8, 31)


@pytest.mark.parametrize("written", ["31-02-2020", "2020-13-01", "15-08-20", "32-01-2020"])
def test_an_impossible_date_stays_impossible_however_it_is_written(
    written: str, hand_in: Hand, with_levering: Any
) -> None:
    of = with_levering(formaat={"brp": {"datum": "DD-MM-JJJJ"}})
    (reject,) = hand_in(B, csv({**GOOD[B], "datum_aanvang": written}), of).rejects
    assert reject.column == "datum_aanvang"
    assert written not in reject.cause + reject.remedy


def test_a_date_with_its_day_first_is_never_guessed_but_the_setting_is_told(
    hand_in: Hand,
) -> None:
    (reject,) = hand_in(B, csv({**GOOD[B], "datum_aanvang": "05-08-2020"})).rejects
    assert "anders geschreven" in reject.cause
    assert 'datum = "DD-MM-JJJJ"' in reject.remedy


def test_a_word_of_the_supplier_means_what_the_municipality_says(
    hand_in: Hand, with_levering: Any
) -> None:
    content = csv({**GOOD[V], "type": "Omzettingsvergunning (kamers)"})
    (reject,) = hand_in(V, content).rejects
    assert "[levering.waarden]" in reject.remedy

    words = {"type": {"omzettingsvergunning (kamers)": "omzetting"}}
    of = with_levering(waarden={"vergunningen": words})
    assert only(hand_in(V, content, of))["type"] == "omzetting"


@pytest.mark.parametrize(
    ("word", "kept"),
    [("J", True), ("ja", True), ("TRUE", True), ("1", True), ("N", False), ("nee", False),
     ("False", False), ("0", False), ("onbekend", None), ("", None)],
)  # fmt: skip
def test_yes_and_no_are_read_as_databases_write_them(
    word: str, kept: object, hand_in: Hand
) -> None:
    row = only(hand_in(B, csv({**GOOD[B], "vestiging_uit_buitenland": word})))
    assert row["vestiging_uit_buitenland"] is kept


def test_the_word_of_the_municipality_goes_before_ours(hand_in: Hand, with_levering: Any) -> None:
    of = with_levering(waarden={"vergunningen": {"type": {"verhuur": "logies"}}})
    assert only(hand_in(V, csv({**GOOD[V], "type": "verhuur"}), of))["type"] == "logies"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ({"kleur": {"a": "b"}}, "die barriere niet kent"),
        ({"type": {"kamers": "kamerverhuur"}}, "bestaat niet"),
    ],
)
def test_a_word_for_something_that_does_not_exist_is_wrong_use(
    words: dict[str, dict[str, str]], says: str, hand_in: Hand, with_levering: Any
) -> None:
    with pytest.raises(WrongUse, match=says) as caught:
        hand_in(V, csv(GOOD[V]), with_levering(waarden={"vergunningen": words}))
    assert "omzetting" in caught.value.remedy or "type" in caught.value.remedy


@pytest.mark.parametrize("form", ["DD-MM", "DD-MM-JJ", "DD-DD-JJJJ", "'; DROP--", "DD-MM/JJJJ", ""])
def test_a_way_to_write_dates_that_is_none_is_refused(form: str, with_levering: Any) -> None:
    with pytest.raises(ValueError, match="DD-MM-JJJJ"):
        with_levering(formaat={"brp": {"datum": form}})


def test_what_was_declared_of_a_sheet_does_not_bend_a_format_with_dates_of_its_own(
    hand_in: Hand, with_levering: Any
) -> None:
    of = with_levering(formaat={"brp": {"datum": "DDMMJJJJ"}})
    (stay,) = stays(hand_in(B, lo3({**person("A", ANN), **at("20120101")}), of))
    assert stay["datum_aanvang_vroegst"] == date(2012, 1, 1)
