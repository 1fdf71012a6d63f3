"""The paper that says how each address of a control was selected."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from odf.opendocument import load
from odf.text import H

from barriere.explanation.selection import Selection
from barriere.governance.text_of import text_of
from barriere.reports.selection_odt import SelectionPaper, write_selection

HOSTILE = '<script>=HYPERLINK("x")</script> & \x0b\ud800'
ONE = Selection(
    sleutel="9999010000000000",
    weergave="Lange Lijn 1, 9711 AB Proefdorp",
    grounds="De gemeente Proefdorp heeft dit adres gekozen, omdat dit opviel:",
    signs=("6 personen ingeschreven op 40 m². Bron: BRP.",),
    closing=("Een computer heeft hierover niet beslist.",),
    check=("Mag de bron genoemd worden?",),
)


@pytest.fixture
def paper() -> SelectionPaper:
    return SelectionPaper(
        control="2027-1",
        held=date(2027, 2, 11),
        gemeente="Proefdorp",
        fictief=True,
        drawn_up=date(2027, 1, 4),
        destroy_by=date(2027, 3, 25),
        selections=(
            ONE,
            replace(ONE, sleutel="9999010000000001", weergave="Korte Lijn 2, 9711 AC Proefdorp"),
        ),
    )


def test_each_address_has_a_heading_by_street_and_a_reader_can_jump_to_it(
    paper: SelectionPaper, tmp_path: Path
) -> None:
    write_selection(tmp_path / "a.odt", paper)

    heads = [(h.getAttribute("outlinelevel"), str(h)) for h in
             load(tmp_path / "a.odt").getElementsByType(H)]  # fmt: skip
    assert heads == [
        ("1", "Hoe de adressen zijn gekozen: controle 2027-1 (fictieve gegevens)"),
        ("2", "Korte Lijn 2, 9711 AC Proefdorp"),
        ("2", "Lange Lijn 1, 9711 AB Proefdorp"),
    ]


def test_the_law_is_cited_as_to_be_confirmed_and_the_paper_has_a_last_day(
    paper: SelectionPaper, tmp_path: Path
) -> None:
    write_selection(tmp_path / "a.odt", paper)
    said = text_of(tmp_path / "a.odt")

    assert "artikel 3:46 en 3:47; te bevestigen" in said
    assert "alleen voor de gemeente · vernietigen op 25 maart 2027" in said


def test_hostile_text_stays_text(paper: SelectionPaper, tmp_path: Path) -> None:
    write_selection(
        tmp_path / "a.odt", replace(paper, selections=(replace(ONE, signs=(HOSTILE,)),))
    )

    book = load(tmp_path / "a.odt")
    assert '<script>=HYPERLINK("x")</script> & ' in str(book.text)


def test_the_same_paper_gives_the_same_bytes(paper: SelectionPaper, tmp_path: Path) -> None:
    write_selection(tmp_path / "a.odt", paper)
    write_selection(tmp_path / "b.odt", paper)

    assert (tmp_path / "a.odt").read_bytes() == (tmp_path / "b.odt").read_bytes()
