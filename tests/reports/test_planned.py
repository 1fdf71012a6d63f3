"""What papers say about a control comes from the wishes for that control."""

import tomllib
from datetime import date

import pytest

from barriere.model.inspection import Control, Route
from barriere.reports.planned import starts_at, theme_of
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
