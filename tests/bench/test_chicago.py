from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bench.chicago_work import orders
from bench.chicago_work.best_days import best_days, expected
from bench.chicago_work.check import check
from bench.chicago_work.crews import MOST, crews
from bench.chicago_work.outcome import outcome, top_half
from bench.chicago_work.routes import ground, routed
from bench.chicago_work.schedule import Frame, Wish, schedule
from bench.chicago_work.window import FILE, Window, read

DAY = 24 * 60


@pytest.fixture(scope="module")
def window(shared_data: Path) -> Window:
    if not (shared_data / FILE).is_file():
        pytest.skip(f"het bestand met echte gegevens ({FILE.name}) is er niet")
    return read(shared_data)


@pytest.fixture
def small() -> Window:
    """Return four weeks of two inspections a day on Monday and Tuesday, by two colours."""
    chance = np.random.default_rng(1)
    day = np.repeat(np.arange(8), 2)
    return Window(
        points=chance.normal(0, 3_000, (16, 2)),
        score=chance.permutation(16) / 20,
        critical=chance.random(16) < 0.5,
        day=day,
        group=np.tile([0, 1], 8),
        colours=("blue", "green"),
        date=np.array([0, 1, 7, 8, 14, 15, 21, 22]),
        weekday=0,
        half=4,
    )


def _frame(window: Window) -> Frame:
    return Frame(window, ground(window), crews(window), DAY)


def test_the_published_figures_come_out_of_the_data(window: Window) -> None:
    assert (len(window.day), window.days, window.critical.sum()) == (1637, 43, 258)
    assert outcome(window, window.day).eerste_helft == 54.65
    assert top_half(window) == 68.6
    assert round(outcome(window, orders.by_score(window)).later_dan_een_dag) == 38


def test_who_keeps_its_own_work_gains_little_from_the_score(window: Window) -> None:
    own = outcome(window, orders.by_score_per_group(window))
    assert own.eerste_helft < outcome(window, window.day).eerste_helft + 2


def test_days_count_on_the_calendar_and_only_what_was_found_counts(small: Window) -> None:
    only_last = replace(small, critical=np.arange(16) == 15)
    day = small.day.copy()
    day[[1, 15]] = day[[15, 1]]
    assert outcome(only_last, day).dagen_eerder == 22
    only_first = replace(small, critical=np.arange(16) == 1)
    late = outcome(only_first, day)
    assert (late.dagen_eerder, late.later, late.later_dan_een_week) == (-22, 100, 100)


def test_teams_together_do_what_each_colour_really_did(window: Window) -> None:
    teams = crews(window)
    assert teams.most.max() <= MOST
    done = np.zeros((window.days, len(window.colours)), np.int64)
    np.add.at(done, (teams.day, teams.group), teams.most)
    really = np.zeros_like(done)
    np.add.at(really, (window.day, window.group), 1)
    assert (done == really).all()


def test_without_a_price_on_later_the_best_days_are_the_order_by_score(small: Window) -> None:
    found = best_days(small, 0, np.zeros_like(small.day))
    assert (found == orders.by_score(small)).all()


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("cost", [0.0, 10.0, 1_000.0])
def test_no_plan_expects_more_than_the_best_days(small: Window, cost: float, own: bool) -> None:  # noqa: FBT001
    frame = _frame(small)
    day = schedule(frame, Wish(cost, 2, own), iterations=300)
    bound = expected(small, best_days(small, cost, frame.groups(own=own)), cost)
    assert expected(small, day, cost) <= bound + 1e-9


@pytest.mark.parametrize("own", [False, True])
def test_every_inspection_is_planned_once_with_the_real_numbers(small: Window, own: bool) -> None:  # noqa: FBT001
    frame = _frame(small)
    day = schedule(frame, Wish(5, 3, own), iterations=300)
    check(frame, routed(frame.ground, frame.teams, frame.may(own=own), day, DAY), day, own=own)


def test_what_was_found_never_moves_the_plan(small: Window) -> None:
    other = replace(small, critical=~small.critical)
    wish = Wish(5, 2)
    assert (schedule(_frame(small), wish, 300) == schedule(_frame(other), wish, 300)).all()


def test_the_check_sees_a_team_that_is_late(small: Window) -> None:
    frame = _frame(small)
    routes = routed(frame.ground, frame.teams, frame.may(own=True), small.day, DAY)
    with pytest.raises(ValueError, match="later than its shift"):
        check(replace(frame, shift=45), routes, small.day, own=True)
