"""The plan of the demo town in a terminal of eighty columns, and the tour at the end."""

import re

import pytest

from barriere.demo.year import Tour
from barriere.terminal.console import out
from barriere.terminal.control import names
from barriere.terminal.tour import show_tour
from barriere.terminal.year import show_kept_plan


@pytest.fixture
def shown(tour: Tour, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setattr(out, "width", 80)
    show_kept_plan(tour.again.plan, json=False)
    return capsys.readouterr().out


def test_every_visit_is_one_line_with_kind_travel_and_time(tour: Tour, shown: str) -> None:
    plan = tour.again.plan
    name = names(plan)
    for control in plan.controls:
        for route in control.routes:
            for visit in route.visits:
                stop = plan.candidates[visit.sleutel]
                row = rf"  {visit.order}  {re.escape(name(stop))} +{stop.kind} +\d+ min +\d\d:\d\d"
                assert re.search(row, shown), name(stop)
    assert max(map(len, shown.splitlines())) <= 80


def test_the_town_is_not_repeated_where_all_addresses_are_in_it(shown: str) -> None:
    table = shown[: shown.index("Niet gepland")]
    assert not re.search(r"\d{4} [A-Z]{2} Halderzijl +wonen", table)


def test_hercontroles_and_closed_doors_are_marked_in_words(shown: str) -> None:
    assert "hercontrole" in shown
    assert "niet binnen" in shown
    assert "geweest" in shown


def test_the_tour_tells_of_the_evening_and_of_the_new_plan(
    tour: Tour, capsys: pytest.CaptureFixture[str]
) -> None:
    show_tour(tour)
    told = " ".join(capsys.readouterr().out.split())
    assert "bij 1 van de 5 adressen was niemand; een reserveadres kwam in de plaats" in told
    assert re.search(r"opnieuw gepland: \d+ bezoeken, waarvan \d hercontroles?\.", told)
    assert "plan verschil --jaar 2027" in told
