"""Workbooks as offices and their programs make them, and as nobody honest would."""

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

Rows = list[list[Any]]
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def xlsx(path: Path, *sheets: Rows, hidden: tuple[int, ...] = (), from_1904: bool = False) -> Path:
    book = xlsxwriter.Workbook(path, {"date_1904": from_1904})
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    moment = book.add_format({"num_format": "dd-mm-yyyy hh:mm"})
    clock = book.add_format({"num_format": "hh:mm"})
    for number, rows in enumerate(sheets):
        sheet = book.add_worksheet()
        if number in hidden:
            sheet.hide()
        else:
            sheet.activate()
            sheet.set_first_sheet()
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if isinstance(value, datetime):
                    sheet.write_datetime(r, c, value, moment)
                elif isinstance(value, date | time):
                    sheet.write_datetime(r, c, value, day if isinstance(value, date) else clock)
                else:
                    sheet.write(r, c, value)
    book.close()
    return path


def ods(path: Path, *sheets: Rows) -> Path:
    document = OpenDocumentSpreadsheet()
    for number, rows in enumerate(sheets, 1):
        table = Table(name=f"Blad{number}")
        for row in rows:
            line = TableRow()
            for value in row:
                line.addElement(_cell(value))
            table.addElement(line)
        document.spreadsheet.addElement(table)
    document.save(str(path))
    return path


def _cell(value: Any) -> TableCell:
    if value is None or value == "":
        return TableCell()
    if isinstance(value, bool):
        return TableCell(valuetype="boolean", booleanvalue=str(value).lower())
    if isinstance(value, int | float):
        return TableCell(valuetype="float", value=str(value))
    if isinstance(value, date):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    if isinstance(value, time):
        return TableCell(valuetype="time", timevalue=f"PT{value.hour}H{value.minute}M0S")
    cell = TableCell(valuetype="string")
    cell.addElement(P(text=str(value)))
    return cell


def raw_xlsx(
    rows: str, *, before: str = "", strings: str = "", more: tuple[str, ...] = ()
) -> bytes:
    """Return an XLSX with this XML inside <sheetData>; `before` stands before every root."""
    main, link = _SHEET, _LINK
    types = f"{_PACKAGE}/content-types"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{_KIND}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{link}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{before}<workbook xmlns="{main}" xmlns:r="{link}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{link}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{link}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'{before}<worksheet xmlns="{main}"><sheetData>{rows}'
        "</sheetData></worksheet>",
        "xl/sharedStrings.xml": strings or f'<sst xmlns="{main}" count="0" uniqueCount="0"/>',
        **dict.fromkeys(more, ""),
    }
    return _zipped(parts)


def raw_ods(rows: str, *, before: str = "", manifest: str = "") -> bytes:
    """Return an ODS with this XML inside its only table."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    extended = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    of_manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return _zipped(
        {
            "mimetype": kind,
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{of_manifest}">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            f"{manifest}</manifest:manifest>",
            "content.xml": f'{before}<office:document-content {names} xmlns:calcext="{extended}">'
            '<office:body><office:spreadsheet><table:table table:name="Blad1">'
            f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
        }
    )


def _zipped(parts: dict[str, str]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return memory.getvalue()
