"""What people fix is kept, or refused aloud; what they let go may change again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from barriere import chain
from barriere.chain.kept_plan import year_of
from barriere.chain.latest import latest
from barriere.chain.tafel import Said
from barriere.demo.year import PLAN_YEAR, Tour
from barriere.errors import NotAllowed, WrongUse
from barriere.model.inspection import Plan
from barriere.store import Werkmap
from tests.chain.plan_town import YEAR, copied, kept, newest, on, visited

NOW = on(date(PLAN_YEAR, 3, 1))
SECOND, THIRD, FOURTH = (f"{PLAN_YEAR}-{number}" for number in (2, 3, 4))


@pytest.fixture
def town(tour: Tour, tmp_path: Path) -> Werkmap:
    return copied(tour, tmp_path)


def _where(plan: Plan, sleutel: str) -> list[tuple[str, str]]:
    return [
        (control.id, route.team)
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
        if sleutel in plan.candidates[visit.sleutel].adressen
    ]


def test_an_agreed_control_stays_whatever_the_seed_until_it_is_let_go(town: Werkmap) -> None:
    before = newest(town).controls[2]
    chain.fix_control(town, THIRD, NOW)

    chain.plan_year(town, replace(YEAR, seed=11), NOW)

    assert newest(town).controls[2] == replace(before, vast="afgesproken")
    chain.fix_control(town, THIRD, NOW, on=False)
    chain.plan_year(town, YEAR, NOW)
    assert newest(town).controls[2].vast == ""


def test_a_fixed_address_goes_where_people_fixed_it_until_it_is_let_go(town: Werkmap) -> None:
    plan = newest(town)
    sleutel = visited(plan, plan.controls[3])[0]
    label = latest(town).label(sleutel)

    said = chain.fix_address(town, label, (SECOND, "Team B"), NOW)
    chain.plan_year(town, YEAR, NOW)

    assert label in said
    assert _where(newest(town), sleutel) == [(SECOND, "Team B")]
    chain.fix_address(town, label, (SECOND, ""), NOW, on=False)
    chain.plan_year(town, YEAR, NOW)
    assert not newest(town).candidates[sleutel].pinned


def test_a_fixed_address_that_may_not_be_planned_any_more_is_said_aloud(town: Werkmap) -> None:
    plan = newest(town)
    rejected, waits = (visited(plan, plan.controls[number])[0] for number in (2, 3))
    label = latest(town).label
    for sleutel in (rejected, waits):
        chain.fix_address(town, sleutel, (SECOND, ""), NOW)
    why = "Er is een verklaring die klopt; een brief past beter."
    chain.judge(town, Said(rejected, "afwijzen", "andere_aanpak", why), NOW)
    chain.judge(town, Said(waits, "aanhouden", "", ""), NOW)

    made = chain.plan_year(town, YEAR, NOW)

    aloud = f"Niet gelukt: {label(rejected)} staat vast op {SECOND}, maar: afgewezen door de tafel."
    assert aloud in made.plan.notices
    assert label(waits) not in " ".join(made.plan.notices)


def test_fixing_what_cannot_be_is_refused_and_nothing_is_kept(town: Werkmap) -> None:
    plan = newest(town)
    planned = visited(plan, plan.controls[3])[0]
    never = next(
        key for key in latest(town).known["sleutel"].to_pylist() if key not in _asked(plan)
    )
    chain.fix_control(town, THIRD, NOW)
    first = f"{PLAN_YEAR}-1"
    for match, wat, where, fixes in (
        ("niet over beslist", never, SECOND, True),
        ("staat vast", planned, THIRD, True),
        ("daar verandert niets meer", planned, first, True),
        ("nergens vast", planned, FOURTH, False),
    ):
        with pytest.raises(NotAllowed, match=match):
            chain.fix_address(town, wat, (where, ""), NOW, on=fixes)
    for match, control, fixes in (("niets meer", first, True), ("stond niet vast", FOURTH, False)):
        with pytest.raises(NotAllowed, match=match):
            chain.fix_control(town, control, NOW, on=fixes)
    for place in ((SECOND, "Team Z"), (f"{PLAN_YEAR}-9", ""), ("2027-²", ""), ("morgen", "")):
        with pytest.raises(WrongUse):
            chain.fix_address(town, planned, place, NOW)
    with pytest.raises(WrongUse, match="staat niet in het plan"):
        chain.fix_control(town, f"{PLAN_YEAR}-9", NOW)

    assert len(kept(town)) == 1


def _asked(plan: Plan) -> set[str]:
    known = {adres for stop in plan.candidates.values() for adres in stop.adressen}
    return known | {one.sleutel for one in plan.left_out}


@pytest.mark.parametrize("text", ["", "2027", "2027-", "-1", "2027-²", "٢٠٢٧-1", "2027-1-1", "a-b"])
def test_what_is_no_control_is_said_to_be_none(text: str) -> None:
    with pytest.raises(WrongUse, match="is geen controle"):
        year_of(text)
