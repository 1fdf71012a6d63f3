"""Two plans compared: everything that differs is said, once, and nothing else."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from barriere.inspections.answers.compare import compare
from barriere.inspections.answers.difference import VisitChange
from barriere.inspections.answers.difference_words import sentences
from barriere.inspections.days.calendar import Calendar
from barriere.inspections.plan import make_plan
from barriere.model.inspection import Candidate, Control, LeftOut, Plan, Route, Visit
from barriere.settings import Settings

from .conftest import JAAR, Town

_DAYS = [date(JAAR, 2, 3), date(JAAR, 5, 12), date(JAAR, 9, 15)]
_TEAMS = ("Team A", "Team B")
_STOPS = {
    f"stop {rank}": Candidate(
        f"stop {rank}", tuple(f"adres {rank}{part}" for part in range(1 + rank % 2)),
        f"Straat {rank}", "wonen", "BU", 0.0, 0.0, 5, 30, frozenset(), ((960, 1200),),
    )
    for rank in range(6)
}  # fmt: skip


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    """Draw any plan over the same stops: who is not on a route is left out."""
    days = sorted(draw(st.sets(st.sampled_from(_DAYS), min_size=1)))
    spots = [(day, team) for day in range(len(days)) for team in _TEAMS]
    where = {key: draw(st.none() | st.sampled_from(spots)) for key in _STOPS}
    controls = tuple(
        Control(
            f"{JAAR}-{day + 1}",
            datum,
            "",
            tuple(
                Route(team, _visits([k for k, spot in where.items() if spot == (day, team)]), (), 0)
                for team in _TEAMS
            ),
        )
        for day, datum in enumerate(days)
    )
    out = tuple(
        LeftOut(adres, _STOPS[key].weergave, "Geen tijd.", "tijd")
        for key, spot in where.items()
        if spot is None
        for adres in _STOPS[key].adressen
    )
    return Plan(JAAR, controls, out, 10.0, 12.0, 1, 1, "", dict(_STOPS))


def _visits(stops: list[str]) -> tuple[Visit, ...]:
    return tuple(
        Visit(key, order, 900 + 60 * order, 930 + 60 * order, 60)
        for order, key in enumerate(stops, start=1)
    )


def _spots(plan: Plan) -> dict[str, tuple[date, str, int]]:
    return {
        adres: (control.datum, route.team, visit.arrival)
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
        for adres in _STOPS[visit.sleutel].adressen
    }


def _where(change: VisitChange, side: str) -> tuple[date, str, int] | None:
    place = getattr(change, side)
    return (place.datum, place.team, place.arrival) if place else None


@given(plan=_plans())
@examples(max_examples=30)
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    found = compare(plan, plan)

    assert found.same
    assert sentences(found) == ("Er verandert niets: elke controle en elk bezoek blijft staan.",)


@given(old=_plans(), new=_plans())
@examples(max_examples=200)
def test_the_changes_turn_the_older_plan_into_the_newer(old: Plan, new: Plan) -> None:
    found = compare(old, new)

    before, after = _spots(old), _spots(new)
    moved = {one.before_id: one.after for one in found.controls if one.before and one.after}
    for adres in before.keys() | after.keys():
        stop = next(one for one in _STOPS.values() if adres in one.adressen)
        said = [one for one in found.visits if one.weergave == stop.weergave]
        if said:
            (one,) = said
            assert _where(one, "before") == before.get(adres)
            assert _where(one, "after") == after.get(adres)
            assert one.adressen == len(stop.adressen)
        else:
            (control,) = [c for c in old.controls if c.datum == before[adres][0]]
            day = moved.get(control.id, control.datum)
            assert after[adres] == (day, *before[adres][1:])
    assert found.count("erbij") == len(after.keys() - before.keys())
    assert found.count("eruit") == len(before.keys() - after.keys())


@given(old=_plans(), new=_plans(), hidden=st.sets(st.sampled_from(sorted(_STOPS)), min_size=1))
@examples(max_examples=100)
def test_an_address_that_may_not_be_seen_is_named_nowhere(
    old: Plan, new: Plan, hidden: set[str]
) -> None:
    keys = frozenset(_STOPS[key].adressen[0] for key in hidden)
    names = [_STOPS[key].weergave for key in hidden]
    told = replace(
        new,
        notices=(f"Niet gelukt: {names[0]}.",),
        left_out=tuple(
            replace(one, reason=f"Past alleen in plaats van {names[0]}, 2027-1 (Team A).")
            for one in new.left_out
        ),
    )

    found = compare(old, told, keys)

    text = repr(found) + " ".join(sentences(found))
    assert not any(f"{name}'" in text or f"{name}," in text or f"{name}." in text for name in names)


def test_a_new_date_is_said_once_and_its_visits_are_not_called_moved(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    plan = make_plan(town(30), free_year, settings, iterations=50)
    first, *others = plan.controls
    later = replace(first, datum=date(JAAR, 3, 4))

    found = compare(plan, replace(plan, controls=(later, *others)))

    assert [one.how for one in found.visits] == []
    assert f"van {first.datum:%d-%m-%Y} naar 04-03-2027" in sentences(found)[0]


def test_a_hercontrole_that_falls_out_is_said_with_its_address(
    settings: Settings, free_year: Calendar, town: Town
) -> None:
    plan = make_plan(town(90), free_year, settings, iterations=50)
    due = next(
        visit.sleutel
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
        if plan.candidates[visit.sleutel].deadline
    )
    controls = tuple(
        replace(
            control,
            routes=tuple(
                replace(route, visits=tuple(v for v in route.visits if v.sleutel != due))
                for route in control.routes
            ),
        )
        for control in plan.controls
    )

    found = compare(plan, replace(plan, controls=controls))

    name = plan.candidates[due].weergave
    assert f"Let op: een hercontrole valt uit het plan: {name}." in sentences(found)
