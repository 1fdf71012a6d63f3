"""The findings sheets of a control as files: each team has the same sheet in three formats."""

from collections.abc import Iterable
from pathlib import Path

from barriere.reports.findings_csv import write_csv
from barriere.reports.findings_sheet import FindingsSheet
from barriere.reports.workbook_ods import write_ods
from barriere.reports.workbook_xlsx import write_xlsx

_WRITERS = ((".xlsx", write_xlsx), (".ods", write_ods), (".csv", write_csv))


def write_sheets(folder: Path, sheets: Iterable[FindingsSheet]) -> list[Path]:
    """Write each sheet as XLSX, ODS and CSV into a folder; return the paths."""
    paths = []
    for sheet in sheets:
        for suffix, write in _WRITERS:
            paths.append(folder / f"{sheet.name}{suffix}")
            write(paths[-1], sheet)
    return paths
