"""Each role has its own ground on paper, and no power that its sources do not give."""

from dataclasses import replace

import pytest

from barriere.catalogue.powers import KINDS, powers
from barriere.reports.authority import NO_ENTRY, authority, entering
from barriere.reports.leaf import leaf
from barriere.reports.paper_copy import OWN
from barriere.reports.tasks import tasks
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_page import Task

EVERYONE = tuple({role.partner: "" for role in powers().rollen.values() if role.partner})


@pytest.fixture(scope="module", params=KINDS)
def by_role(request: pytest.FixtureRequest, visit_list: VisitList) -> tuple[str, dict[str, Task]]:
    brief = replace(visit_list.pages[0].brief, kind=request.param)
    return request.param, {task.title: task for task in tasks(powers(), brief, EVERYONE)}


def test_who_may_not_go_in_by_any_source_is_told_so(by_role: tuple[str, dict[str, Task]]) -> None:
    kind, found = by_role
    for role in powers().rollen.values():
        if role.partner:
            assert (entering(role, kind) is None) == found[role.kort].must_not.startswith(NO_ENTRY)


def test_only_what_the_sources_give_a_role_can_be_ticked(
    by_role: tuple[str, dict[str, Task]],
) -> None:
    _, found = by_role
    for role in powers().rollen.values():
        if role.partner:
            task = found[role.kort]
            assert set(task.follows) <= set(role.maatregelen)
            assert set(task.findings) <= {"geen", *role.bevindingen}
            sure = {
                w for c in role.interventies if c.zekerheid == "bevestigd" for w in c.maatregelen
            }
            assert task.unsure.isdisjoint(sure)


def test_care_leaves_no_trace_on_a_form(by_role: tuple[str, dict[str, Task]]) -> None:
    for care in ("Zorgcoördinator", "GGD"):
        assert by_role[1][care].findings == by_role[1][care].follows == ()


def test_no_box_on_paper_speaks_of_a_victim_or_of_a_suspended_measure(
    visit_list: VisitList,
) -> None:
    for page in visit_list.pages:
        boxes = [
            word.lower()
            for task in leaf(page, OWN)["taken"]
            for word in (*task["kijken"], *task["gevonden"], *task["volgt"])
        ]
        assert not [box for box in boxes if "opgeschort" in box or "slachtofferschap" in box]


def test_a_lead_without_a_power_to_enter_stays_at_the_door(visit_list: VisitList) -> None:
    brief = replace(visit_list.pages[0].brief, kind="bedrijf", grounds=("I1",))
    lead = authority(powers(), brief, ("gemeente",))

    assert lead.short == "BRP"
    assert lead.entering == f"{NO_ENTRY}: blijf aan de deur."
