"""Typesetting: a template and data make a tagged PDF; data is never read as markup."""

import json
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from barriere.reports.printable import FONTS, printable

TEMPLATES = Path(__file__).with_name("templates")
STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
"""PDF/UA-1 (readable aloud) and PDF/A-2a (readable in fifty years)."""


def typeset(template: str, data: dict[str, Any], drawn_up: date) -> bytes:
    """Return the PDF of `template`.typ with `data` (what JSON can hold; maps as SVG text).

    The only date in the file is `drawn_up`, so the same data gives the same
    bytes. Nothing is read but the templates and the fonts of the house.
    """
    compiler = typst.Compiler(
        input=TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(printable(data), ensure_ascii=False)},
    )
    noon = datetime(drawn_up.year, drawn_up.month, drawn_up.day, 12, tzinfo=UTC)
    pdf = compiler.compile(format="pdf", pdf_standards=[*STANDARDS], timestamp=noon)
    if not isinstance(pdf, bytes):
        message = "typst gave no PDF"
        raise TypeError(message)
    return pdf


@cache
def _fonts() -> typst.Fonts:
    """Return the fonts of the house only: what a machine has installed changes nothing."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
