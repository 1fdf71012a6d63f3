"""Workbooks, documents and archives with a text in one place where a person would not look."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import xlsxwriter

from tests.governance.planted_pages import Planted, chunk, png

_ODS = (
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>'
    '<office:spreadsheet><table:table table:name="Blad">{}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)
_ROW = "<table:table-row><table:table-cell {}>{}</table:table-cell></table:table-row>"


def zipped(parts: dict[str, bytes | str], comment: bytes = b"") -> bytes:
    """Return an archive of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def book(fill: Callable[[xlsxwriter.Workbook], object]) -> bytes:
    """Return an XLSX that a library made."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        fill(made)
    return out.getvalue()


def _sheet(act: Callable[[Any, str], object]) -> Callable[[str], bytes]:
    return lambda said: book(lambda made: act(made.add_worksheet("Blad"), said))


def _hidden_row(page: "xlsxwriter.worksheet.Worksheet", said: str) -> None:
    page.write_string(4, 1, said)
    page.set_row(4, None, None, {"hidden": True})


def _hidden_sheet(made: xlsxwriter.Workbook, said: str) -> None:
    made.add_worksheet("Blad")
    page = made.add_worksheet("Achter")
    page.write_string(0, 0, said)
    page.very_hidden()


def _rich(made: xlsxwriter.Workbook, said: str) -> None:
    bold = made.add_format({"bold": True})
    made.add_worksheet("Blad").write_rich_string(0, 0, said[:3], bold, said[3:6], said[6:])


def _styled(made: xlsxwriter.Workbook, said: str) -> None:
    made.add_worksheet("Blad").write_number(0, 0, 1, made.add_format({"num_format": f'"{said}"'}))


def _named(made: xlsxwriter.Workbook, said: str) -> None:
    made.add_worksheet("Blad")
    made.define_name("naam", f'="{said}"')


def _sheet_name(made: xlsxwriter.Workbook, said: str) -> None:
    made.add_worksheet(said)


def _metadata(made: xlsxwriter.Workbook, said: str) -> None:
    made.add_worksheet("Blad")
    made.set_properties({"author": said})


def _own_metadata(made: xlsxwriter.Workbook, said: str) -> None:
    made.add_worksheet("Blad")
    made.set_custom_property("vak", said)


def _unused_text(said: str) -> bytes:
    whole = book(lambda made: made.add_worksheet("Blad").write_string(0, 0, "x"))
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    texts = parts["xl/sharedStrings.xml"]
    assert isinstance(texts, bytes)
    parts["xl/sharedStrings.xml"] = texts.replace(
        b"</sst>", f"<si><t>{said}</t></si></sst>".encode()
    )
    return zipped(parts)


def _exponent(said: str) -> bytes:
    cell = f'<c r="B2"><v>{said[0]}.{said[1:]}E8</v></c>'
    return zipped({
        "xl/workbook.xml": '<workbook><sheets><sheet name="Blad" r:id="r1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f"<sheetData><row>{cell}</row></sheetData>",
    })  # fmt: skip


def _ods(cell: str, kind: str = "", **parts: str) -> bytes:
    named: dict[str, bytes | str] = {name.replace("_", "."): text for name, text in parts.items()}
    return zipped({"content.xml": _ODS.format(_ROW.format(kind, cell)), **named})


BOOKS: Planted = {
    "xlsx tekst": ("a.xlsx", _sheet(lambda page, s: page.write_string(1, 1, s))),
    "xlsx getal": ("a.xlsx", _sheet(lambda page, s: page.write_number(1, 1, int(s)))),
    "xlsx getal met exponent": ("a.xlsx", _exponent),
    "xlsx tekst in stukken": ("a.xlsx", lambda s: book(lambda made: _rich(made, s))),
    "xlsx formule": ("a.xlsx", _sheet(lambda page, s: page.write_formula(1, 1, f'="{s}"'))),
    "xlsx waarde van een formule": (
        "a.xlsx",
        _sheet(lambda page, s: page.write_formula(1, 1, "=A1", None, s)),
    ),
    "xlsx opmerking": ("a.xlsx", _sheet(lambda page, s: page.write_comment(1, 1, s))),
    "xlsx maker van een opmerking": (
        "a.xlsx",
        _sheet(lambda page, s: page.write_comment(1, 1, "x", {"author": s})),
    ),
    "xlsx koppeling": (
        "a.xlsx",
        _sheet(lambda page, s: page.write_url(1, 1, f"https://x.invalid/{s}", None, "x")),
    ),
    "xlsx verborgen rij": ("a.xlsx", _sheet(_hidden_row)),
    "xlsx verborgen blad": ("a.xlsx", lambda s: book(lambda made: _hidden_sheet(made, s))),
    "xlsx naam van een blad": ("a.xlsx", lambda s: book(lambda made: _sheet_name(made, s))),
    "xlsx gedefinieerde naam": ("a.xlsx", lambda s: book(lambda made: _named(made, s))),
    "xlsx keuzelijst": (
        "a.xlsx",
        _sheet(
            lambda page, s: page.data_validation(
                0, 0, 1, 1, {"validate": "list", "source": ["a", s]}
            )
        ),
    ),
    "xlsx voettekst": ("a.xlsx", _sheet(lambda page, s: page.set_footer(f"&L{s}"))),
    "xlsx getalopmaak": ("a.xlsx", lambda s: book(lambda made: _styled(made, s))),
    "xlsx tekstvak": ("a.xlsx", _sheet(lambda page, s: page.insert_textbox(0, 0, s))),
    "xlsx beschrijving van een afbeelding": (
        "a.xlsx",
        _sheet(
            lambda page, s: page.insert_image(
                0,
                0,
                "a.png",
                {"image_data": BytesIO(png(chunk(b"gAMA", bytes(4)))), "description": s},
            )
        ),
    ),
    "xlsx afbeelding": (
        "a.xlsx",
        lambda s: zipped({"xl/media/a.png": png(chunk(b"tEXt", b"Author\0" + s.encode()))}),
    ),
    "xlsx instelling van een printer": (
        "a.xlsx",
        lambda s: zipped({"xl/printerSettings/a.bin": b"\x01\0" + s.encode("utf-16-le") + b"\xff"}),
    ),
    "xlsx metagegevens": ("a.xlsx", lambda s: book(lambda made: _metadata(made, s))),
    "xlsx eigen metagegeven": ("a.xlsx", lambda s: book(lambda made: _own_metadata(made, s))),
    "xlsx tekst in geen cel": ("a.xlsx", _unused_text),
    "ods tekst": ("a.ods", lambda s: _ods(f"<text:p>{s}</text:p>")),
    "ods tekst in stukken": (
        "a.ods",
        lambda s: _ods(f"<text:p>{s[:4]}<text:span>{s[4:]}</text:span></text:p>"),
    ),
    "ods getal": ("a.ods", lambda s: _ods("<text:p>##</text:p>", f'office:value="{s}"')),
    "ods opmerking": (
        "a.ods",
        lambda s: _ods(f"<office:annotation><text:p>{s}</text:p></office:annotation>"),
    ),
    "ods formule": ("a.ods", lambda s: _ods("", f"table:formula='of:=&quot;{s}&quot;'")),
    "ods metagegevens": (
        "a.ods",
        lambda s: _ods("", meta_xml=f"<m><dc:creator>{s}</dc:creator></m>"),
    ),
    "ods instellingen": ("a.ods", lambda s: _ods("", settings_xml=f"<i config:name='{s}'/>")),
    "ods koptekst": (
        "a.ods",
        lambda s: _ods("", styles_xml=f"<style:header><text:p>{s}</text:p></style:header>"),
    ),
    "odt tekst": (
        "a.odt",
        lambda s: zipped({"content.xml": f"<office:text><text:p>{s}</text:p></office:text>"}),
    ),
    "docx tekst in stukken": (
        "a.docx",
        lambda s: zipped(
            {
                "word/document.xml": (
                    f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{s[:4]}</w:t></w:r><w:r><w:t>{s[4:]}</w:t></w:r></w:p>"
                )
            }
        ),
    ),
    "docx opmerking": (
        "a.docx",
        lambda s: zipped({"word/comments.xml": f"<w:p><w:t>{s}</w:t></w:p>"}),
    ),
    "zip in zip": ("a.zip", lambda s: zipped({"b.zip": zipped({"c.txt": s})})),
    "naam in een zip": ("a.zip", lambda s: zipped({f"{s}.txt": "x"})),
    "opmerking bij een zip": ("a.zip", lambda s: zipped({"a.txt": "x"}, s.encode())),
}
