"""The closed words of every sheet in the spellings of offices, and the rules of formats.md."""

import pytest

from barriere.model.register import Register
from barriere.sources.column import Column, Kind
from barriere.sources.sheets import SHEETS as DECLARED

from .good_rows import GOOD, Hand, csv, only

CLOSED = [
    (register, column)
    for register, sheet in DECLARED.items()
    for column in sheet.columns
    if column.kind is Kind.CODE and register is not Register.PARTNERS
]
V, M, C = Register.VERGUNNINGEN, Register.MELDINGEN, Register.CONTROLES


def kept(hand_in: Hand, register: Register, column: Column, words: list[str]) -> list[str]:
    """Return what each spelling became, one row each in one file."""
    neutral = {**GOOD[register], "sbi": "78201"} if register is Register.KVK else GOOD[register]
    own = [name for name in ("melding_id", "controle_id", "zaaknummer") if name in neutral]
    rows = [
        {"vbo_id": f"001401{n:010}", column.name: word, **dict.fromkeys(own, f"X-{n}")}
        for n, word in enumerate(words, 1)
    ]
    reading = hand_in(register, csv({**neutral, **rows[0]}, *rows[1:]))
    assert reading.rejects == []
    found: list[str] = reading.tables[register.value][column.name].to_pylist()
    return found


@pytest.mark.parametrize(("register", "column"), CLOSED, ids=lambda x: getattr(x, "name", str(x)))
def test_a_closed_word_is_read_in_any_case_with_spaces_or_hyphens(
    register: Register, column: Column, hand_in: Hand
) -> None:
    for change in (str.upper, lambda v: v.replace("_", " "), lambda v: v.replace("_", "-")):
        words = [change(value) for value in column.values]
        assert kept(hand_in, register, column, words) == list(column.values)


@pytest.mark.parametrize(
    ("register", "column"),
    [(register, column) for register, column in CLOSED if column.synonyms],
    ids=lambda x: getattr(x, "name", str(x)),
)
def test_a_word_of_a_supplier_stands_for_one_of_ours_and_for_no_other(
    register: Register, column: Column, hand_in: Hand
) -> None:
    def folded(word: str) -> str:
        return word.lower().replace(" ", "_").replace("-", "_")

    words = [folded(word) for word, _ in column.synonyms]
    assert len(words) == len(set(words))
    assert not set(words) & set(map(folded, column.values))
    written = [word.capitalize() for word, _ in column.synonyms]
    assert kept(hand_in, register, column, written) == [value for _, value in column.synonyms]


@pytest.mark.parametrize(
    ("status", "column"),
    [("aanvraag ingetrokken", "status"), ("buiten behandeling", "status"), ("onbekend", "bibob")],
)
def test_a_word_that_could_mean_another_thing_is_never_guessed(
    status: str, column: str, hand_in: Hand
) -> None:
    # A withdrawn application is no withdrawn permit: that one gives points.
    (reject,) = hand_in(V, csv({**GOOD[V], column: status})).rejects
    assert (reject.column, "verleend" in reject.remedy or "geen" in reject.remedy) == (column, True)


def test_a_permit_that_was_only_asked_for_needs_no_decision(hand_in: Hand) -> None:
    row = {**GOOD[V], "status": "aangevraagd", "datum_besluit": "", "bibob": ""}
    permit = only(hand_in(V, csv(row)))
    assert (permit["datum_besluit_vroegst"], permit["bibob"]) == (None, None)


def test_no_bibob_danger_is_a_result_and_an_empty_cell_is_not(hand_in: Hand) -> None:
    assert only(hand_in(V, csv({**GOOD[V], "bibob": "geen"})))["bibob"] == "geen"


@pytest.mark.parametrize(("number", "most"), [("", None), ("0", 0), ("12", 12)])
def test_how_many_may_live_there_is_unknown_only_where_it_is_empty(
    number: str, most: int | None, hand_in: Hand
) -> None:
    assert only(hand_in(V, csv({**GOOD[V], "max_personen": number})))["max_personen"] == most


