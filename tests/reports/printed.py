"""Printing a list for a test, and reading back what stands on it."""

import re
from pathlib import Path

from pypdf import PdfReader

from barriere.reports.visit_list import VisitList
from barriere.reports.visit_list_pdf import write_visit_list


def pages_of(path: Path) -> list[str]:
    """Return the text of each page, on one line."""
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(path).pages]


def written(visit_list: VisitList, folder: Path) -> list[str]:
    """Print a list and return the text of its pages."""
    path = folder / "lijst.pdf"
    write_visit_list(path, visit_list)
    return pages_of(path)
