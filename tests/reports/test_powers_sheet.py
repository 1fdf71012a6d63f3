"""The matrix on paper: every cell with its law and certainty, and no power that no source gives."""

import re
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from barriere.catalogue.powers import powers
from barriere.reports.powers_sheet import write_powers_sheet
from tests.reports.printed import letters_of

FOOT, MARGIN, SMALLEST = 20.0, 28.0, 5.8


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("uit") / "bevoegdheden.pdf"
    write_powers_sheet(path, powers(), "Groningen", date(2027, 1, 4))
    pages = PdfReader(path).pages
    return re.sub(r"\s+", "", " ".join(page.extract_text() for page in pages))


def _squeezed(words: str) -> str:
    return re.sub(r"\s+", "", words)


@pytest.mark.parametrize("key", powers().rollen)
def test_every_role_has_its_row_with_law_and_task(key: str, text: str) -> None:
    role = powers().rollen[key]

    assert _squeezed(role.naam) in text
    for cell in (role.taak, *role.interventies, *role.mag_niet):
        assert _squeezed(cell.tekst.rstrip(".")) in text
        assert _squeezed(cell.basis) in text


def test_the_matrix_is_one_sheet_with_who_leads_on_its_back(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path: Path = tmp_path_factory.mktemp("uit") / "bevoegdheden.pdf"
    write_powers_sheet(path, powers(), "Groningen", date(2027, 1, 4))
    pages = PdfReader(path).pages
    front, back = (_squeezed(page.extract_text()) for page in pages)
    sheet = letters_of(pages[0])

    assert min(height for height, _, _ in sheet if height > FOOT) > MARGIN
    assert min(size for _, size, _ in sheet) >= SMALLEST
    assert all(_squeezed(role.naam) in front for role in powers().rollen.values())
    assert all(_squeezed(lead.grond) in back for lead in powers().leiding)


def test_how_sure_it_is_and_where_it_was_checked_stand_there_too(text: str) -> None:
    for said in ("bevestigd", "te bevestigen", "tweede hand", "kennisinstituutgemeenten.nl"):
        assert _squeezed(said) in text


def test_a_matrix_that_is_not_adopted_says_so(text: str) -> None:
    assert "Voorstel:nogvasttestellen" in text
