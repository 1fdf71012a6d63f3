"""How an address was selected, in the words of a decision letter."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barriere.explanation import Contribution, Explanation, Source
from barriere.explanation.selection import Brought, Decided, Selection, selection
from barriere.governance.leak import scores
from barriere.model.domain import Domein
from barriere.review.grounds import GROUNDS
from barriere.review.reasons import REASON_CODES

NOVEMBER = date(2026, 11, 1)


def sign(
    register: str = "BRP", sentence: str = "6 personen ingeschreven op 40 m²."
) -> Contribution:
    source = Source(register, "gemeente, Burgerzaken", NOVEMBER)
    return Contribution(
        id="H1", naam="Overbewoning", domein=Domein.HUISVESTING, points=3, value=6.7, unit="m²",
        richting="onder", limit=12, basis="norm", sentence=sentence, grounds=(),
        sources=(source,), checked=(), onschuldig=(),
    )  # fmt: skip


def why(*signs: Contribution) -> Explanation:
    return Explanation(
        sleutel="9999010000000000", weergave="Lange Lijn 1, 9711 AB Proefdorp", peildatum=NOVEMBER,
        run="0" * 64, version="2026.2+abc", totaal=11, domeinen=3, on_list=True,
        list_sentence="op de lijst", objectieve_grond=True, bronnen=2, contributions=signs,
        corrections=(), withheld=(), changes=(), domains=(),
    )  # fmt: skip


DECIDED = Decided(
    brought=(),
    reason="gronden_voldoende",
    judged=date(2026, 11, 10),
    adopted=date(2026, 11, 12),
    adopted_by="teammanager OOV",
)


def told(decided: Decided = DECIDED, *signs: Contribution) -> Selection:
    return selection(why(*signs), decided, "Proefdorp", "team OOV, 050 123 45 67")


def test_each_sign_names_its_register_its_holder_and_its_day() -> None:
    said = told(DECIDED, sign())

    assert said.grounds.endswith("omdat in de registers dit opviel:")
    assert len(said.signs) == 1
    assert said.signs[0].startswith("6 personen ingeschreven op 40 m². Bron: BRP ")
    assert said.signs[0].endswith(" (gemeente, Burgerzaken), 1 november 2026.")


def test_who_judged_and_who_adopted_stand_in_it_with_their_day_and_function() -> None:
    said = told(DECIDED, sign()).text

    assert "De barrièretafel, een team van deskundigen, heeft het adres op 10 november 2026" in said
    assert "Op 12 november 2026 heeft de teammanager OOV de lijst" in said
    assert REASON_CODES["opnemen"]["gronden_voldoende"] in said


def test_it_says_that_no_machine_decided_and_where_to_ask_for_correction() -> None:
    said = told(DECIDED, sign()).text

    assert "Een computer heeft hierover niet beslist." in said
    assert "zegt niet dat er iets mis is" in said
    assert "Vraag het aan team OOV, 050 123 45 67." in said
    assert "inzien en laten verbeteren" in said


@pytest.mark.parametrize("ground", GROUNDS)
def test_an_address_that_people_brought_stands_on_the_ground_they_named(ground: str) -> None:
    brought = replace(DECIDED, brought=(Brought(ground, "brp"),))

    assert told(brought).grounds == (
        "De gemeente Proefdorp heeft dit adres gekozen voor een controle, op deze grond: "
        f"{GROUNDS[ground]} (bron: BRP)."
    )


def test_a_ground_and_signs_stand_side_by_side() -> None:
    said = told(replace(DECIDED, brought=(Brought("hercontrole", "controles"),)), sign())

    assert said.grounds.endswith("(bron: controles). In de registers viel daarnaast dit op:")
    assert len(said.signs) == 1


def test_what_was_not_adopted_is_not_to_be_sent() -> None:
    said = told(Decided(brought=()), sign())

    assert any("verstuur dit nog niet" in one for one in said.check)
    assert not told(DECIDED, sign()).check


@pytest.mark.parametrize(
    ("register", "asked"),
    [("meldingen", "melder"), ("signalen", "melder"), ("eigendom en WOZ", "eigenaar")],
)
def test_the_jurist_is_warned_of_a_source_that_may_not_be_named(register: str, asked: str) -> None:
    (warned,) = told(DECIDED, sign(register)).check

    assert asked in warned


@given(
    ground=st.sampled_from(sorted(GROUNDS)),
    reason=st.sampled_from(sorted(REASON_CODES["opnemen"])),
    count=st.integers(0, 3),
)
def test_there_are_no_points_and_nobody_can_see_who_was_drawn(
    ground: str, reason: str, count: int
) -> None:
    decided = replace(DECIDED, brought=(Brought(ground, "brp"),), reason=reason)
    said = told(decided, *[sign()] * count).text

    assert not list(scores(said))
    assert not re.search("aselect|steekproef|geloot|score|verdacht", said, re.IGNORECASE)
