"""The signal cards: one sheet a card, and no power on it that the matrix does not give."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from barriere.catalogue import read
from barriere.catalogue.interventions import interventions
from barriere.catalogue.powers import CERTAINTIES, Powers, powers
from barriere.catalogue.signs import signs
from barriere.model.domain import Domein
from barriere.reports.signal_cards import SignalCards, signal_cards
from barriere.reports.signal_cards_html import write_signal_cards_html
from barriere.reports.signal_cards_pdf import write_signal_cards_pdf
from tests.reports.printed import letters_of

MADE = SignalCards(
    gemeente="Halderzijl",
    catalogue=read(),
    powers=powers(),
    signs=signs(),
    numbers={"aandachtsfunctionaris": "050 123 45 67"},
    drawn_up=date(2027, 1, 4),
)
MARGIN, SMALLEST = 31.0, 6.4
NAMES = {one.naam: code for code, one in interventions().items()}


FOOT = {
    "Gemeente Halderzijl · opgemaakt op 4 januari 2027",
    signal_cards(MADE)["versies"],
}


def cards(made: SignalCards = MADE) -> list[dict[str, object]]:
    told = signal_cards(made)
    return [*told["domeinen"], *told["soorten"]]


def without(key: str, *codes: str) -> Powers:
    """Return the matrix in which a role may not do some interventions."""
    role = powers().rollen[key]
    kept = tuple(c for c in role.interventies if not set(codes) & set(c.maatregelen))
    rest = {**powers().rollen, key: role.model_copy(update={"interventies": kept})}
    return powers().model_copy(update={"rollen": rest})


def test_there_is_a_card_for_every_domain_and_every_kind_of_address() -> None:
    assert len(cards()) == len(Domein) + len(signs().soorten)


@pytest.mark.parametrize("card", cards(), ids=lambda card: str(card["anker"]))
def test_a_card_gives_a_role_only_what_the_matrix_gives_it(card: dict[str, object]) -> None:
    roles = {role.kort: role for role in powers().rollen.values()}
    interventies, partners = card["interventies"], card["partners"]
    assert isinstance(interventies, list)
    assert isinstance(partners, list)
    for one in interventies:
        assert one["gronden"]
        for ground in one["gronden"]:
            assert NAMES[one["naam"]] in roles[ground["wie"]].maatregelen
    for said in (*partners, *(g for one in interventies for g in one["gronden"])):
        cell = next(c for c in roles[said["wie"]].interventies if c.tekst == said["tekst"])
        assert (said["basis"], said["zekerheid"]) == (cell.basis, cell.zekerheid)


def test_a_power_that_a_municipality_gave_up_is_on_no_card() -> None:
    left = cards(replace(MADE, powers=without("wonen", "lod", "boete")))
    said = [
        (one["naam"], ground["wie"])
        for card in left
        for one in card["interventies"]  # type: ignore[attr-defined]
        for ground in one["gronden"]
    ]

    assert ("Bestuurlijke boete", "BRP") in said
    assert not {"Last onder dwangsom of bestuursdwang"} & {name for name, _ in said}
    assert ("Bestuurlijke boete", "Bouwen en wonen") not in said


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("uit") / "signaalkaarten.pdf"
    write_signal_cards_pdf(path, MADE)
    return path


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[str]:
    return [squeezed(page.extract_text()) for page in PdfReader(pdf).pages]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_card_is_one_sheet_with_all_of_it_on_it(pages: list[str]) -> None:
    assert len(pages) == len(cards()) + 1
    for card, page in zip(cards(), pages, strict=False):
        told = [card["naam"], card["betekenis"]]
        told += [text for s in card["signalen"] for text in (s["tekst"], s["kan_ook"])]  # type: ignore[attr-defined]
        told += [text for g in card["partners"] for text in (g["tekst"], g["basis"])]  # type: ignore[attr-defined]
        for text in told:
            assert squeezed(str(text)) in page, text


def test_nothing_runs_off_the_sheet_or_is_too_small_to_read(pdf: Path) -> None:
    for page in PdfReader(pdf).pages:
        letters = letters_of(page)
        assert min(height for height, _, text in letters if text not in FOOT) > MARGIN
        assert min(size for _, size, _ in letters) >= SMALLEST


def test_every_card_says_that_a_sign_is_no_proof_and_whom_to_call(pages: list[str]) -> None:
    for page in pages[:-1]:
        assert squeezed("Een signaal is geen bewijs") in page
        assert squeezed("Het minste vermoeden is genoeg") in page
        assert squeezed("050 123 45 67") in page
        assert "112" in page


def test_how_sure_it_is_stands_beside_and_what_that_means_at_the_end(pages: list[str]) -> None:
    for word in CERTAINTIES:
        assert squeezed(word) in pages[-1]
    assert squeezed("informatiepuntmensenhandel.nl") in "".join(pages)


def test_the_cards_can_be_read_aloud_and_are_the_same_bytes_again(
    pdf: Path, tmp_path: Path
) -> None:
    assert b"pdfuaid:part" in pdf.read_bytes()
    write_signal_cards_pdf(tmp_path / "nog.pdf", MADE)
    assert (tmp_path / "nog.pdf").read_bytes() == pdf.read_bytes()


def test_the_page_fetches_and_runs_nothing(tmp_path: Path) -> None:
    write_signal_cards_html(tmp_path / "kaarten.html", MADE)
    html = (tmp_path / "kaarten.html").read_text("utf-8")

    assert html.startswith("<!doctype html>")
    assert "script-src 'none'" in html.replace("&#39;", "'")
    assert "<script" not in html
    assert not re.search(r"""(src|href)=["']?(https?:)?//""", html)


def test_the_name_of_a_municipality_is_text(tmp_path: Path) -> None:
    hostile = replace(
        MADE, gemeente="<script>alert(1)</script> #$x$", numbers={"zorgcoordinator": "<b>"}
    )
    write_signal_cards_html(tmp_path / "kaarten.html", hostile)
    write_signal_cards_pdf(tmp_path / "kaarten.pdf", hostile)

    assert "<script" not in (tmp_path / "kaarten.html").read_text("utf-8")
    assert "<script>alert(1)" in PdfReader(tmp_path / "kaarten.pdf").pages[0].extract_text()
