"""A calendar that comes again changes what is there: nothing double, nothing left behind."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from barriere.inspections.script.playbook import playbook
from barriere.model.inspection import Plan, Route
from barriere.reports.agenda import Edition, write_agendas
from barriere.settings import Settings

from .calendars import FIRST, NU, Written, by_control, writing


@pytest.fixture
def written(tmp_path: Path, settings: Settings) -> Written:
    return writing(tmp_path, settings)


def _without_politie(route: Route) -> Route:
    return replace(route, partners=("gemeente",))


def test_a_new_version_changes_the_entries_that_are_there(year: Plan, written: Written) -> None:
    moved = replace(
        year, controls=(replace(year.controls[0], datum=date(2027, 3, 17)), *year.controls[1:])
    )
    before = written(year)["agenda-2027-politie"].events
    after = written(moved, Edition(2, NU + timedelta(days=3), (year,)))[
        "agenda-2027-politie"
    ].events

    assert [event["UID"] for event in before] == [event["UID"] for event in after]
    assert {event.sequence for event in before} == {1}
    assert {event.sequence for event in after} == {2}
    assert after[0].decoded("DTSTART").date() == date(2027, 3, 17)
    assert after[0].decoded("DTSTAMP") > before[0].decoded("DTSTAMP")


def test_every_entry_has_an_identity_of_its_own(year: Plan, written: Written) -> None:
    uids = [event["UID"] for one in written(year).values() for event in one.events]

    assert len(set(uids)) == len(uids)


def test_two_municipalities_never_share_an_identity(
    year: Plan, settings: Settings, written: Written
) -> None:
    other = settings.gemeente.model_copy(update={"code": "1900"})
    there = written(year, FIRST, settings.model_copy(update={"gemeente": other}))
    here = written(year)

    for name, calendar in here.items():
        assert not {e["UID"] for e in calendar.events} & {e["UID"] for e in there[name].events}


def test_a_control_that_falls_out_is_struck_out(year: Plan, written: Written) -> None:
    fewer = replace(year, controls=year.controls[:3])
    uids = {k: e["UID"] for k, e in by_control(written(year)["agenda-2027-politie"]).items()}
    events = by_control(written(fewer, Edition(2, NU, (year,)))["agenda-2027-politie"])

    gone = events["2027-4"]
    assert (gone["STATUS"], gone["UID"]) == ("CANCELLED", uids["2027-4"])
    assert str(gone["SUMMARY"]).startswith("Vervalt: ")
    assert gone["TRANSP"] == "TRANSPARENT"
    assert {events[key]["STATUS"] for key in ("2027-1", "2027-2", "2027-3")} == {"CONFIRMED"}


def test_the_steps_of_a_control_that_falls_out_are_struck_out_too(
    year: Plan, written: Written
) -> None:
    fewer = replace(year, controls=year.controls[:3])
    events = written(fewer, Edition(2, NU, (year,)))["agenda-2027-draaiboek"].events

    gone = [event for event in events if "2027-4" in str(event["SUMMARY"])]
    assert len(gone) == len(playbook().duties) - 4 + 1
    assert {event["STATUS"] for event in gone} == {"CANCELLED"}


def test_a_partner_that_need_not_come_any_more_is_told_so(year: Plan, written: Written) -> None:
    alone = replace(
        year,
        controls=tuple(
            replace(c, routes=tuple(_without_politie(r) for r in c.routes)) for c in year.controls
        ),
    )
    events = written(alone, Edition(2, NU, (year,)))["agenda-2027-politie"].events

    assert len(events) == 4
    assert {event["STATUS"] for event in events} == {"CANCELLED"}
    assert "agenda-2027-politie" not in written(alone)


def test_a_control_that_comes_back_is_no_longer_struck_out(year: Plan, written: Written) -> None:
    fewer = replace(year, controls=year.controls[:3])
    events = written(year, Edition(3, NU, (year, fewer)))["agenda-2027-politie"].events

    assert {event["STATUS"] for event in events} == {"CONFIRMED"}


def test_the_same_plan_and_edition_give_the_same_bytes(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    first = write_agendas(tmp_path / "a", year, settings, FIRST, playbook())
    second = write_agendas(tmp_path / "b", year, settings, FIRST, playbook())

    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]
