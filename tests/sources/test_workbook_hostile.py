"""A small workbook that claims to be a huge one is refused before anything makes room for it."""

import pytest

from barriere.errors import BadData
from barriere.model.register import Register

from .books import raw_ods, raw_xlsx
from .good_rows import Hand

W = Register.WAARNEMINGEN
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HERE = '<row r="1"><c r="A1" t="inlineStr"><is><t>datum</t></is></c></row>'
FAR = '<row r="{1}"><c r="{0}{1}"><v>1</v></c></row>'
DTD = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]>'


def strings(attributes: str) -> str:
    return f'<sst xmlns="{MAIN}" {attributes}><si><t>a</t></si></sst>'


@pytest.mark.parametrize(
    ("rows", "of_strings", "says"),
    [
        (FAR.format("XFD", 1_048_576), "", "te groot"),
        (FAR.format("AA", 1_048_576), "", "te groot"),
        (FAR.format("ZZZZZZ", 99_999_999_999), "", "te groot"),
        (
            FAR.format("XFD", 1_048_576).replace('r="X', "r  =\n 'X").replace('6">', "6'>"),
            "",
            "groot",
        ),
        (FAR.format("XFD", 9999).replace("<c r", f"<c {' ' * 70_000} r"), "", "."),
        (FAR.format("XFD", 9999).replace("<c r=", f"<c r{' ' * 70_000}="), "", "meer te bevatten"),
        ("", 'count="1" uniqueCount="4000000000"', "meer te bevatten"),
        ("", f'uniqueCount="{"0" * 2_000_000}4000000000"', "meer te bevatten"),
        ("", f'uniqueCount{" " * 300}="4000000000"', "meer te bevatten"),
    ],
)
def test_a_claim_that_would_fill_the_memory_is_refused(
    rows: str, of_strings: str, says: str, hand_in: Hand
) -> None:
    content = raw_xlsx(HERE + rows, strings=strings(of_strings) if of_strings else "")
    with pytest.raises(BadData, match=says):
        hand_in(W, content)


def test_a_far_place_without_a_value_is_no_claim(hand_in: Hand) -> None:
    # A header that was coloured to the last column, as people do.
    coloured = '<row r="2"><c r="XFD2" s="1"/></row><row r="40000"><c r="A40000" s="1"/></row>'
    with pytest.raises(BadData, match="kolom ontbreekt"):
        hand_in(W, raw_xlsx(HERE + coloured))


@pytest.mark.parametrize("entity", ["&a;", "&b;"])
def test_entities_are_never_opened(entity: str, hand_in: Hand) -> None:
    cell = f'<row r="1"><c r="A1" t="str"><v>{entity}</v></c></row>'
    odf = (
        '<table:table-row><table:table-cell office:value-type="string">'
        f"<text:p>{entity}</text:p></table:table-cell></table:table-row>"
    )
    for content in (raw_xlsx(cell, before=DTD), raw_ods(odf, before=DTD)):
        with pytest.raises(BadData, match="DTD"):
            hand_in(W, content)


def cells(text: str, *, rows: int = 1, columns: int = 1) -> str:
    inside = f'office:value-type="string"><text:p>{text}</text:p>' if text else "><text:p/>"
    inside = inside if text else ">"
    return (
        f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
        f'table:number-columns-repeated="{columns}" {inside}</table:table-cell></table:table-row>'
    )


def test_the_empty_rows_below_every_ods_cost_nothing(hand_in: Hand) -> None:
    sheet = cells("datum") + cells("", rows=1_048_576, columns=16_384)
    with pytest.raises(BadData, match="kolom ontbreekt"):
        hand_in(W, raw_ods(sheet))


@pytest.mark.parametrize(("rows", "columns"), [(1_048_576, 16_384), (4_000_000_000, 11)])
def test_a_value_repeated_over_the_whole_sheet_is_refused(
    rows: int, columns: int, hand_in: Hand
) -> None:
    with pytest.raises(BadData, match="te groot"):
        hand_in(W, raw_ods(cells("datum") + cells("x", rows=rows, columns=columns)))


def test_a_zip_that_lies_about_a_size_hides_no_claim(hand_in: Hand) -> None:
    plain = raw_xlsx(HERE, strings=strings('uniqueCount="60000000"'))
    entry = plain.rindex(b"xl/sharedStrings.xml")  # the last is the one in the directory
    size = entry - 46 + 24  # where a directory entry keeps the unpacked size
    lied = plain[:size] + (60_000_001).to_bytes(4, "little") + plain[size + 4 :]
    with pytest.raises(BadData):
        hand_in(W, lied)


def test_a_locked_ods_is_told_apart_from_a_broken_one(hand_in: Hand) -> None:
    locked = raw_ods("", manifest="<manifest:encryption-data/>")
    with pytest.raises(BadData, match="wachtwoord"):
        hand_in(W, locked)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_xml_in_another_encoding_cannot_hide_anything(encoding: str, hand_in: Hand) -> None:
    hidden = strings('uniqueCount="4000000000"').encode(encoding).decode("latin-1")
    content = raw_xlsx(HERE, strings=hidden)
    with pytest.raises(BadData):
        hand_in(W, content)
