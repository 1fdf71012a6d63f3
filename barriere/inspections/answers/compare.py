"""Two plans of one year compared: dates, visits that move, who comes in and who falls out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from barriere.inspections.answers.difference import (
    ControlChange,
    Difference,
    How,
    Place,
    VisitChange,
)
from barriere.inspections.answers.unseen import UNSEEN, unsaid
from barriere.model.inspection import Candidate, Control, Plan

Spot = tuple[Candidate, Place]


def compare(old: Plan, new: Plan, hidden: frozenset[str] = frozenset()) -> Difference:
    """Return what differs from the older plan in the newer.

    A control is the same when its day is, else when its number is; one on which
    nobody has a visit any more is gone. An address in `hidden` (on hold,
    shielded) is not named anywhere.
    """
    new = replace(new, controls=tuple(_held(old, new)))
    now = _same_controls(old, new)
    names = _names(old, hidden) + _names(new, hidden)
    visits = Counter(_visits(old, new, now, hidden))
    return Difference(
        jaar=new.jaar,
        controls=tuple(_controls(old, new, now)),
        visits=tuple(
            replace(one, adressen=count, reason=unsaid(one.reason, names))
            for one, count in sorted(visits.items(), key=lambda item: _order(item[0]))
        ),
        stay_home=tuple(_stay_home(old, new, now)),
        value=(old.value, new.value),
        bound=(old.bound, new.bound),
        notices=tuple(unsaid(one, names) for one in new.notices if one not in old.notices),
    )


def _names(plan: Plan, hidden: frozenset[str]) -> list[str]:
    """Return the hidden addresses as the plan writes them."""
    stops = [one.weergave for one in plan.candidates.values() if hidden & set(one.adressen)]
    return stops + [one.weergave for one in plan.left_out if one.sleutel in hidden]


def _held(old: Plan, new: Plan) -> Iterator[Control]:
    """Yield the controls of the newer plan, without those that lost all their visits."""
    had = {key for one in old.controls if _goes(one) for key in (one.id, one.datum)}
    for control in new.controls:
        if _goes(control) or not had & {control.id, control.datum}:
            yield control


def _goes(control: Control) -> bool:
    return any(route.visits for route in control.routes)


def _same_controls(old: Plan, new: Plan) -> dict[str, str]:
    """Return per control (id) of the older plan its id in the newer."""
    by_day = {control.datum: control.id for control in new.controls}
    now = {one.id: by_day[one.datum] for one in old.controls if one.datum in by_day}
    free = {control.id for control in new.controls} - set(now.values())
    return now | {one.id: one.id for one in old.controls if one.id not in now and one.id in free}


def _controls(old: Plan, new: Plan, now: Mapping[str, str]) -> Iterator[ControlChange]:
    """Yield controls that are gone, moved or renumbered, and then the new ones."""
    after = {control.id: control for control in new.controls}
    for control in old.controls:
        if (one := after.pop(now.get(control.id, ""), None)) is None:
            yield ControlChange(control.id, "", control.datum, None)
        elif (one.id, one.datum) != (control.id, control.datum):
            yield ControlChange(control.id, one.id, control.datum, one.datum)
    for control in after.values():
        yield ControlChange("", control.id, None, control.datum)


def _stay_home(old: Plan, new: Plan, now: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the teams that have nothing to do any more on a control that goes on."""
    going = _going(new)
    for control, team in _going(old):
        if control in now and (now[control], team) not in going:
            yield now[control], team


def _going(plan: Plan) -> list[tuple[str, str]]:
    """Return the teams that have a visit, with their control."""
    return [(one.id, route.team) for one in plan.controls for route in one.routes if route.visits]


def _visits(
    old: Plan, new: Plan, now: Mapping[str, str], hidden: frozenset[str]
) -> Iterator[VisitChange]:
    """Yield what changes, an address at a time."""
    before, after = _spots(old), _spots(new)
    reasons = {one.sleutel: one.reason for one in new.left_out}
    for adres in before.keys() | after.keys():
        was, here = before.get(adres), after.get(adres)
        stop = (here or before[adres])[0]
        unseen = bool(hidden & set(stop.adressen))
        if how := _how(was, here, now):
            yield VisitChange(
                weergave=UNSEEN if unseen else stop.weergave,
                adressen=1,
                how=how,
                before=was[1] if was else None,
                after=here[1] if here else None,
                reason="" if here or unseen else reasons.get(adres, "Het is geen kandidaat meer."),
                hercontrole=stop.deadline is not None,
            )


def _spots(plan: Plan) -> dict[str, Spot]:
    """Return per visited address its stop and where that stands."""
    return {
        adres: (stop, Place(control.id, control.datum, route.team, visit.arrival))
        for control in plan.controls
        for route in control.routes
        for visit in route.visits
        for stop in [plan.candidates[visit.sleutel]]
        for adres in stop.adressen
    }


def _how(was: Spot | None, here: Spot | None, now: Mapping[str, str]) -> How | None:
    """Return in what way a visit changes; the day of its control may move with it."""
    if was is None or here is None:
        return "eruit" if was else "erbij"
    if now.get(was[1].control) != here[1].control:
        return "controle"
    if was[1].team != here[1].team:
        return "team"
    return "tijd" if was[1].arrival != here[1].arrival else None


def _order(one: VisitChange) -> tuple[int, date, str, int, str]:
    """Sort by kind of change, and then as the visits stand in the plan."""
    place = one.after or one.before
    if place is None:
        raise ValueError("a visit that changes stands in one of the plans")
    rank = ("eruit", "erbij", "controle", "team", "tijd").index(one.how)
    return rank, place.datum, place.team, place.arrival, one.weergave
