"""The sheet and the page that say who may see what, and which paper is for whom."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from barriere.model.register import Register
from barriere.privacy.mag_zien import NEVER, OPENABLE, Grant, MagZien
from barriere.reports.sharing_sheet import document, write_sharing_sheet
from barriere.reports.whose_paper import PAPERS
from barriere.settings import Settings

from .printed import pages_of

PAGE = (Path(__file__).parents[2] / "docs" / "delen.md").read_text("utf-8")
DAY = date(2027, 3, 1)
HOSTILE = '#import "x" $a$ <b>Wet</b> artikel 1'


def row(partner: str, zekerheid: str = "bevestigd", grond: str = "Wet artikel 1") -> Grant:
    given: dict[str, Any] = {
        "partner": partner,
        "gegevens": ["brp", "kvk"],
        "grond": grond,
        "bron": "convenant",
        "zekerheid": zekerheid,
        "door": "jurist OOV",
        "vanaf": date(2027, 1, 1),
        "tot": date(2027, 12, 31),
    }
    return Grant.model_validate(given)


def test_a_cell_points_at_its_ground_and_one_that_does_not_hold_stands_in_brackets(
    settings: Settings,
) -> None:
    table = MagZien(mag_zien=(row("politie"), row("brandweer", "voorstel"), row("politie")))
    cells = {p["naam"]: p["cellen"] for p in document(table, settings, DAY)["partners"]}
    brp, bag = OPENABLE.index(Register.BRP), OPENABLE.index(Register.BAG)

    assert cells["Politie"][brp] == "1, 3"
    assert cells["Brandweer"][brp] == "(2)"
    assert cells["Politie"][bag] == ""
    assert not any(cells["Belastingdienst"])


def test_the_sheet_is_tagged_literal_and_the_same_every_time(
    settings: Settings, tmp_path: Path
) -> None:
    table = MagZien(mag_zien=(row("politie", grond=HOSTILE),))
    for name in ("a.pdf", "b.pdf"):
        write_sharing_sheet(tmp_path / name, table, settings, DAY)

    text = " ".join(pages_of(tmp_path / "a.pdf"))
    root: Any = PdfReader(tmp_path / "a.pdf").trailer["/Root"]
    assert HOSTILE.replace(" ", "") in text.replace(" ", "")
    assert "geldt" in text
    assert all(paper.what in text for paper in PAPERS)
    assert root["/MarkInfo"]["/Marked"]
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_an_empty_table_says_what_partners_then_see(settings: Settings, tmp_path: Path) -> None:
    write_sharing_sheet(tmp_path / "leeg.pdf", MagZien(), settings, DAY)

    assert "nog geen grond vastgelegd" in " ".join(pages_of(tmp_path / "leeg.pdf"))


def test_the_papers_say_of_every_output_whose_it_is_and_of_every_register_whether_it_may() -> None:
    for paper in PAPERS:
        line = f"| {paper.what} | `{paper.file}` | {paper.whose} | {paper.holds} |"
        assert line in PAGE
    section = re.split(r"\n## ", PAGE)
    table = next(part for part in section if part.startswith("De tabel"))
    for register in OPENABLE:
        assert f"`{register.value}`" in table
    for register, why in NEVER.items():
        assert f"| `{register.value}` | {why} |" in PAGE
