"""An address that may not be shown any more is in nothing that is made of the plan from then on."""

from collections.abc import Iterator
from datetime import date

import pytest

from barriere import chain
from barriere.chain.jaarplan import Planned
from barriere.chain.latest import latest
from barriere.chain.plan_verschil import plan_difference
from barriere.chain.tafel import Said
from barriere.chain.wat_als import ask_what_if
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import NotAllowed
from barriere.governance.leak import mentions
from barriere.governance.text_of import text_of
from barriere.inspections.answers.event import TeamOut
from barriere.model.inspection import Control, Plan
from barriere.store import Werkmap
from barriere.terminal.answers import show_answer, show_plan_difference
from barriere.terminal.year import show_kept_plan, show_plan
from tests.chain.plan_town import YEAR, copied, newest, on, visited

NOW = on(date(PLAN_YEAR, 3, 1))
AGREED = f"{PLAN_YEAR}-2"


def _hold(werkmap: Werkmap, sleutel: str) -> None:
    chain.judge(
        werkmap,
        Said(sleutel, "aanhouden", "", "", date(PLAN_YEAR, 12, 31), "politie"),
        NOW,
    )


@pytest.fixture(scope="module")
def before(tour: Tour) -> Plan:
    return tour.planned.plan


@pytest.fixture(scope="module")
def gone(before: Plan) -> list[str]:
    """One of each control: of the first, that was held, one is held back and one shielded."""
    first, second, third, fourth = (visited(before, one) for one in before.controls)
    return [first[0], first[1], second[0], third[0], fourth[0]]


@pytest.fixture(scope="module")
def words(tour: Tour, gone: list[str]) -> list[str]:
    """What would name these addresses."""
    last = latest(Werkmap.open(tour.werkmap))
    return [*gone, *(last.label(key).split(",")[0] for key in gone)]


@pytest.fixture(scope="module")
def town(tour: Tour, gone: list[str], tmp_path_factory: pytest.TempPathFactory) -> Werkmap:
    """The town, with a control that was agreed on, after these addresses had to be left alone."""
    werkmap = copied(tour, tmp_path_factory.mktemp("stil"))
    chain.fix_control(werkmap, AGREED, NOW)
    for rank, sleutel in enumerate(gone):
        if rank % 2:
            chain.shield(werkmap, sleutel, NOW)
        else:
            _hold(werkmap, sleutel)
    return werkmap


@pytest.fixture(scope="module")
def refused(town: Werkmap, before: Plan) -> list[str]:
    """What was said when the plan was asked for before it was made again."""
    said: list[str] = []
    for ask in (
        lambda: chain.show_plan(town, PLAN_YEAR, NOW),
        lambda: chain.plan_files(town, PLAN_YEAR, NOW),
        lambda: chain.visit_lists(town, before.controls[3].id, NOW),
    ):
        with pytest.raises(NotAllowed) as refusal:
            ask()
        said.append(str(refusal.value))
    return said


@pytest.fixture(scope="module")
def made(town: Werkmap, refused: list[str]) -> Planned:
    """The plan, made again."""
    assert refused
    return chain.plan_year(town, YEAR, NOW)


def _named(text: str, words: list[str]) -> list[str]:
    return [word for word in words if next(mentions(text, word), None) is not None]


def test_a_plan_that_is_too_old_to_be_shown_is_refused_and_names_no_shielded_address(
    refused: list[str], words: list[str], gone: list[str]
) -> None:
    shielded = [word for rank, word in enumerate(words) if (rank % len(gone)) % 2]

    assert all("Plan opnieuw" in one for one in refused)
    assert not [found for one in refused for found in _named(one, shielded)]


def test_nobody_goes_to_them_and_what_was_agreed_else_stands(
    made: Planned, before: Plan, gone: list[str]
) -> None:
    for control in made.plan.controls[1:]:
        assert not set(visited(made.plan, control)) & set(gone)
        assert not set(_reserve(made.plan, control)) & set(gone)
    agreed = made.plan.controls[1]
    assert agreed.vast == "afgesproken"
    assert agreed.datum == before.controls[1].datum
    assert len(visited(made.plan, agreed)) == len(visited(before, before.controls[1])) - 1


def _reserve(plan: Plan, control: Control) -> Iterator[str]:
    for route in control.routes:
        for stop in route.reserve:
            yield from plan.candidates[stop].adressen


def test_no_page_calendar_or_workbook_names_them(made: Planned, words: list[str]) -> None:
    assert {path.suffix for path in made.paths} == {".pdf", ".html", ".ics", ".xlsx", ".ods"}
    for path in made.paths:
        assert not _named(text_of(path), words), path.name


def test_no_screen_and_no_program_is_told_of_them(
    made: Planned, town: Werkmap, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    difference = plan_difference(town, PLAN_YEAR, ("", ""), NOW)
    answer = ask_what_if(town, YEAR, TeamOut("Team A", f"{PLAN_YEAR}-4"), NOW)
    for json in (False, True):
        show_plan(made, json=json)
        show_kept_plan(chain.show_plan(town, PLAN_YEAR, NOW), json=json)
        show_plan_difference(difference, json=json)
        show_answer(answer, json=json)

    printed = " ".join(capsys.readouterr().out.split())

    assert f"Jaarplan {PLAN_YEAR}" in printed
    assert not _named(printed, words)


def test_the_visit_lists_of_a_later_control_name_them_neither(
    made: Planned, town: Werkmap, words: list[str]
) -> None:
    assert made.changed
    for path in chain.visit_lists(town, AGREED, NOW):
        assert not _named(text_of(path), words), path.name


def test_an_evening_goes_on_where_a_later_control_has_an_address_that_must_wait(
    tour: Tour, gone: list[str], before: Plan, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from barriere.chain.bijstellen import CalledIn  # noqa: PLC0415 - only here

    werkmap = copied(tour, tmp_path_factory.mktemp("avond"))
    second = before.controls[1]
    waits, *_, done = visited(before, second)
    for sleutel in (gone[-1], waits):
        _hold(werkmap, sleutel)
    evening = on(second.datum, 18)

    adjusted = chain.adjust_control(
        werkmap, second.id, CalledIn(om=18 * 60, klaar=(done,)), evening
    )

    assert waits not in visited(adjusted.plan, adjusted.control)
    names = [latest(werkmap).label(key).split(",")[0] for key in (gone[-1], waits)]
    assert not _named(text_of(adjusted.path), names)
    assert visited(newest(werkmap), newest(werkmap).controls[3])
