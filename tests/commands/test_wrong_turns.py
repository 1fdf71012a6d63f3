"""What goes wrong in a werkmap is said with what, where and what to do; nothing is passed over."""

from pathlib import Path

import pytest

from tests.commands.conftest import NU, Answer, Door, adopt
from tests.commands.test_refusals import BAG, HOUSE

DAY = ("--peildatum", "2026-10-01", "--nu", NU)


@pytest.fixture
def scored(werkmap: Path, door: Door) -> Path:
    """Return a werkmap with one address, scored."""
    bag = werkmap.parent / "bag.csv"
    bag.write_text(f"{BAG}\n{HOUSE}\n", "utf-8")
    assert door("lees", "bag", bag, "--werkmap", werkmap, *DAY).code == 0
    assert [answer.code for answer in adopt(door, werkmap)] == [0, 0]
    assert door("score", "--werkmap", werkmap, "--nu", NU).code == 0
    return werkmap


def said(answer: Answer) -> str:
    return " ".join(answer.err.split())


def test_a_score_before_the_bag_is_refused_and_does_not_replace_the_last(
    scored: Path, door: Door
) -> None:
    answer = door("score", "--peildatum", "2020-01-01", "--werkmap", scored)

    assert answer.code == 2
    assert "geen BAG van 01-01-2020 of eerder" in said(answer)
    assert door("uitleg", "Kade 1", "--werkmap", scored).code == 0


def test_the_deliveries_can_be_shown_before_the_bag_is_there(scored: Path, door: Door) -> None:
    for folder in (scored / "leveringen").glob("bag-*"):
        folder.rename(scored.parent / folder.name)

    assert door("leveringen", "--werkmap", scored).code == 0


def test_a_delivery_without_its_manifest_is_not_passed_over(scored: Path, door: Door) -> None:
    next((scored / "leveringen").glob("bag-*/manifest.json")).unlink()

    answer = door("leveringen", "--werkmap", scored)

    assert answer.code == 65
    assert "beschadigd" in said(answer)


@pytest.mark.parametrize("name", ["run.json", "scores.parquet"])
@pytest.mark.parametrize("content", ["", "{", "{}", "[]"])
def test_a_damaged_score_says_so(scored: Path, door: Door, name: str, content: str) -> None:
    next((scored / "uit").glob(f"score-*/{name}")).write_text(content)

    answer = door("uitleg", "Kade 1", "--werkmap", scored)

    assert answer.code == 65
    assert "deze score is beschadigd" in said(answer)


def test_a_damaged_dossier_says_so_in_dutch(scored: Path, door: Door) -> None:
    for path in scored.glob("dossier.db*"):
        path.write_text("stuk" * 100)

    answer = door("tafel", "toon", "--werkmap", scored)

    assert answer.code == 1
    assert "het bestand is beschadigd" in said(answer)
    assert "reservekopie" in said(answer)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("Kade", "Bij 'Kade' hoort een nummer"), ("Kade 99", "'Kade' heeft geen nummer 99")],
)
def test_a_street_that_is_there_is_not_said_to_be_missing(
    scored: Path, door: Door, typed: str, expected: str
) -> None:
    answer = door("uitleg", typed, "--werkmap", scored)

    assert answer.code == 2
    assert expected in said(answer)


def test_a_file_of_oordelen_without_any_is_refused(scored: Path, door: Door) -> None:
    empty = scored.parent / "oordelen.csv"
    empty.write_text("adres;besluit;reden;toelichting\n")

    answers = [door("tafel", "lees", path, "--werkmap", scored) for path in (empty, scored)]

    assert [answer.code for answer in answers] == [65, 65]
    assert "er staat geen oordeel in" in said(answers[0])
    assert "is geen bestand" in said(answers[1])


def test_a_sheet_of_findings_that_is_not_there_is_said_in_dutch(scored: Path, door: Door) -> None:
    for path in (scored, scored / "weg.csv"):
        answer = door("bevindingen", "lees", path, "--werkmap", scored)

        assert answer.code == 65
        assert "is niet te lezen Controleer de naam" in said(answer)


def test_a_folder_is_no_delivery(werkmap: Path, door: Door) -> None:
    answer = door("lees", "brp", werkmap.parent, "--werkmap", werkmap, *DAY)

    assert answer.code == 65
    assert "is een map, geen bestand" in said(answer)


def test_settings_that_cannot_be_read_name_the_line(werkmap: Path, door: Door) -> None:
    (werkmap / "barriere.toml").write_text("[gemeente]\nfoo\n")

    answer = door("leveringen", "--werkmap", werkmap)

    assert answer.code == 65
    assert "barriere.toml, regel 2: is geen geldige TOML" in said(answer)
    assert "Expected" not in said(answer)


def test_before_any_card_was_in_force_nothing_is_scored(
    werkmap: Path, door: Door, tmp_path: Path
) -> None:
    bag = tmp_path / "bag.csv"
    bag.write_text(f"{BAG}\n{HOUSE}\n", "utf-8")
    door("lees", "bag", bag, "--peildatum", "2025-06-01", "--werkmap", werkmap)
    adopt(door, werkmap)

    answer = door("score", "--werkmap", werkmap)

    assert answer.code == 2
    assert "nog geen enkele indicator" in said(answer)
