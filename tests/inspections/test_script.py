"""The draaiboek: every step on a working day, on the right side of the control, by someone."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st
from typer.core import TyperGroup
from typer.main import get_command

from barriere.cli import app
from barriere.errors import BadData
from barriere.inspections.script.playbook import SHIPPED, Duty, Playbook, playbook
from barriere.inspections.script.steps import due, script
from barriere.model.inspection import Control, Plan
from barriere.settings import Settings, template
from barriere.settings.script import PAPIER, Stap

SETTINGS = Settings.model_validate(tomllib.loads(template("Proefstad", "9999")))
EASTER_TO_EASTER = st.dates(date(2025, 1, 1), date(2031, 12, 31))


def _plan(*days: date) -> Plan:
    controls = tuple(Control(f"2027-{nr}", day, "", ()) for nr, day in enumerate(days, 1))
    return Plan(2027, controls, (), 0, 0.0, 1, 100, "schatting")


def _duty(wanneer: int | str) -> Duty:
    stap = Stap.model_validate({"id": "proef", "wanneer": wanneer, "wat": "Proef", "wie": "iemand"})
    return playbook((stap,)).duties[-1]


def _due(day: date, wanneer: str) -> date:
    return due(day, _duty(wanneer), SETTINGS)


def _ids(book: Playbook) -> list[str]:
    return [duty.id for duty in book.duties]


def test_the_terms_count_from_the_day_of_the_control() -> None:
    day = date(2027, 9, 16)  # a Thursday with no holiday near

    assert _due(day, "8 weken ervoor") == date(2027, 7, 22)
    assert _due(day, "1 dag ervoor") == date(2027, 9, 15)
    assert _due(day, "op de dag") == day
    assert _due(day, "6 weken erna") == date(2027, 10, 28)


def test_paper_is_gone_before_the_day_that_is_printed_on_it() -> None:
    day, weeks = date(2027, 9, 16), SETTINGS.termijnen.papier_weken

    assert _due(day, PAPIER) == date(2027, 10, 27) == day + timedelta(weeks=weeks, days=-1)


@pytest.mark.parametrize(
    ("day", "wanneer", "expected"),
    [
        # Easter 2027: Good Friday 26 March, Easter Monday 29 March.
        (date(2027, 3, 30), "1 dag ervoor", date(2027, 3, 25)),
        (date(2027, 5, 10), "6 weken ervoor", date(2027, 3, 25)),
        # Ascension Day 6 May 2027.
        (date(2027, 5, 13), "1 week ervoor", date(2027, 5, 5)),
        # In the summer holidays of schools people work.
        (date(2027, 9, 14), "6 weken ervoor", date(2027, 8, 3)),
        # New Year: eight weeks before 24 February is fine; before 26 February 2027 is New Year's.
        (date(2027, 2, 26), "8 weken ervoor", date(2026, 12, 31)),
        # Christmas: Saturday 25 and Sunday 26 December 2027.
        (date(2028, 1, 2), "1 week ervoor", date(2027, 12, 24)),
        # Six weeks after 20 November is New Year's Day 2028, a Saturday.
        (date(2027, 11, 20), "6 weken erna", date(2027, 12, 31)),
    ],
)
def test_a_step_moves_to_the_working_day_before_a_holiday(
    day: date, wanneer: str, expected: date
) -> None:
    assert _due(day, wanneer) == expected


def test_what_comes_after_a_control_never_comes_before_its_end() -> None:
    friday = date(2027, 9, 17)

    assert _due(friday, "1 dag erna") == date(2027, 9, 20)
    assert _due(friday, "2 dagen erna") == date(2027, 9, 20)
    assert _due(friday, "3 dagen erna") == date(2027, 9, 20)


def test_good_friday_is_a_working_day_where_the_municipality_says_so() -> None:
    open_ = SETTINGS.plan.model_copy(update={"goede_vrijdag_vrij": False})
    settings = SETTINGS.model_copy(update={"plan": open_})

    assert due(date(2027, 3, 30), _duty("1 dag ervoor"), settings) == date(2027, 3, 26)


@given(day=EASTER_TO_EASTER, apart=st.integers(1, 366), side=st.sampled_from((-1, 1)))
def test_every_step_is_on_a_working_day_on_its_own_side_of_the_control(
    day: date, apart: int, side: int
) -> None:
    found = _due(day, f"{apart} dagen {'erna' if side > 0 else 'ervoor'}")

    assert found.weekday() < 5
    assert (found.month, found.day) not in {(1, 1), (4, 27), (12, 25), (12, 26)}
    assert (found - easter(found.year)).days not in {-2, 1, 39, 50}
    assert (found - day).days * side > 0
    assert abs((found - day).days - side * apart) <= 5


def test_the_script_of_a_year_is_in_order_and_whole() -> None:
    book = playbook()
    steps = script(_plan(date(2027, 2, 9), date(2027, 3, 16)), SETTINGS, book)

    assert [step.datum for step in steps] == sorted(step.datum for step in steps)
    assert len(steps) == 2 * len(book.duties)
    assert steps[0].datum == date(2026, 12, 15)


def test_commands_are_ready_to_type() -> None:
    steps = script(_plan(date(2027, 3, 16)), SETTINGS, playbook())
    typed = {command for step in steps for command in step.commandos}

    assert "barriere bezoeklijst 2027-1" in typed
    assert "barriere plan --jaar 2027" in typed
    assert not any("{" in command for command in typed)


def test_every_command_in_the_draaiboek_exists() -> None:
    front_door = get_command(app)
    assert isinstance(front_door, TyperGroup)
    for command in (command for duty in playbook().duties for command in duty.commandos):
        _, verb, *rest = command.split()
        assert verb in front_door.commands, command
        room = front_door.commands[verb]
        if isinstance(room, TyperGroup) and not rest[0].startswith("--"):
            assert rest[0] in room.commands, command


def test_every_step_that_ships_says_who_how_one_sees_it_and_how_sure_it_is() -> None:
    for duty in playbook().duties:
        assert duty.wie
        assert duty.klaar
        assert duty.waarom
        assert duty.bron
        assert duty.zekerheid in {"bevestigd", "tweede hand", "te bevestigen", "voorstel"}


def test_the_flow_from_eight_weeks_before_to_six_after_is_there() -> None:
    when = {duty.id: duty.wanneer for duty in playbook().duties}

    assert (when["thema"], when["longlist"], when["afstemming"]) == (-56, -42, -28)
    assert when["dossiers"] == when["machtigingen"] == -14
    assert when["teams"] == when["tolk"] == when["zorg"] == -7
    assert when["briefing"] == when["bezoeken"] == when["zorglijn"] == when["debriefing"] == 0
    assert (when["rapporten"], when["hercontrole"], when["openbaar"]) == (7, 42, 42)


def test_a_municipality_changes_only_what_it_names() -> None:
    shipped = {duty.id: duty for duty in playbook().duties}
    changed = playbook((Stap.model_validate({"id": "tolk", "wanneer": "2 weken ervoor"}),))
    tolk = next(duty for duty in changed.duties if duty.id == "tolk")

    assert tolk.wanneer == -14
    assert (tolk.wat, tolk.bron) == (shipped["tolk"].wat, shipped["tolk"].bron)
    assert _ids(changed) == list(shipped)


def test_a_municipality_adds_a_step_and_leaves_one_out() -> None:
    own = (
        Stap.model_validate(
            {"id": "pers", "wanneer": "3 dagen ervoor", "wat": "Woordvoering", "wie": "pers"}
        ),
        Stap(id="openbaar", vervalt=True),
    )
    book = playbook(own)

    assert _ids(book)[-1] == "pers"
    assert "openbaar" not in _ids(book)
    assert book.duties[-1].zekerheid == "eigen keuze"


def test_a_new_step_that_is_not_whole_is_refused_by_name() -> None:
    with pytest.raises(BadData, match=r"'pres' .* wat, wie ontbreekt") as refusal:
        playbook((Stap.model_validate({"id": "pres", "wanneer": "op de dag"}),))

    assert refusal.value.exit_code == 65


def test_a_draaiboek_of_ones_own_replaces_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "draaiboek.toml"
    own.write_text(
        'versie = "1"\nstatus = "eigen"\n'
        '[[stap]]\nid = "a"\nwanneer = "op de dag"\nwat = "Doe"\nwie = "wij"\n',
        encoding="utf-8",
    )

    assert _ids(playbook(path=own)) == ["a"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("versie = ", "geen geldige TOML"),
        ('versie = "1"\nstatus = ""\nstap = []\n', "stap"),
        (SHIPPED.read_text("utf-8")
         + '\n[[stap]]\nid = "tolk"\n', "'tolk' staat er twee keer"),
        ('versie = "1"\nstatus = ""\n[[stap]]\nid = "a"\nwat = "Doe"\n', "wanneer, wie ontbreekt"),
    ],
    ids=["no toml", "no steps", "twice", "not whole"],
)  # fmt: skip
def test_a_file_that_is_no_draaiboek_is_refused_with_what_is_wrong(
    tmp_path: Path, text: str, says: str
) -> None:
    path = tmp_path / "draaiboek.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadData, match=says):
        playbook(path=path)


def test_every_step_is_named_in_the_papers() -> None:
    page = (Path(__file__).parents[2] / "docs" / "plannen.md").read_text("utf-8")

    assert not [duty.id for duty in playbook().duties if f"`{duty.id}`" not in page]
