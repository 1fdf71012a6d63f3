"""Printing a list for a test, and reading back what stands on it."""

import re
from pathlib import Path

from pypdf import PageObject, PdfReader

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


def letters_of(page: PageObject) -> list[tuple[float, float, str]]:
    """Return every text of a page with how high it stands and how large it is, in points."""
    found: list[tuple[float, float, str]] = []

    def seen(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((height, abs(cm[3] * tm[3] * size), text.strip()))

    page.extract_text(visitor_text=seen)
    return found
