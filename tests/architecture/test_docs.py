"""What the papers say of deliveries and commands is what the code does."""

import inspect
from pathlib import Path

import pytest

from barriere.cli import app
from barriere.commands.bevindingen import bevindingen_toon
from barriere.inspections.findings.columns import COLUMNS
from barriere.model.finding import OPEN, OPGESCHORT
from barriere.model.finding_words import BINNEN, STATUS, UITKOMST, ZEKERHEID
from barriere.model.register import Register
from barriere.review.reasons import MIN_LENGTH, REASON_CODES
from barriere.sources.sheets import SHEETS

ROOT = Path(__file__).parents[2]
SHEETS_PAGE = (ROOT / "docs" / "leveringen.md").read_text("utf-8")
OORDELEN_PAGE = (ROOT / "docs" / "oordelen.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("register", list(SHEETS))
def test_every_column_of_every_sheet_is_explained(register: Register) -> None:
    section = SHEETS_PAGE.split(f"### {register.value} ", 1)[1].split("\n### ", 1)[0]

    for column in SHEETS[register].columns:
        assert f"`{column.name}`" in section
        for value in column.values:
            assert value in section


@pytest.mark.parametrize("register", list(Register))
def test_every_register_is_in_the_papers(register: Register) -> None:
    assert register.value in SHEETS_PAGE


def test_every_reason_of_the_tafel_is_in_the_papers() -> None:
    for besluit, codes in REASON_CODES.items():
        for code, words in codes.items():
            assert f"| `{besluit}` | `{code}` | {words} |" in OORDELEN_PAGE
    assert f"{MIN_LENGTH} tot 2.000 tekens" in OORDELEN_PAGE


def test_every_column_and_word_of_the_findings_sheet_is_in_the_papers() -> None:
    page = (ROOT / "docs" / "bevindingen.md").read_text("utf-8")

    assert all(f"`{column}`" in page for column in COLUMNS)
    for said in (UITKOMST, BINNEN, ZEKERHEID, STATUS):
        assert all(word in page for word in said.values())


def test_the_readme_names_only_commands_that_exist_and_files_that_are_there() -> None:
    known = {command.callback.__name__ for command in app.registered_commands if command.callback}
    known |= {group.name for group in app.registered_groups if group.name}
    lines = [line for line in README.splitlines() if line.startswith("barriere ")]

    assert len(lines) >= 10
    assert all(line.split()[1].replace("-", "_") in known for line in lines)
    assert (ROOT / "docs" / "kaart.png").stat().st_size > 10_000


def test_every_command_says_in_one_dutch_sentence_what_it_does() -> None:
    commands = [*app.registered_commands]
    for group in app.registered_groups:
        if group.typer_instance:
            commands += group.typer_instance.registered_commands
    for command in commands:
        assert command.callback is not None
        text = (command.callback.__doc__ or "").strip()
        assert text.endswith((".", "..."))
        assert "\n" not in text


def test_every_way_to_ask_what_is_still_to_be_done_is_in_the_papers() -> None:
    page = (ROOT / "docs" / "opvolging.md").read_text("utf-8")
    asked = inspect.signature(bevindingen_toon).parameters

    for name in asked.keys() - {"adres", "werkmap", "als", "nu"}:
        assert f"--{name}" in page
    for status in (*OPEN, OPGESCHORT, "nagekomen", "ingetrokken"):
        assert status in page
