"""Where registers contradict each other: each kind found, its neighbour left alone."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from barriere.model.register import Register
from barriere.store import Werkmap
from barriere.store.tegenspraak import find, questions

from .conftest import Deliver
from .tegenspraak_rows import GONE, USUAL, A, B, bag, firm, lives, on, permit


@pytest.fixture
def contradictions(werkmap: Werkmap, deliver: Deliver) -> Any:
    def look(objects: Sequence[Any] = USUAL, **registers: list[dict[str, Any]]) -> list[Any]:
        deliver(Register.BAG, list(objects))
        for name, rows in registers.items():
            deliver(Register(name), rows)
        return list(find(werkmap).lines)

    return look


def kinds(lines: list[Any]) -> set[tuple[str, str]]:
    return {(line.soort, line.bronhouder) for line in lines}


def test_registers_that_agree_give_no_line(contradictions: Any) -> None:
    place = {"postcode": "9999AA", "huisnummer": 1}
    lines = contradictions(
        brp=[lives(A, **place)], kvk=[firm(A, **place)], vergunningen=[permit(**place)]
    )

    assert lines == []


def test_an_address_where_nobody_is_registered_is_no_contradiction(contradictions: Any) -> None:
    assert contradictions(brp=[lives(A)]) == []


def test_registered_on_a_withdrawn_object_goes_to_both_holders(contradictions: Any) -> None:
    lines = contradictions(brp=[lives(GONE), lives(GONE, persoon="p2")])

    assert kinds(lines) == {
        ("Ingeschreven op een object dat in de BAG is vervallen", "gemeente, team BAG"),
        ("Ingeschreven op een object dat in de BAG is vervallen", "gemeente, Burgerzaken"),
    }
    assert {line.adres for line in lines} == {"Lange Lijn 3, 9999 AA Veldstad"}
    assert {line.ander for line in lines} == {"BRP: 2 ingeschreven"}
    assert {line.sinds for line in lines} == {"2020-03"}


def test_who_left_a_withdrawn_object_or_only_gets_post_there_is_no_contradiction(
    contradictions: Any,
) -> None:
    gone = lives(GONE, **on("datum_einde", date(2021, 1, 1)))
    assert contradictions(brp=[gone, lives(GONE, persoon="p2", functie_adres="B")]) == []


def test_registered_without_a_use_for_living(contradictions: Any) -> None:
    shop = [bag(A, 1, gebruiksdoel="winkelfunctie"), bag(B, 2)]
    lines = contradictions(shop, brp=[lives(A), lives(B, persoon="p2")])

    assert {line.vbo_id for line in lines} == {A}
    assert {line.een for line in lines} == {"BAG: winkelfunctie"}


@pytest.mark.parametrize(
    "use", ["winkelfunctie,woonfunctie", "logiesfunctie", "gezondheidszorgfunctie", "celfunctie"]
)
def test_a_use_in_which_people_stay_is_no_contradiction(use: str, contradictions: Any) -> None:
    assert contradictions([bag(A, 1, gebruiksdoel=use)], brp=[lives(A)]) == []


def test_a_firm_on_a_withdrawn_object_goes_to_the_chamber(contradictions: Any) -> None:
    lines = contradictions(kvk=[firm(GONE)])

    assert ("Bedrijf op een object dat in de BAG is vervallen", "Kamer van Koophandel") in kinds(
        lines
    )
    assert "12345678" not in repr(lines)


def test_a_firm_that_ended_there_is_no_contradiction(contradictions: Any) -> None:
    assert contradictions(kvk=[firm(GONE, **on("datum_einde", date(2022, 1, 1)))]) == []


def test_an_id_and_a_number_of_different_objects_contradict(contradictions: Any) -> None:
    (line,) = contradictions(kvk=[firm(A, postcode="9999AA", huisnummer=2)])

    assert line.bronhouder == "Kamer van Koophandel"
    assert line.vbo_id == A
    assert "Lange Lijn 2, 9999 AA Veldstad" in line.ander


def test_an_id_with_an_address_the_bag_has_not_contradicts(contradictions: Any) -> None:
    (line,) = contradictions(brp=[lives(A, postcode="9999AA", huisnummer=77)])

    assert "niet in de BAG" in line.ander


def test_the_right_number_with_an_unknown_addition_is_no_contradiction(contradictions: Any) -> None:
    row = lives(A, postcode="9999AA", huisnummer=1, toevoeging="ACHTER")
    assert contradictions(brp=[row]) == []


def test_people_where_the_bag_has_no_area(contradictions: Any) -> None:
    (line,) = contradictions([bag(A, 1, oppervlakte=None), bag(B, 2)], brp=[lives(A)])

    assert (line.vbo_id, line.bronhouder) == (A, "gemeente, team BAG")


def test_a_bag_delivery_without_any_area_says_nothing_about_one_address(
    contradictions: Any,
) -> None:
    assert contradictions([bag(A, 1, oppervlakte=None)], brp=[lives(A)]) == []


def test_a_permit_for_an_address_the_bag_does_not_know(contradictions: Any) -> None:
    lines = contradictions(vergunningen=[permit(postcode="9999ZZ", huisnummer=5)])

    assert {line.bronhouder for line in lines} == {
        "gemeente, team Vergunningen",
        "gemeente, team BAG",
    }
    assert {line.adres for line in lines} == {"9999 ZZ 5"}
    assert "Z1" not in repr(lines)


def test_a_permit_that_was_refused_is_no_contradiction(contradictions: Any) -> None:
    row = permit(status="geweigerd", postcode="9999ZZ", huisnummer=5)
    assert contradictions(vergunningen=[row]) == []


@pytest.mark.parametrize(("since", "found"), [(date(2026, 3, 29), 1), (date(2026, 3, 30), 0)])
def test_established_as_gone_is_told_after_six_months(
    since: date, found: int, contradictions: Any
) -> None:
    row = lives(A, in_onderzoek="089999", woont_er_niet=True, **on("woont_er_niet", since))

    lines = contradictions(brp=[row])

    assert len(lines) == found
    assert all(line.bronhouder == "gemeente, Burgerzaken" for line in lines)


def test_without_a_register_the_question_is_named_and_not_answered(contradictions: Any) -> None:
    assert contradictions() == []


def test_the_lines_are_by_address_and_the_same_every_time(
    werkmap: Werkmap, contradictions: Any
) -> None:
    lines = contradictions(
        [bag(B, 2, gebruiksdoel="winkelfunctie"), bag(A, 1, gebruiksdoel="winkelfunctie")],
        brp=[lives(B), lives(A, persoon="p2"), lives(A, persoon="p3")],
    )

    assert [line.adres for line in lines] == sorted(line.adres for line in lines)
    assert lines == list(find(werkmap).lines)


def test_every_question_has_its_words_and_a_holder() -> None:
    for question in questions():
        assert question.holders, question.name
        assert question.actie.endswith(".")
        assert all(question.law(holder) for holder in question.holders)
        assert "{" not in question.soort + question.sql
