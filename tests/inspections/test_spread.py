"""When everyone fits, no control is full while another stays empty."""

import pytest

from barriere.inspections.days.calendar import Calendar
from barriere.inspections.plan import make_plan
from barriere.settings import Settings

from .conftest import Town


@pytest.mark.parametrize("count", [8, 14, 20])
def test_a_short_list_is_shared_out_over_the_year(
    settings: Settings, free_year: Calendar, town: Town, count: int
) -> None:
    plan = make_plan(town(count, spread=800.0), free_year, settings, iterations=2000)

    loads = [sum(len(route.visits) for route in control.routes) for control in plan.controls]
    assert plan.value == plan.bound
    assert sum(loads) > count / 2
    assert min(loads) > 0
    assert max(loads) <= 2 * (-(-count // 8)) + 2


def test_a_long_list_still_fills_the_year(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    plan = make_plan(town(150, spread=800.0), free_year, settings, iterations=2000)

    visits = sum(len(route.visits) for control in plan.controls for route in control.routes)
    assert visits >= 50
