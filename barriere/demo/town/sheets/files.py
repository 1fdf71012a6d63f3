"""Files: a sheet as CSV or XLSX, the same bytes every time."""

from datetime import datetime
from pathlib import Path

import pandas as pd
import xlsxwriter

from barriere.demo.town.place import PEILDATUM


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
