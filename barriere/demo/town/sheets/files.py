"""Files: a sheet as CSV, XLSX or ODS, the same bytes every time."""

import shutil
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import xlsxwriter

from barriere.demo.town.place import PEILDATUM

# The stubs of pandas do not know this engine; pandas does.
_ODF: Any = "odf"


def write_csv(sheet: pd.DataFrame, path: Path) -> Path:
    """Write UTF-8 with semicolons."""
    sheet.to_csv(path, sep=";", index=False, lineterminator="\n", encoding="utf-8")
    return path


def write_xlsx(sheet: pd.DataFrame, path: Path) -> Path:
    """Write a workbook with text in every cell."""
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime.combine(PEILDATUM, datetime.min.time())})
    page = book.add_worksheet("blad")
    page.write_row(0, 0, list(sheet.columns))
    for number, row in enumerate(sheet.astype(str).itertuples(index=False), start=1):
        for column, value in enumerate(row):
            page.write_string(number, column, value)
    book.close()
    return path


def write_ods(sheet: pd.DataFrame, path: Path) -> Path:
    """Write an OpenDocument sheet, then give its parts a fixed time."""
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / path.name
        sheet.astype(str).to_excel(raw, index=False, engine=_ODF, sheet_name="blad")
        fixed = Path(folder) / f"vast-{path.name}"
        with (
            zipfile.ZipFile(raw) as source,
            zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for part in source.infolist():
                still = zipfile.ZipInfo(part.filename, (1980, 1, 1, 0, 0, 0))
                still.compress_type = (
                    zipfile.ZIP_STORED if part.filename == "mimetype" else zipfile.ZIP_DEFLATED
                )
                target.writestr(still, source.read(part))
        shutil.copyfile(fixed, path)
    return path
