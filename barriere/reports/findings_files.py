"""The findings sheets of a control as files: each team has the same sheet in three formats."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from barriere.reports.findings_csv import write_csv
from barriere.reports.findings_sheet import FindingsSheet
from barriere.reports.workbook_ods import write_ods
from barriere.reports.workbook_xlsx import write_xlsx
from barriere.reports.write import write_bytes

_WRITERS = ((".xlsx", write_xlsx), (".ods", write_ods), (".csv", write_csv))


def write_sheets(folder: Path, sheets: Iterable[FindingsSheet]) -> list[Path]:
    """Write each sheet as XLSX, ODS and CSV into a folder; return the paths."""
    return write_files(folder, sheet_files(sheets))


def sheet_files(sheets: Iterable[FindingsSheet]) -> dict[str, bytes]:
    """Return each sheet as XLSX, ODS and CSV, by the name of the file."""
    files = {}
    for sheet in sheets:
        for suffix, write in _WRITERS:
            write(content := BytesIO(), sheet)
            files[f"{sheet.name}{suffix}"] = content.getvalue()
    return files


def write_files(folder: Path, files: dict[str, bytes]) -> list[Path]:
    """Write files into a folder, each whole; return the paths."""
    for name, content in files.items():
        write_bytes(folder / name, content)
    return [folder / name for name in files]
