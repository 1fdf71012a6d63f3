"""In a real spreadsheet programme a street stays text, whatever it is called."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from barriere.model.inspection import LeftOut, Plan
from barriere.reports.findings_csv import write_csv
from barriere.reports.findings_sheet import FindingsSheet
from barriere.reports.plan_workbook import write_plan_workbook
from barriere.reports.table_sheet import TableBook, TableSheet
from barriere.reports.tables_ods import write_tables_ods
from barriere.reports.tables_xlsx import write_tables_xlsx
from barriere.reports.workbook_ods import write_ods
from barriere.reports.workbook_xlsx import write_xlsx
from barriere.settings import Settings
from tests.conftest import go_without

from .workbooks import made_from

HOSTILE = (
    "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1",
    '=HYPERLINK("http://x.invalid";"x")', '=WEBSERVICE("http://x.invalid")',
    '=DDE("soffice";"/etc/passwd";"A1")', "{=1+1}", "of:=1+1", "\uff1d1+1", "\uff0b1", "'=1+1",
    '="a"&"b"', "1/2", "1E5", "007", "2027-01-04", "TRUE", "https://x.invalid", "#REF!",
)  # fmt: skip
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CSV = "Text - txt - csv (StarCalc):59,34,76,1"
"""Semicolons, double quotes, UTF-8, from the first line; columns as LibreOffice sees them."""


@pytest.fixture(scope="module")
def soffice() -> str:
    found = shutil.which("soffice")
    if not found:
        go_without("er is geen LibreOffice (Debian: apt install libreoffice-calc)")
    return found


@pytest.fixture(scope="module")
def seen(
    soffice: str,
    sheet: FindingsSheet,
    year: Plan,
    settings: Settings,
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[str, etree._Element]:
    """Write every workbook of the house, and return each as LibreOffice sees it."""
    folder = tmp_path_factory.mktemp("werkbladen")
    hostile = _findings(sheet)
    write_xlsx(folder / "bevindingen.xlsx", hostile)
    write_ods(folder / "bevindingen_ods.ods", hostile)
    write_csv(folder / "bevindingen_csv.csv", hostile)
    for suffix in ("xlsx", "ods"):
        path = folder / f"plan_{suffix}.{suffix}"
        write_plan_workbook(path, _plan(year), made_from(settings))
    write_tables_xlsx(folder / "tabel_xlsx.xlsx", _tables())
    write_tables_ods(folder / "tabel_ods.ods", _tables())
    books = [path for path in sorted(folder.iterdir()) if path.suffix != ".csv"]
    _convert(soffice, books, folder)
    _convert(soffice, sorted(folder.glob("*.csv")), folder, f"--infilter={_CSV}")
    return {path.stem: etree.parse(path).getroot() for path in sorted(folder.glob("*.fods"))}


def _convert(soffice: str, files: list[Path], folder: Path, *more: str) -> None:
    """Open files in LibreOffice, with a profile of its own and without a network."""
    profile = folder / "profiel"
    command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless",
               "--norestore", *more, "--convert-to", "fods",
               "--outdir", str(folder), *map(str, files)]  # fmt: skip
    subprocess.run(
        command, check=True, timeout=120, capture_output=True,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "http_proxy": "http://127.0.0.1:9",
             "https_proxy": "http://127.0.0.1:9"},
    )  # fmt: skip


def _findings(sheet: FindingsSheet) -> FindingsSheet:
    visits = [row for row in sheet.rows if row.kind == "bezoek"]
    rows = tuple(
        replace(visits[n % len(visits)], texts={**visits[n % len(visits)].texts, "adres": text})
        for n, text in enumerate(HOSTILE)
    )
    return replace(sheet, rows=rows)


def _plan(year: Plan) -> Plan:
    left = tuple(LeftOut(f"h{n}", text, "geen tijd", "tijd") for n, text in enumerate(HOSTILE))
    return replace(year, left_out=left, notices=HOSTILE)


def _tables() -> TableBook:
    rows = tuple((text, 1) for text in HOSTILE)
    return TableBook(
        "=1+1", date(2027, 1, 4), (TableSheet("Blad", (("adres", 30), ("n", 5)), rows),)
    )


def _texts(root: etree._Element) -> list[str]:
    """Return what stands in each cell of type text, line by line."""
    cells = root.iter(f"{_TABLE}table-cell")
    return [
        "\n".join(_line(p) for p in cell.iterfind(f"{_TEXT}p"))
        for cell in cells
        if cell.get(f"{_OFFICE}value-type") == "string"
    ]


def _line(paragraph: etree._Element) -> str:
    """Return a line of text, its tabs and runs of spaces as they were typed."""
    said = paragraph.text or ""
    for part in paragraph:
        name = etree.QName(part).localname
        said += {"tab": "\t", "s": " " * int(part.get(f"{_TEXT}c", "1"))}.get(name, part.text or "")
        said += part.tail or ""
    return said


BOOKS = ("bevindingen", "bevindingen_ods", "plan_ods", "plan_xlsx", "tabel_ods", "tabel_xlsx")


@pytest.mark.parametrize("book", [*BOOKS, "bevindingen_csv"])
def test_libreoffice_sees_no_formula_and_no_link(
    seen: Mapping[str, etree._Element], book: str
) -> None:
    cells = list(seen[book].iter(f"{_TABLE}table-cell"))

    assert len(cells) > len(HOSTILE)
    assert not [cell for cell in cells if cell.get(f"{_TABLE}formula")]
    assert not list(seen[book].iter(f"{_TEXT}a"))
    assert not list(seen[book].iter(f"{_OFFICE}dde-source"))


@pytest.mark.parametrize("book", BOOKS)
def test_libreoffice_shows_the_very_street(seen: Mapping[str, etree._Element], book: str) -> None:
    shown = _texts(seen[book])

    assert [text for text in HOSTILE if _as_kept(text) not in map(_as_kept, shown)] == []


def test_libreoffice_shows_the_street_of_the_csv_behind_an_apostrophe(
    seen: Mapping[str, etree._Element],
) -> None:
    shown = {text.removeprefix("'") for text in _texts(seen["bevindingen_csv"])}

    risky = [text for text in HOSTILE if text.strip()[0] in "=+-@{\uff1d\uff0b'#oh"]
    assert len(risky) > 15
    assert [t for t in risky if _as_kept(t.removeprefix("'")) not in map(_as_kept, shown)] == []


def _as_kept(text: str) -> str:
    """Return a text without the control characters that no workbook holds."""
    return "".join(text.replace("\r", "").split("\n")).strip("\t")
