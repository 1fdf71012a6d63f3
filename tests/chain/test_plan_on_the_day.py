"""The evening itself: what is called in is kept, the rest goes on, and findings come back."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from barriere import chain
from barriere.chain.bijstellen import CalledIn
from barriere.chain.latest import latest
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import NotAllowed, WrongUse
from barriere.governance.text_of import text_of
from barriere.inspections.earlier import HELD
from barriere.model.inspection import Control
from barriere.store import Werkmap
from tests.chain.plan_town import (
    NOTHING,
    YEAR,
    copied,
    kept,
    newest,
    on,
    report,
    visited,
)

HALF_PAST_SIX = 18 * 60 + 30


@pytest.fixture
def town(tour: Tour, tmp_path: Path) -> Werkmap:
    return copied(tour, tmp_path)


@pytest.fixture
def second(town: Werkmap) -> Control:
    """The control of this evening."""
    return newest(town).controls[1]


def _adjust(
    town: Werkmap, second: Control, om: int = HALF_PAST_SIX, **called: tuple[str, ...]
) -> Control:
    said = CalledIn(om, **called)
    return chain.adjust_control(town, second.id, said, on(second.datum, 18)).control


def test_what_was_done_stays_done_and_where_nobody_opened_no_rest_begins(
    town: Werkmap, second: Control
) -> None:
    done, shut = visited(newest(town), second)[:2]

    made = _adjust(town, second, klaar=(done,), mislukt=(shut,))

    marks = {v.sleutel: v.status for route in made.routes for v in route.visits if v.status}
    assert marks == {done: "klaar", shut: "mislukt"}
    assert made.id == second.id
    chain.plan_year(town, YEAR, on(second.datum, 23))
    again = newest(town)
    assert again.controls[1].vast == HELD
    known = {adres: one for one in again.candidates.values() for adres in one.adressen}
    assert known[shut].rest_until is None
    assert done not in {a for c in again.controls[2:] for a in visited(again, c)}


def test_when_a_team_falls_out_the_lists_still_print_and_every_sheet_reads_back(
    town: Werkmap, second: Control
) -> None:
    evening = on(second.datum, 19)
    chain.visit_lists(town, second.id, on(second.datum, 8))
    plan = newest(town)
    old = report(town, second, dict.fromkeys(visited(plan, second), NOTHING))

    made = _adjust(town, second, zonder_team=(second.routes[0].team,))
    assert not made.routes[0].visits
    lists = chain.visit_lists(town, second.id, evening)
    assert any(made.routes[1].team.replace(" ", "-") in path.name for path in lists)
    now, then = ({v.sleutel for v in route.visits} for route in (made.routes[1], second.routes[0]))

    assert now & then
    assert "aangenomen" in chain.read_findings(town, old, evening)


def test_the_page_of_the_control_is_of_the_evening_as_it_goes_on(
    town: Werkmap, second: Control
) -> None:
    shut = visited(newest(town), second)[0]
    said = CalledIn(om=HALF_PAST_SIX, mislukt=(latest(town).label(shut),))

    adjusted = chain.adjust_control(town, second.id, said, on(second.datum, 18))

    assert "niemand thuis of niet binnen" in text_of(adjusted.path)
    assert [one.id for one in adjusted.plan.controls] == [second.id]
    assert len(newest(town).controls) == 4


def test_what_cannot_be_called_in_is_refused_and_nothing_is_kept(
    town: Werkmap, second: Control
) -> None:
    plan = newest(town)
    planned, other = visited(plan, second)[0], visited(plan, plan.controls[3])[0]
    asked = {a for stop in plan.candidates.values() for a in stop.adressen}
    asked |= {one.sleutel for one in plan.left_out}
    never = next(key for key in latest(town).known["sleutel"].to_pylist() if key not in asked)
    for match, kind, said in (
        ("staat niet op controle", WrongUse, CalledIn(HALF_PAST_SIX, klaar=(other,))),
        (
            "klaar én mislukt",
            WrongUse,
            CalledIn(HALF_PAST_SIX, klaar=(planned,), mislukt=(planned,)),
        ),
        ("niet over beslist", NotAllowed, CalledIn(HALF_PAST_SIX, erbij=(never,))),
        ("gaat niet mee", WrongUse, CalledIn(HALF_PAST_SIX, zonder_team=("Team Z",))),
        ("is niet gevonden", WrongUse, CalledIn(HALF_PAST_SIX, klaar=("Nergensstraat 1",))),
    ):
        with pytest.raises(kind, match=match):
            chain.adjust_control(town, second.id, said, on(second.datum, 18))
    for day in (second.datum - timedelta(days=1), date(PLAN_YEAR, 12, 30)):
        with pytest.raises(NotAllowed, match="niet vandaag"):
            chain.adjust_control(town, second.id, CalledIn(HALF_PAST_SIX), on(day))

    assert len(kept(town)) == 1


def test_a_time_before_what_was_called_in_last_is_refused(town: Werkmap, second: Control) -> None:
    _adjust(town, second)
    with pytest.raises(WrongUse, match="al bijgesteld om 18:30"):
        _adjust(town, second, om=HALF_PAST_SIX - 60)


@pytest.mark.parametrize("om", [0, 24 * 60 - 1])
def test_any_time_of_the_day_gives_an_answer(town: Werkmap, second: Control, om: int) -> None:
    made = _adjust(town, second, om=om)

    assert bool([v for route in made.routes for v in route.visits]) is (om == 0)


def test_a_team_that_is_not_in_the_settings_any_more_is_named(
    town: Werkmap, second: Control
) -> None:
    others = tuple(team for team in town.settings.teams if team.naam != second.routes[0].team)
    changed = Werkmap(town.root, town.settings.model_copy(update={"teams": others}))
    with pytest.raises(WrongUse, match="niet meer mee op"):
        _adjust(changed, second)