OTHER = {"vbo_id": "0014010000000002"}


@pytest.mark.parametrize(
    ("register", "change", "rejected"),
    [
        (V, OTHER, False),
        (V, {"type": "logies"}, False),
        (V, {"status": "ingetrokken"}, True),
        (C, OTHER, False),
        (C, {"bevinding": "arbeid"}, False),
        (C, {"maatregel": "boete"}, True),
        (M, OTHER, True),
        (Register.EIGENDOM, {"eigenaar": "F-2"}, False),
        (Register.EIGENDOM, {"datum_verkrijging": "20210101"}, False),
        (Register.EIGENDOM, {}, True),
        (Register.KVK, {"functionaris": "F-2"}, False),
        (Register.RNI, {"datum_aanvang": "20260201"}, False),
        (Register.BIJZONDER, {"soort": "zorg"}, False),
        (Register.WAARNEMINGEN, {"datum": "20260302"}, False),
        (Register.SIGNALEN, {"soort": "post_retour"}, False),
    ],
)
def test_the_same_key_twice_is_a_reject_and_a_new_fact_is_not(
    register: Register, change: dict[str, str], *, rejected: bool, hand_in: Hand
) -> None:
    reading = hand_in(register, csv(GOOD[register], change))
    assert [reject.row for reject in reading.rejects] == ([3] if rejected else [])
    assert reading.tables[register.value].num_rows == 2 - rejected


def test_co_owners_are_rows_of_their_own_with_one_day(hand_in: Hand) -> None:
    reading = hand_in(Register.EIGENDOM, csv(GOOD[Register.EIGENDOM], {"eigenaar": "F-2"}))
    table = reading.tables["eigendom"]
    assert len(set(table["eigenaar"].to_pylist())) == 2
    assert len(set(table["datum_verkrijging_vroegst"].to_pylist())) == 1


def test_a_report_without_a_reporter_is_kept(hand_in: Hand) -> None:
    assert only(hand_in(M, csv({**GOOD[M], "melder": ""})))["melder"] is None


@pytest.mark.parametrize("column", ["uitkomst", "bevinding", "maatregel", "hersteld"])
def test_of_a_control_what_is_empty_is_unknown(column: str, hand_in: Hand) -> None:
    assert only(hand_in(C, csv({**GOOD[C], column: ""})))[column] is None


def test_an_untouched_sum_of_money_is_unknown_and_never_negative(hand_in: Hand) -> None:
    row = GOOD[Register.EIGENDOM]
    assert only(hand_in(Register.EIGENDOM, csv({**row, "koopsom": ""})))["koopsom"] is None
    (reject,) = hand_in(Register.EIGENDOM, csv({**row, "koopsom": "-1"})).rejects
    assert reject.column == "koopsom"


@pytest.mark.parametrize(
    ("column", "one", "same"),
    [("telefoon", "06-12345678", "+31 6 1234 5678"), ("email", "A@B.nl", " a@b.NL ")],
)
def test_a_way_to_reach_a_person_is_the_same_however_it_is_written(
    column: str, one: str, same: str, hand_in: Hand
) -> None:
    row = GOOD[Register.RNI]
    found = {only(hand_in(Register.RNI, csv({**row, column: v})))[column] for v in (one, same)}
    assert len(found) == 1
    assert one not in found


@pytest.mark.parametrize(("said", "admitted"), [("J", True), ("nee", False), ("onbekend", None)])
def test_an_unknown_admission_is_no_missing_one(
    said: str, *, admitted: bool | None, hand_in: Hand
) -> None:
    row = GOOD[Register.KVK]
    assert (
        only(hand_in(Register.KVK, csv({**row, "wtta": said, "waadi": said})))["wtta"] is admitted
    )
