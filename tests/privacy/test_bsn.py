"""Person numbers have one canonical form, and only possible ones are accepted."""

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from barriere.privacy import CAUSES, identify

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def possible(bsn: str) -> bool:
    return int(bsn) > 0 and sum(w * int(d) for w, d in zip(_WEIGHTS, bsn, strict=True)) % 11 == 0


def forms(*numbers: str | None) -> list[str | None]:
    result: list[str | None] = identify(
        pa.array(numbers, pa.string()), "persoon"
    ).values.to_pylist()
    return result


@given(st.lists(st.integers(0, 999_999_999).map("{:09d}".format), min_size=1))
def test_a_bsn_is_accepted_exactly_when_it_passes_the_elfproef(numbers: list[str]) -> None:
    assert forms(*numbers) == [f"BSN|{n}" if possible(n) else None for n in numbers]


@given(st.integers(10_000_000, 99_999_999))
def test_a_lost_leading_zero_is_restored_only_when_the_elfproef_then_holds(number: int) -> None:
    padded = f"0{number}"
    found = identify(pa.array([str(number)]), "persoon")
    assert found.values.to_pylist() == [f"BSN|{padded}" if possible(padded) else None]
    assert found.restored == int(possible(padded))


def test_spaces_and_dots_do_not_make_another_person() -> None:
    assert forms("999993653", "9999.93.653", " 999 993 653") == ["BSN|999993653"] * 3


def test_ten_digits_are_an_a_nummer() -> None:
    assert forms("8940402024") == ["ANR|8940402024"]


def test_an_absent_number_is_not_a_wrong_number() -> None:
    found = identify(pa.array([None, "999993653"], pa.string()), "persoon")
    assert found.causes.to_pylist() == [None, None]


def test_each_wrong_number_has_its_cause() -> None:
    found = identify(pa.array(["999993654", "abc", "000000000", "0000000000"]), "persoon")
    causes = [CAUSES[i] for i in found.causes.to_pylist()]
    assert ["elfproef" in cause for cause in causes] == [True, False, True, False]


def test_no_column_at_all_of_persons_is_no_problem() -> None:
    assert forms() == []
