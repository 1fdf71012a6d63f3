"""Follow-up: a hercontrole comes back as a visit with a deadline."""

from dataclasses import replace
from datetime import date

import pytest

from barriere.inspections.days.calendar import Calendar
from barriere.inspections.findings.follow_up import deadlines, follow_up, terms
from barriere.inspections.plan import make_plan
from barriere.model.finding import Finding, Measure
from barriere.settings import Settings

from .conftest import Town


def _finding(
    sleutel: str, on: date, before: date | None, uitkomst: str = "toegang_verleend"
) -> Finding:
    return Finding(
        control="2027-1",
        team="Team A",
        sleutel=sleutel,
        datum=on,
        uitkomst=uitkomst,
        hercontrole_voor=before,
    )


_FEB, _MAY, _AUG = date(2027, 2, 16), date(2027, 5, 18), date(2027, 8, 24)


def test_the_last_day_is_the_date_that_was_set() -> None:
    assert deadlines([_finding("a", _FEB, date(2027, 6, 1))]) == {"a": date(2027, 6, 1)}


def test_a_finding_without_a_hercontrole_asks_nothing() -> None:
    assert deadlines([_finding("a", _FEB, None)]) == {}


def test_a_later_visit_that_got_inside_settles_the_demand() -> None:
    assert deadlines([_finding("a", _MAY, None), _finding("a", _FEB, date(2027, 6, 1))]) == {}


def test_a_later_visit_that_found_nobody_settles_nothing() -> None:
    found = [
        _finding("a", _FEB, date(2027, 6, 1)),
        _finding("a", _MAY, None, uitkomst="niemand_aanwezig"),
    ]

    assert deadlines(found) == {"a": date(2027, 6, 1)}


def test_a_later_demand_replaces_the_earlier_one() -> None:
    found = [_finding("a", _FEB, date(2027, 6, 1)), _finding("a", _MAY, date(2027, 9, 1))]

    assert deadlines(found) == {"a": date(2027, 9, 1)}


def test_the_next_plan_visits_it_in_time(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    candidates = town(80)
    again = candidates[-1].sleutel
    found = [_finding(again, date(2026, 11, 17), _AUG), _finding("verdwenen", _FEB, _AUG)]

    (must,) = follow_up(found, {one.sleutel: one for one in candidates})
    plan = make_plan([*candidates[:-1], must], free_year, settings, iterations=50)

    assert must.deadline == _AUG
    visited = {
        adres: control.datum
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
        for adres in plan.candidates[visit.sleutel].adressen
    }
    assert visited[again] <= _AUG


def _with(measure: Measure, on: date = _FEB, before: date | None = None) -> Finding:
    return replace(_finding("a", on, before), measures=(measure,))


def _lod(status: str = "opgelegd", termijn: date | None = _MAY) -> Measure:
    return Measure("bouw_wonen", "lod", status, termijn)


def test_an_imposed_last_onder_dwangsom_says_until_when_nobody_comes_to_look() -> None:
    later = replace(_with(_lod(termijn=_AUG)), control="2027-2")

    assert terms([_with(_lod())]) == {"a": _MAY}
    assert terms([_with(_lod()), replace(later, uitkomst="niemand_aanwezig")]) == {"a": _AUG}


@pytest.mark.parametrize("status", ["voorgenomen", "nagekomen", "ingetrokken", "opgeschort"])
def test_what_was_not_imposed_or_is_over_has_no_term(status: str) -> None:
    assert terms([_with(_lod(status))]) == {}


def test_a_later_visit_that_got_inside_ends_the_term() -> None:
    assert terms([_with(_lod()), _finding("a", _MAY, None)]) == {}


def test_a_suspended_measure_asks_nobody_to_come_back_also_after_a_later_visit() -> None:
    waits = _with(_lod("opgeschort"), before=_AUG)

    assert deadlines([waits]) == {}
    assert deadlines([waits, _finding("a", _MAY, _AUG)]) == {}
    assert terms([waits, _with(_lod(), on=_MAY)]) == {}


def test_when_it_is_no_longer_suspended_the_hercontrole_stands_again() -> None:
    assert deadlines([_with(_lod("opgelegd"), before=_AUG)]) == {"a": _AUG}
