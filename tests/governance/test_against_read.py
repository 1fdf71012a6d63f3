"""Of any sheet the names and numbers are taken, and not its streets, dates, amounts and lists."""

from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from barriere.errors import BadData
from barriere.governance.against import read_against
from barriere.governance.persons import split_name

XLSX, ODS = "namen.xlsx", "namen.ods"


@pytest.mark.parametrize("name", [XLSX, ODS])
def test_names_without_a_header_in_any_sheet_of_a_workbook_are_taken(
    name: str, tmp_path: Path
) -> None:
    rows: list[list[object]] = [
        ["Quispelhof, Zwaantje", 123456789012.0],
        ["Jan van Vloedgraven", "verhuisd"],
    ]
    (tmp_path / name).write_bytes(_xlsx(rows) if name == XLSX else _ods(rows))

    found = read_against([tmp_path / name])

    assert ("zwaantje", "quispelhof") in found.names
    assert ((), ("quispelhof",)) in found.surnames
    assert (("van",), ("vloedgraven",)) in found.surnames
    assert "123456789012" in found.numbers
    assert not any("verhuisd" in last for _, last in found.surnames)


def test_streets_dates_amounts_bag_ids_and_closed_lists_are_not_taken(tmp_path: Path) -> None:
    rows = "\n".join(
        f"Lange Kerkstraat;Veldwerd;2026100{n % 9 + 1};427000;9999010000{n:06};Verhuisd;ORG10043{n}"
        for n in range(40)
    )
    file = tmp_path / "a.csv"
    file.write_text(f"straat;woonplaats;dag;woz_waarde;vbo_id;reden_einde;eigenaar\n{rows}")

    found = read_against([file])

    assert (found.names, found.surnames, found.firms, found.numbers) == (set(),) * 4
    assert "org100437" in found.codes


def test_names_in_the_numbered_columns_of_the_brp_are_taken(tmp_path: Path) -> None:
    file = tmp_path / "lo3.csv"
    file.write_text("01.01.20;01.02.10;01.02.30;01.02.40\n999990020;Zwaantje;van;Quispelhof\n")

    found = read_against([file])

    assert found.names >= {("zwaantje", "van", "quispelhof"), ("quispelhof", "zwaantje", "van")}
    assert "999990020" in found.numbers


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"\x00\x01\xff\xfe\x80", b"\xd0\xcf\x11\xe0"]
)
def test_a_file_that_is_no_sheet_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(content)

    with pytest.raises(BadData) as refusal:
        read_against([tmp_path / "a.csv"])
    assert refusal.value.exit_code == 65


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("de Raad", ((), ("de",), ("raad",))), ("Quispelhof", ((), (), ("quispelhof",))),
        ("Jan van der Berg", (("jan",), ("van", "der"), ("berg",))),
        ("Berg, Jan van der", (("jan",), ("van", "der"), ("berg",))),
        ("Van der Berg, J.P.", (("j", "p"), ("van", "der"), ("berg",))),
        ("Zwaantje Maria Vloed-Quispel", (("zwaantje", "maria", "vloed"), (), ("quispel",))),
    ],
)  # fmt: skip
def test_a_whole_name_is_taken_apart(name: str, words: tuple[tuple[str, ...], ...]) -> None:
    person = split_name(name)

    assert person is not None
    assert (person.first, person.infix, person.last) == words


def _xlsx(rows: list[list[object]]) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.add_worksheet("leeg")
        page = book.add_worksheet("namen")
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return out.getvalue()


def _ods(rows: list[list[object]]) -> bytes:
    book, out = OpenDocumentSpreadsheet(), BytesIO()
    table = Table(name="namen")
    for row in rows:
        line = TableRow()
        for cell in row:
            kind = (
                {"valuetype": "float", "value": cell}
                if isinstance(cell, float)
                else {"valuetype": "string"}
            )
            made = TableCell(**kind)
            made.addElement(P(text=str(cell)))
            line.addElement(made)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.write(out)
    return out.getvalue()
