"""A BSN is found in every way of writing it, and other numbers are not taken for one."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from barriere.governance.numbers import bsns, candidates
from barriere.privacy.free_text import is_bsn

SIGNS = st.sampled_from((" ", ".", "-"))
DIGITS = st.text("0123456789", min_size=9, max_size=9)
BSNS = st.integers(1, 99_999_999).map(lambda n: f"{n:08}").map(lambda first: first + _last(first))


def _last(first: str) -> str:
    """Return the digit that makes nine pass the elfproef; "x" where there is none."""
    return next((d for d in "0123456789" if is_bsn(first + d)), "x")


@given(BSNS, SIGNS)
def test_a_bsn_is_found_whole_and_in_groups(bsn: str, sign: str) -> None:
    assume("x" not in bsn)

    for written in (
        bsn,
        sign.join((bsn[:3], bsn[3:6], bsn[6:])),
        sign.join((bsn[:4], bsn[4:6], bsn[6:])),
    ):
        assert len(list(bsns(f"Het nummer {written} hoort bij hem."))) == 1


@given(DIGITS)
def test_nine_digits_that_fail_the_test_are_no_bsn(digits: str) -> None:
    assert bool(list(bsns(digits))) == is_bsn(digits)


@given(st.text("0123456789", min_size=10, max_size=20))
def test_part_of_a_longer_number_is_no_bsn(digits: str) -> None:
    assert list(bsns(digits)) == []


@pytest.mark.parametrize(
    "text",
    [
        "233900.999990019", "9999010999990019", "0a999990019", "ff999990019ab", "3f0999990019c1",
        "+31 999 990 019", "0031 999 990 019", "1999990019", "999990019999",
    ],
)  # fmt: skip
def test_a_coordinate_a_key_a_hash_and_a_phone_are_no_bsn(text: str) -> None:
    assert list(bsns(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "BSN:999990019", "bsn999990019", "999990019.", "999990019,999990020", "[1,999990019,2]",
        "x_999990019_y", "(999990019)", "999.990.019 12-03-1980", "nr 12 999990019 3",
    ],
)  # fmt: skip
def test_what_stands_against_a_bsn_does_not_hide_it(text: str) -> None:
    assert list(bsns(text))


def test_numbers_beside_each_other_in_a_drawing_are_coordinates() -> None:
    assert list(bsns("M 999 990 019", drawn=True)) == []
    assert list(bsns("M 999990019", drawn=True)) == [2]


@given(st.lists(st.text("0123456789", min_size=1, max_size=6), min_size=1, max_size=6), SIGNS)
def test_every_number_that_a_text_can_be_read_to_hold_has_six_to_fifteen_of_its_digits(
    groups: list[str], sign: str
) -> None:
    text = sign.join(groups)
    whole = re.sub(r"\D", "", text)

    for number in candidates(text):
        assert 6 <= len(number) <= 15
        assert number in whole
    if 6 <= len(whole) <= 15 and (len(groups) > 1):
        assert whole in set(candidates(text))
