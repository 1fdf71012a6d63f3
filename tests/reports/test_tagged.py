"""Paper for who cannot see it: PDF/UA-1 and PDF/A-2a, checked in the file itself.

No validator of PDF/A is in the registries of this project. Of PDF/UA-1 there is: `outloud`,
asked in CI and wherever it is installed. For the rest the typesetter refuses what it
cannot conform, and what a machine can see of the tags is checked here.
"""

import shutil
import subprocess
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from barriere.reports.pocket_card import pocket_card
from barriere.reports.visit_list import VisitList
from tests.conftest import go_without

from .tag_tree import elements, kids_of, kind, root_of


@pytest.fixture(scope="module", params=["list", "card"])
def paper(
    request: pytest.FixtureRequest,
    pdf: Path,
    visit_list: VisitList,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    if request.param == "list":
        return pdf
    path = tmp_path_factory.mktemp("kaart") / "slachtofferkaart.pdf"
    path.write_bytes(pocket_card(visit_list))
    return path


@pytest.fixture(scope="module")
def tags(paper: Path) -> list[Any]:
    return elements(paper)


def test_the_file_says_which_standards_it_keeps_and_what_it_is_called(paper: Path) -> None:
    root = root_of(paper)
    said = root["/Metadata"].get_object().get_data().decode()

    assert "<pdfuaid:part>1<" in said
    assert "<pdfaid:part>2<" in said
    assert "<pdfaid:conformance>A<" in said
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert str(root["/Lang"]).startswith("nl")


def test_headings_never_skip_a_level(tags: list[Any]) -> None:
    levels = [int(kind(tag)[1:]) for tag in tags if kind(tag) in {"H1", "H2", "H3", "H4"}]

    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_picture_has_words_and_every_item_a_mark_and_a_text(tags: list[Any]) -> None:
    for tag in tags:
        if kind(tag) == "Figure":
            assert len(str(tag.get("/Alt", ""))) > 20
        if kind(tag) == "LI":
            assert [kind(kid.get_object()) for kid in kids_of(tag)] == ["Lbl", "LBody"]
        if kind(tag) in {"Lbl", "LBody", "P", "H1", "H2", "H3", "TD", "TH", "Caption"}:
            assert "/K" in tag or kind(tag) == "TD"


def test_every_table_names_its_columns(tags: list[Any], paper: Path) -> None:
    counts = Counter(kind(tag) for tag in tags)

    assert counts["TH"] >= counts["Table"] * 3
    assert bool(counts["Table"]) == (paper.name != "slachtofferkaart.pdf")


def test_every_letter_can_be_selected_and_no_font_is_left_out(paper: Path) -> None:
    for page in PdfReader(paper).pages:
        assert len(page.extract_text()) > 200
        fonts = page["/Resources"].get_object().get("/Font", {})  # type: ignore[union-attr]
        for font in fonts.values():
            below = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(below.get_object())
            assert "/ToUnicode" in font.get_object()


def test_a_checker_of_pdf_ua_finds_no_error(paper: Path) -> None:
    outloud = shutil.which("outloud")
    if outloud is None:
        go_without("er is geen outloud om PDF/UA-1 mee te toetsen (zie .ci/checkers.txt)")
    ran = subprocess.run(
        [str(outloud), "--fail-on", "error", str(paper)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout
