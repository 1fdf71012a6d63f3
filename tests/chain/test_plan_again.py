"""After a control, the rest of the year is planned again from what was found there."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from barriere import chain
from barriere.chain.reistijd import travelling_of
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import BadData
from barriere.inspections.checks.check import check
from barriere.inspections.earlier import HELD
from barriere.model.inspection import Candidate, Plan
from barriere.store import Werkmap, picture
from tests.chain.plan_town import (
    NOBODY,
    NOTHING,
    SEE_AGAIN,
    YEAR,
    copied,
    kept,
    newest,
    on,
    report,
    to_come,
    visited,
)


@pytest.fixture(scope="module")
def before(tour: Tour) -> Plan:
    """The plan as it was when the second control was held."""
    return tour.planned.plan


@pytest.fixture(scope="module")
def told(before: Plan) -> dict[str, dict[str, str]]:
    """What the second control found: one to see again, nobody at three doors, else nothing."""
    again, *others = visited(before, before.controls[1])
    return {again: SEE_AGAIN} | {
        adres: NOBODY if rank < 3 else NOTHING for rank, adres in enumerate(others)
    }


@pytest.fixture(scope="module")
def town(
    tour: Tour,
    before: Plan,
    told: dict[str, dict[str, str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Werkmap:
    """The town after its second control and its findings, planned again."""
    werkmap = copied(tour, tmp_path_factory.mktemp("opnieuw"))
    second = before.controls[1]
    chain.visit_lists(werkmap, second.id, on(second.datum, 8))
    chain.read_findings(werkmap, report(werkmap, second, told), on(second.datum, 22))
    chain.plan_year(werkmap, YEAR, on(second.datum, 23))
    return werkmap


@pytest.fixture(scope="module")
def after(town: Werkmap) -> Plan:
    return newest(town)


def test_wrong_rows_are_all_named_and_nothing_of_the_sheets_is_kept(
    town: Werkmap, before: Plan, told: dict[str, dict[str, str]]
) -> None:
    second, evening = before.controls[1], on(before.controls[1].datum, 22)
    wrong = {adres: dict(said) for adres, said in told.items()}
    first, *_, last = wrong
    wrong[first]["maatregel"] = "adresonderzoek"
    wrong[last]["uitkomst"] = "open"

    with pytest.raises(BadData) as refused:
        chain.read_findings(town, report(town, second, wrong), evening)

    said = str(refused.value)
    assert "kolom 'maatregel': Bouwen en wonen heeft die bevoegdheid hier niet" in said
    assert "kolom 'uitkomst': kies uit" in said
    assert "Er is niets bewaard" in said
    again = chain.read_findings(town, report(town, second, told), evening)
    assert f"0 nieuw, {len(told)} ongewijzigd." in again


def test_held_controls_stay_as_they_were(before: Plan, after: Plan) -> None:
    assert after.controls[:2] == tuple(replace(one, vast=HELD) for one in before.controls[:2])
    assert [one.id for one in after.controls] == [one.id for one in before.controls]
    assert not any(one.vast for one in after.controls[2:])


def test_a_hercontrole_is_planned_in_time(before: Plan, after: Plan) -> None:
    due = visited(before, before.controls[1])[0]

    again = [one.datum for one in after.controls[2:] if due in visited(after, one)]

    assert again
    assert again[0] <= date(PLAN_YEAR, 12, 20)


def test_where_nobody_was_home_a_team_may_come_back_and_where_one_was_inside_it_rests(
    told: dict[str, dict[str, str]], after: Plan
) -> None:
    shut = {adres for adres, found in told.items() if found is NOBODY}
    seen = {adres for adres, found in told.items() if found is NOTHING}
    now = _candidates(after)

    assert not any(now[adres].rest_until for adres in shut)
    assert shut & to_come(after, held=2)
    assert not seen & to_come(after, held=2)
    assert seen


def _candidates(plan: Plan) -> dict[str, Candidate]:
    return {adres: one for one in plan.candidates.values() for adres in one.adressen}


def test_planning_twice_with_nothing_new_keeps_no_new_version(town: Werkmap, before: Plan) -> None:
    count = len(kept(town))

    again = chain.plan_year(town, YEAR, on(before.controls[1].datum, 23))

    assert not again.changed
    assert len(kept(town)) == count
    assert again.sha256 == kept(town)[-1].sha256


def test_the_new_plan_keeps_its_own_rules(town: Werkmap, after: Plan) -> None:
    assert check(after, town.settings, travelling_of(picture(town), town.settings)) == ()


def test_beginning_afresh_leaves_what_was_held_or_agreed(
    tour: Tour, before: Plan, tmp_path: Path
) -> None:
    werkmap = copied(tour, tmp_path)
    evening = on(before.controls[0].datum, 23)
    third = f"{PLAN_YEAR}-3"
    chain.fix_control(werkmap, third, evening)

    chain.plan_year(werkmap, replace(YEAR, fresh=True, seed=5), evening)

    made = newest(werkmap)
    assert made.controls[0] == replace(before.controls[0], vast=HELD)
    assert made.controls[2] == replace(before.controls[2], vast="afgesproken")
    assert chain.findings(werkmap).outcomes.total() > 0


def test_a_hercontrole_that_was_done_waits_for_its_findings_and_is_not_called_missed(
    tour: Tour, tmp_path: Path
) -> None:
    werkmap = copied(tour, tmp_path)
    first = newest(werkmap).controls[0]
    again = chain.plan_year(werkmap, YEAR, on(first.datum + timedelta(days=1))).plan
    due = {key for key, stop in again.candidates.items() if stop.deadline}
    control = next(
        one
        for one in again.controls[1:]
        if due & {visit.sleutel for route in one.routes for visit in route.visits}
    )

    after = chain.plan_year(werkmap, YEAR, on(control.datum + timedelta(days=1))).plan

    assert not [said for said in after.notices if said.startswith("Niet gelukt: een hercontrole")]
