"""Every sheet of formats.md: a good row is kept as promised, a bad value is named."""

import pytest

from barriere.model.register import Register
from barriere.sources import empty
from barriere.sources.sheets import SHEETS as DECLARED

from .good_rows import GOOD, SHEETS, Hand, csv


@pytest.mark.parametrize("register", SHEETS)
def test_a_good_row_is_accepted_in_the_canonical_columns(register: Register, hand_in: Hand) -> None:
    reading = hand_in(register, csv(GOOD[register]))
    assert reading.rejects == []
    assert reading.rows == 1
    assert reading.tables[register.value].num_rows == 1
    assert reading.tables[register.value].schema == empty(register).schema
    assert reading.tables[register.value]["rij"].to_pylist() == [2]


@pytest.mark.parametrize("register", SHEETS)
def test_the_same_row_twice_is_kept_once(register: Register, hand_in: Hand) -> None:
    reading = hand_in(register, csv(GOOD[register], {}))
    assert reading.tables[register.value].num_rows == 1
    (reject,) = reading.rejects
    assert (reject.row, "regel 2" in reject.cause) == (3, True)


CLOSED = [
    (register, column)
    for register, row in GOOD.items()
    for column in row
    if column not in {"relatie", "telefoon", "email", "houder", "functionaris", "eigenaar"}
    and column not in {"melder", "straat", "woonplaats", "handelsnaam", "zaaknummer", "grondslag"}
    and column not in {"melding_id", "controle_id"}
]


@pytest.mark.parametrize(("register", "column"), CLOSED)
def test_a_value_that_cannot_be_is_rejected_by_column_and_never_repeated(
    register: Register, column: str, hand_in: Hand
) -> None:
    reading = hand_in(register, csv({**GOOD[register], column: "<onzin#waarde>"}))
    assert column in {reject.column for reject in reading.rejects}
    assert "onzin" not in repr(reading)


NEEDED = [
    (Register.SIGNALEN, "grondslag"),
    (Register.BRP, "persoon"),
    (Register.MELDINGEN, "datum"),
    (Register.VERGUNNINGEN, "type"),
    (Register.EIGENDOM, "eigenaar"),
    (Register.PARKEREN, "aantal"),
]


@pytest.mark.parametrize(("register", "column"), NEEDED)
def test_a_row_without_what_it_needs_is_rejected(
    register: Register, column: str, hand_in: Hand
) -> None:
    reading = hand_in(register, csv({**GOOD[register], column: ""}))
    assert {reject.column for reject in reading.rejects} == {column}


@pytest.mark.parametrize("register", [r for r in SHEETS if DECLARED[r].addressed])
def test_a_row_without_an_address_is_rejected(register: Register, hand_in: Hand) -> None:
    bare = {k: "" if k in {"vbo_id", "postcode"} else v for k, v in GOOD[register].items()}
    (reject,) = hand_in(register, csv(bare)).rejects
    assert "geen adres" in reject.cause
