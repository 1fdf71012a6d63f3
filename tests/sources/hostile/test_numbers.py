"""Numbers and dates that cannot be: every one of a whole space, judged by a rule written anew."""

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pytest

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.privacy import identify
from tests.sources.good_rows import GOOD, csv

Hand = Callable[..., Reading]


@pytest.mark.parametrize("start", [123, 999, 1, 0])
def test_of_a_million_person_numbers_exactly_those_that_can_be_are_taken(start: int) -> None:
    numbers = start * 10**6 + np.arange(10**6)
    digits = numbers[:, None] // 10 ** np.arange(8, -1, -1) % 10
    possible = (digits @ np.array([9, 8, 7, 6, 5, 4, 3, 2, -1])) % 11 == 0
    possible &= numbers != 0
    found = identify(pa.array(np.char.zfill(numbers.astype(str), 9)), "persoon")
    taken = np.asarray(found.values.is_valid())
    assert taken.sum() == possible.sum()
    assert (taken == possible).all()
    assert found.restored == 0


def test_a_zero_that_a_spreadsheet_ate_is_only_restored_where_the_number_then_can_be() -> None:
    numbers = 12 * 10**6 + np.arange(10**6)
    digits = numbers[:, None] // 10 ** np.arange(8, -1, -1) % 10
    possible = (digits @ np.array([9, 8, 7, 6, 5, 4, 3, 2, -1])) % 11 == 0
    found = identify(pa.array(numbers.astype(str)), "persoon")
    assert (np.asarray(found.values.is_valid()) == possible).all()
    assert found.restored == possible.sum()


@pytest.mark.parametrize(
    "day",
    [
        "20260229", "19000229", "20260431", "20261301", "20260132", "20260001", "00000101",
        "2026-02-30", "2026-2-3", "2026", "202602", "260201", "٢٠٢٦٠٢٠١",
        "20260201T00", "\uff12\uff10\uff12\uff16\uff10\uff12\uff10\uff11", "2026 02 01",
        "-2026021", "+2026021", "0x20260201", "morgen", "999991231",
        "46054", "NaN", "1e9",
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_is_rejected_and_never_mended(day: str, hand_in: Hand) -> None:
    good = GOOD[Register.WAARNEMINGEN]
    reading = hand_in(Register.WAARNEMINGEN, csv(good, {"datum": day}))
    assert [(r.row, r.column, r.cause) for r in reading.rejects] == [
        (3, "datum", "dit is geen bestaande datum")
    ]
    assert day not in str(reading.rejects)


@pytest.mark.parametrize("day", ["01-02-2026", "1/2/2026", "31.12.2026"])
def test_a_day_in_an_order_that_was_not_declared_is_rejected_and_never_guessed(
    day: str, hand_in: Hand
) -> None:
    good = GOOD[Register.WAARNEMINGEN]
    reading = hand_in(Register.WAARNEMINGEN, csv(good, {"datum": day}))
    assert [(r.row, r.column, r.cause) for r in reading.rejects] == [
        (3, "datum", "deze datum is anders geschreven dan afgesproken")
    ]
    assert day not in str(reading.rejects)


@pytest.mark.parametrize("day", ["20240229", "00010101", "99991231", "20260300", "20260000"])
def test_a_day_that_can_be_is_taken_with_what_is_not_known_of_it(day: str, hand_in: Hand) -> None:
    good = GOOD[Register.WAARNEMINGEN] | {"datum": day}
    (row,) = hand_in(Register.WAARNEMINGEN, csv(good)).tables["waarnemingen"].to_pylist()
    assert f"{row['datum_vroegst']:%Y}" == day[:4].lstrip("0") or day.startswith("0")
    assert (row["datum_vroegst"] == row["datum_laatst"]) == (not day.endswith("00"))
