"""Each kind of change since the plan, one by one."""

from dataclasses import replace
from datetime import date

import pytest

from barriere.catalogue.powers import powers
from barriere.chain.changed_decisions import Stop, other_hours, other_lead
from barriere.chain.changed_permits import changed_permits, ending
from barriere.chain.permits import Permit
from barriere.model.inspection import Candidate, Visit
from barriere.model.register import Register

PLANNED, VISIT = date(2026, 11, 16), date(2027, 3, 18)
THURSDAY = VISIT.weekday()
KEY = "0014"
RENT = Permit("verhuur", "verleend", date(2025, 5, 1), None, 4)
OPEN = ((THURSDAY, 1020, 1320),)


def _stop(opening: tuple[tuple[int, int, int], ...] = (), *partners: str) -> Stop:
    candidate = Candidate(
        sleutel=KEY, adressen=(KEY,), weergave="Kade 1", kind="horeca", buurt="", x=0, y=0,
        prize=6, service=45, partners=frozenset(partners), windows=((1020, 1290),),
        opening=opening,
    )  # fmt: skip
    return Stop(candidate, Visit(KEY, 1, 1110, 1155, 300), VISIT)


def _told(then: tuple[Permit, ...], now: tuple[Permit, ...]) -> list[str]:
    found = changed_permits({KEY: then}, {KEY: now})
    return [one.text for one in found.get(KEY, ())]


def test_permits_that_stayed_the_same_are_not_told() -> None:
    assert not _told((RENT,), (RENT,))


def test_a_permit_that_was_granted_is_told() -> None:
    (said,) = _told((), (RENT,))

    assert said == (
        "Vergunning nieuw in het register: verhuur: verleend op 01-05-2025, "
        "voor hoogstens 4 personen."
    )


@pytest.mark.parametrize("status", ["ingetrokken", "geschorst", "verlopen"])
def test_a_permit_that_was_taken_back_is_told_as_it_was_and_as_it_is(status: str) -> None:
    (said,) = _told((RENT,), (replace(RENT, status=status),))

    assert said.startswith("Vergunning veranderd. Was: verhuur: verleend")
    assert f"Nu: verhuur: {status}" in said


def test_a_permit_that_is_gone_from_the_register_is_told_and_the_others_are_left_alone() -> None:
    other = Permit("omgeving", "verleend", None, None, None)
    (said,) = _told((RENT, other), (other,))

    assert said.startswith("Vergunning niet meer in het register: verhuur")


def test_what_is_told_of_a_permit_is_for_who_may_see_permits() -> None:
    found = changed_permits({}, {KEY: (RENT,)})

    assert {one.registers for one in found[KEY]} == {frozenset({Register.VERGUNNINGEN})}


@pytest.mark.parametrize(
    ("until", "told"),
    [
        (PLANNED, False),
        (date(2026, 11, 17), True),
        (VISIT, True),
        (date(2027, 3, 19), False),
        (None, False),
    ],
)
def test_a_permit_that_ends_between_the_plan_and_the_visit_is_told(
    until: date | None, *, told: bool
) -> None:
    assert bool(ending({KEY: (replace(RENT, until=until),)}, PLANNED, VISIT)) is told


def test_a_permit_that_was_not_granted_does_not_end() -> None:
    asked = replace(RENT, status="aangevraagd", until=VISIT)

    assert not ending({KEY: (asked,)}, PLANNED, VISIT)


def test_the_same_opening_hours_are_not_told() -> None:
    assert not list(other_hours(_stop(OPEN), OPEN))


def test_a_visit_outside_the_new_opening_hours_is_told_with_its_time() -> None:
    (said,) = other_hours(_stop(OPEN), ((THURSDAY, 1140, 1320),))

    assert "nu 19:00–22:00; dit bezoek valt daarbuiten (aankomst 18:30)" in said.text
    assert said.registers == {Register.OPENINGSTIJDEN}


def test_a_day_on_which_it_is_closed_now_is_told() -> None:
    (said,) = other_hours(_stop(OPEN), ((THURSDAY + 1, 1020, 1320),))

    assert "nu gesloten; dit bezoek valt daarbuiten" in said.text


def test_hours_that_are_not_known_any_more_are_unknown_and_not_closed() -> None:
    (said,) = other_hours(_stop(OPEN), ())

    assert "nu onbekend" in said.text
    assert "daarbuiten" not in said.text


def test_a_lead_that_the_plan_did_not_ask_for_is_told() -> None:
    matrix = powers()
    lead = matrix.leiding[0]
    partner = matrix.rollen[lead.rol].partner
    grounds, kind = lead.gronden[:1], lead.soorten[0]

    assert list(other_lead(_stop((), "niemand"), matrix, grounds, kind))
    assert not list(other_lead(_stop((), partner), matrix, grounds, kind))
