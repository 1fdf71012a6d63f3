"""What papers say about a control comes from the wishes for that control."""

import tomllib
from datetime import date

import pytest

from barriere.model.inspection import Control, Route, Visit
from barriere.reports.planned import shift_of, starts_at, theme_of
from barriere.settings import Settings, template


@pytest.fixture
def settings() -> Settings:
    """Two controls with wishes: a theme, and hours of its own."""
    raw = tomllib.loads(template("Proefstad", "9999"))
    raw["plan"]["controle"] = [{"thema": "seks"}, {"van": "13:00", "teams": ["Team A"]}]
    return Settings.model_validate(raw)


def _control(number: int, thema: str = "") -> Control:
    return Control(f"2027-{number}", date(2027, 3, 2), thema, ())


@pytest.mark.parametrize(
    ("number", "team", "start"),
    [(1, "Team A", 960), (2, "Team A", 780), (3, "Team B", 900), (2, "Team B", 900)],
)
def test_a_team_starts_when_the_control_asks(
    settings: Settings, number: int, team: str, start: int
) -> None:
    assert starts_at(_control(number), Route(team, (), (), 0), settings) == start


def test_a_theme_is_called_by_its_name_and_one_that_is_gone_by_its_key(settings: Settings) -> None:
    assert theme_of(_control(1, "seks"), settings) == "Seks en massage"
    assert theme_of(_control(1, "weg"), settings) == "weg"
    assert theme_of(_control(1), settings) == ""


def test_hours_that_are_too_late_for_the_first_address_say_nothing(settings: Settings) -> None:
    early = Route("Team A", (Visit("a", 1, 12 * 60, 12 * 60 + 30, 600),), (), 900)
    in_time = Route("Team A", (Visit("a", 1, 13 * 60 + 10, 14 * 60, 600),), (), 900)

    assert starts_at(_control(2), early, settings) == 0
    assert starts_at(_control(2), in_time, settings) == 13 * 60


def test_the_hours_of_a_team_on_a_control_are_those_of_the_control(settings: Settings) -> None:
    shift = shift_of(_control(2), "Team A", settings)

    assert shift is not None
    assert shift.start == 13 * 60
    assert shift_of(_control(1), "Team Z", settings) is None
