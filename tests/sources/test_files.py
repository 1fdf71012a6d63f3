"""A file whose structure cannot be trusted is refused whole, and the reader is told what to do."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from barriere.errors import BadData, WrongUse
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import read

Hand = Callable[..., Reading]

HEAD = "melding_id;datum;vbo_id;soort;kanaal;melder"
ROW = "M-{};20260301;0014010000000001;overlast;burger;k"
M = Register.MELDINGEN


def text(*rows: str, end: str = "\n") -> str:
    return "\n".join([HEAD, *rows]) + end


def refused(hand_in: Hand, content: str | bytes, of: Any = None, register: Register = M) -> BadData:
    with pytest.raises(BadData) as caught:
        hand_in(register, content, *([of] if of else []))
    assert caught.value.exit_code == 65
    return caught.value


def test_line_numbers_are_those_of_the_file_also_after_a_break_inside_a_field(
    hand_in: Hand,
) -> None:
    rows = [ROW.format(1), '"M-\n2";20260301;0014010000000001;overlast;burger;k', "", ROW.format(3)]
    reading = hand_in(M, text(*rows, ROW.format(4).replace("overlast", "x")))
    assert reading.tables["meldingen"]["rij"].to_pylist() == [2, 3, 6]
    assert [reject.row for reject in reading.rejects] == [7]


def test_columns_come_in_any_order_and_spelling_and_extra_ones_are_named(hand_in: Hand) -> None:
    content = "Soort;VBO ID;Datum;notitie;Melding-Id\noverlast;0014010000000001;20260301;x;M-1\n"
    reading = hand_in(M, content)
    assert reading.tables["meldingen"].num_rows == 1
    assert any("notitie" in notice for notice in reading.notices)


def test_an_alias_from_the_settings_is_understood(hand_in: Hand, with_levering: Any) -> None:
    of = with_levering(kolommen={"meldingen": {"Meldnr": "melding_id"}})
    content = text(ROW.format(1)).replace("melding_id", "MELDNR")
    assert hand_in(M, content, of).tables["meldingen"].num_rows == 1


def test_an_alias_cannot_smuggle_in_a_forbidden_trait(hand_in: Hand, with_levering: Any) -> None:
    of = with_levering(kolommen={"meldingen": {"nationaliteit": "soort"}})
    error = refused(hand_in, text(ROW.format(1)).replace("soort", "nationaliteit"), of)
    assert "verboden" in error.what


def test_an_alias_to_a_column_that_does_not_exist_is_wrong_use(
    hand_in: Hand, with_levering: Any
) -> None:
    with pytest.raises(WrongUse, match="die barriere niet kent"):
        hand_in(M, text(ROW.format(1)), with_levering(kolommen={"meldingen": {"a": "b"}}))


@pytest.mark.parametrize("name", ["nationaliteit", "Geboorteland", "taal", "04.05.10"])
def test_a_forbidden_column_refuses_the_sheet_and_says_to_remove_it(
    name: str, hand_in: Hand
) -> None:
    error = refused(hand_in, f"{HEAD};{name}\n{ROW.format(1)};KANARIE\n")
    assert f"Haal de kolom '{name}' uit de export" in error.remedy
    assert "KANARIE" not in str(error)


@pytest.mark.parametrize("register", [Register.PARKEREN, Register.WAARNEMINGEN])
def test_a_kenteken_is_refused_where_cars_are_counted(register: Register, hand_in: Hand) -> None:
    content = "datum;vbo_id;soort;aantal;Kenteken\n20260301;0014010000000001;busje;1;AB-12-C\n"
    assert "kenteken" in refused(hand_in, content, register=register).what


def test_a_missing_column_is_named_with_what_was_found_and_the_setting(hand_in: Hand) -> None:
    error = refused(hand_in, text(ROW.format(1)).replace("soort", "type"))
    assert "soort" in error.what
    assert "type" in error.what
    assert "[levering.kolommen.meldingen]" in error.remedy


def test_the_same_column_twice_is_refused(hand_in: Hand) -> None:
    assert "twee keer" in refused(hand_in, "datum;Datum;soort\n1;2;3\n").what


def test_another_delimiter_names_the_setting(hand_in: Hand, with_levering: Any) -> None:
    content = text(ROW.format(1)).replace(";", ",")
    error = refused(hand_in, content)
    assert '[levering.formaat.meldingen] scheiding = ","' in error.remedy
    of = with_levering(formaat={"meldingen": {"scheiding": ","}})
    assert hand_in(M, content, of).tables["meldingen"].num_rows == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "iso-8859-15", "utf-16"])
def test_a_declared_encoding_is_read_exactly(
    encoding: str, hand_in: Hand, with_levering: Any
) -> None:
    of = with_levering(
        formaat={"meldingen": {"codering": encoding.removesuffix("-sig")}},
        kolommen={"meldingen": {"één": "melding_id"}},
    )
    content = text(ROW.format(1)).replace("melding_id", "één").encode(encoding)
    assert hand_in(M, content, of).tables["meldingen"].num_rows == 1


def test_cp1252_where_utf8_was_declared_is_refused_on_its_line(hand_in: Hand) -> None:
    rows = [ROW.format(1), ROW.format("é")]
    error = refused(hand_in, text(*rows).encode("cp1252"))
    assert error.place.row == 3
    assert 'codering = "cp1252"' in error.remedy


def test_utf16_where_utf8_was_declared_is_refused(hand_in: Hand) -> None:
    assert "UTF-16" in refused(hand_in, text(ROW.format(1)).encode("utf-16")).what


def test_text_that_was_decoded_wrongly_before_is_refused(hand_in: Hand) -> None:
    broken = text(*[ROW.format(f"{i}é") for i in range(5)]).encode().decode("cp1252")
    assert "Ã©" in refused(hand_in, broken).what


def test_an_undefined_byte_of_cp1252_is_refused(hand_in: Hand, with_levering: Any) -> None:
    of = with_levering(formaat={"meldingen": {"codering": "cp1252"}})
    error = refused(hand_in, text(ROW.format("X")).encode().replace(b"X", b"\x81"), of)
    assert error.place.row == 2


def test_a_nul_byte_is_refused_on_its_line(hand_in: Hand) -> None:
    assert refused(hand_in, text(ROW.format(1), ROW.format("\x00"))).place.row == 3


def test_a_cut_off_last_row_is_refused(hand_in: Hand) -> None:
    for end in ("", "\n"):
        error = refused(hand_in, text(ROW.format(1), ROW.format(2)[:20], end=end))
        assert "afgebroken" in error.what


def test_a_quote_that_never_closes_is_refused(hand_in: Hand) -> None:
    assert "niet volledig" in refused(hand_in, text(ROW.format(1), '"M-2;2026')).what


def test_a_last_row_without_line_end_is_noticed(hand_in: Hand) -> None:
    reading = hand_in(M, text(ROW.format(1), end=""))
    assert reading.tables["meldingen"].num_rows == 1
    assert any("regeleinde" in notice for notice in reading.notices)


def test_a_row_with_another_number_of_fields_is_rejected_on_its_line(hand_in: Hand) -> None:
    reading = hand_in(M, text(ROW.format(1), ROW.format(2) + ";x", "kort", ROW.format(3)))
    assert [reject.row for reject in reading.rejects] == [3, 4]
    assert (reading.rows, reading.tables["meldingen"].num_rows) == (4, 2)


def test_a_giant_field_is_refused(hand_in: Hand) -> None:
    assert "64 KiB" in refused(hand_in, text(ROW.format("x" * 70_000))).what


def test_a_line_without_end_is_refused(hand_in: Hand) -> None:
    assert "1 MiB" in refused(hand_in, "x" * 3_000_000).what


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "leeg"), (b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04kapot", "beschadigd")],
)
def test_what_is_no_sheet_is_said_plainly(content: bytes, word: str, hand_in: Hand) -> None:
    assert word in refused(hand_in, content).what


def test_a_file_that_is_not_there_is_said_plainly(context: Any, tmp_path: Any) -> None:
    with pytest.raises(BadData, match="niet te lezen"):
        read(M, tmp_path / "weg.csv", context)


def test_without_a_day_the_command_is_told_to_give_one(hand_in: Hand, context: Any) -> None:
    with pytest.raises(WrongUse, match="--peildatum"):
        hand_in(M, text(ROW.format(1)), replace(context, peildatum=None))


def test_a_header_without_rows_is_an_empty_picture(hand_in: Hand) -> None:
    reading = hand_in(M, text())
    assert (reading.rows, reading.rejects) == (0, [])


def test_reading_twice_gives_the_same(hand_in: Hand) -> None:
    rows = [ROW.format(i % 40) for i in range(60)]
    one, two = (hand_in(M, text(*rows)) for _ in range(2))
    assert one == two
