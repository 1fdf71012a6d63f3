"""A finding says its own summary, and its words are said in one way only."""

from datetime import date

import pytest

from barriere.model import finding as model
from barriere.model import finding_words as words
from barriere.model.finding import Finding, Measure, RoleFinding


def _finding(*parts: RoleFinding, measures: tuple[Measure, ...] = ()) -> Finding:
    on = date(2027, 2, 3)
    return Finding("2027-1", "A", "1", on, "toegang_verleend", parts=parts, measures=measures)


def test_what_stands_fast_is_told_before_what_was_only_a_signal() -> None:
    both = _finding(
        RoleFinding("brp", "niet_ingeschreven", "signaal"),
        RoleFinding("wonen", "overbewoning", "bevestigd"),
    )

    assert (both.bevinding, both.bevestigd, both.hit) == ("overbewoning", True, True)


def test_a_signal_is_no_hit_and_nothing_found_is_neither() -> None:
    signal = _finding(RoleFinding("brp", "niet_ingeschreven", "signaal"))
    nothing = _finding(RoleFinding("brp", "geen", "bevestigd"))

    assert (signal.bevinding, signal.bevestigd, signal.hit) == ("niet_ingeschreven", False, False)
    assert (nothing.bevinding, nothing.bevestigd, nothing.hit) == ("geen", None, False)


def test_what_a_partner_follows_up_is_told_without_saying_what_it_was() -> None:
    found = _finding(
        RoleFinding("politie", "eigen_vervolg", "bevestigd"),
        measures=(Measure("politie", "eigen_vervolg", "voorgenomen"),),
    )

    assert (found.bevinding, found.maatregel) == ("anders", "overig")


def test_a_measure_that_was_withdrawn_is_not_what_followed() -> None:
    found = _finding(
        measures=(Measure("wonen", "boete", "ingetrokken"), Measure("brp", "adresonderzoek", "x"))
    )

    assert found.maatregel == "adresonderzoek"
    assert not found.opgeschort


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (words.UITKOMST, model.UITKOMSTEN),
        (words.BINNEN, model.BINNEN),
        (words.BEVINDING, model.ROLBEVINDINGEN),
        (words.ZEKERHEID, model.ZEKERHEDEN),
        (words.MAATREGEL, model.INTERVENTIES),
        (words.STATUS, model.STATUSSEN),
    ],
)
def test_every_word_is_said_in_its_own_way_and_read_back(
    said: dict[str, str], known: tuple[str, ...]
) -> None:
    assert tuple(said) == known
    for code, text in said.items():
        assert words.code_of(text.upper(), said) == words.code_of(f" {code} ", said) == code
        assert "," not in text
    assert words.code_of("onbekend", said) is None
