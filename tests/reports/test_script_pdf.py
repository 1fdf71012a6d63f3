"""The draaiboek on paper: a sheet per control, all steps by date, and no address on it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from barriere.governance.output_check import check_output
from barriere.inspections.script.playbook import Playbook, playbook
from barriere.model.inspection import Plan
from barriere.reports.script_pdf import term, write_script
from barriere.settings import Settings
from barriere.settings.script import PAPIER, Stap

from .printed import pages_of

DRAWN_UP = date(2027, 1, 4)


@pytest.fixture(scope="module")
def paper(year: Plan, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("uit") / "draaiboek.pdf"
    write_script(path, year, settings, playbook(), DRAWN_UP)
    return path


@pytest.fixture(scope="module")
def sheets(paper: Path) -> list[str]:
    return pages_of(paper)


def _written(
    plan: Plan, settings: Settings, folder: Path, day: date = DRAWN_UP, book: Playbook | None = None
) -> list[str]:
    path = folder / "draaiboek.pdf"
    write_script(path, plan, settings, book or playbook(), day)
    return pages_of(path)


def test_every_control_has_one_sheet_front_and_back(year: Plan, sheets: list[str]) -> None:
    for control in year.controls:
        (front,) = [n for n, page in enumerate(sheets) if f"Controle {control.id} Datum" in page]

        assert front % 2 == 0, "a front comes on a page with an odd number"
        assert "Voorbereiden" in sheets[front]
        assert "Daarna" in sheets[front + 1]
        assert "Handtekening" in sheets[front + 1]


def test_every_step_stands_with_its_date_its_owner_and_when_it_is_done(sheets: list[str]) -> None:
    front = next(page for page in sheets if "Controle 2027-1 Datum" in page)

    for said in (
        "dinsdag 16 maart 2027",
        "di 19 jan 8 weken ervoor",
        "coördinator OOV",
        "Elke vereiste partner heeft toegezegd",
        "barriere bezoeklijst 2027-1",
    ):
        assert said in front


def test_the_overview_goes_by_date_over_all_controls(sheets: list[str]) -> None:
    overview = " ".join(sheets[:2])
    months = ["januari 2027", "maart 2027", "april 2027", "september 2027", "november 2027"]

    assert [overview.index(month) for month in months] == sorted(map(overview.index, months))
    assert "2027-4" in overview


def test_no_address_and_no_points_stand_in_it(year: Plan, sheets: list[str], paper: Path) -> None:
    text = " ".join(sheets)

    assert not [c.weergave for c in year.candidates.values() if c.weergave.split(",")[0] in text]
    assert check_output(paper) == []


def test_the_last_pages_say_why_and_how_sure_that_is(sheets: list[str]) -> None:
    why = " ".join(sheets[-2:])

    assert "Waarom deze stappen" in why
    assert "Actieprogramma aanpak mensenhandel" in why
    assert "te bevestigen" in why


def test_a_step_that_was_due_before_is_said_to_be(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    text = " ".join(_written(year, settings, tmp_path, date(2027, 2, 2)))

    assert "3 stappen waren al voorbij" in text
    assert "di 19 jan 8 weken ervoor al voorbij" in text


def test_a_control_that_was_held_is_not_late(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    first = replace(year.controls[0], vast="geweest")
    plan = replace(year, controls=(first, *year.controls[1:]))
    text = " ".join(_written(plan, settings, tmp_path, date(2027, 4, 1)))

    assert "Deze controle is gehouden" in text
    assert "al voorbij" not in text


def test_a_year_without_controls_still_has_its_paper(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    pages = _written(replace(year, controls=()), settings, tmp_path)

    assert "Er is geen controle in dit plan" in pages[0]


def test_a_control_without_a_team_says_so(year: Plan, settings: Settings, tmp_path: Path) -> None:
    plan = replace(year, controls=(replace(year.controls[0], routes=()),))

    assert "geen team heeft een adres" in " ".join(_written(plan, settings, tmp_path))


def test_many_steps_of_a_municipality_run_on_to_a_next_page(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    own = tuple(
        Stap.model_validate(
            {"id": f"eigen-{nr}", "wanneer": f"{nr} dagen ervoor", "wie": "wij",
             "wat": f'Eigen stap {nr} #import "x" $a$ <script>'}
        )
        for nr in range(1, 31)
    )  # fmt: skip
    pages = _written(year, settings, tmp_path, DRAWN_UP, playbook(own))

    text = " ".join(pages)
    assert 'Eigen stap 30 #import "x" $a$ <script>' in text
    assert text.count("Handtekening") == len(year.controls)


def test_the_same_plan_gives_the_same_bytes(
    year: Plan, settings: Settings, paper: Path, tmp_path: Path
) -> None:
    write_script(tmp_path / "b.pdf", year, settings, playbook(), DRAWN_UP)

    assert paper.read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize(
    "written",
    ["8 weken ervoor", "1 week erna", "1 dag ervoor", "3 dagen erna", "op de dag", PAPIER],
)
def test_a_term_is_printed_as_it_was_written(written: str) -> None:
    stap = Stap.model_validate({"id": "x", "wanneer": written, "wat": "x", "wie": "x"})

    assert term(playbook((stap,)).duties[-1]) == written
