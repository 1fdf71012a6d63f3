"""The calendars: everyone knows when and where, nobody reads which address or why."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from dateutil.tz import tzical
from hypothesis import assume, given
from hypothesis import strategies as st

from barriere.governance.output_check import check_output
from barriere.inspections.script.playbook import playbook
from barriere.model.inspection import Candidate, Plan, Route, Visit
from barriere.reports.agenda import Edition, write_agendas
from barriere.reports.dutch_time import dutch_time, local
from barriere.settings import Settings
from barriere.sources.calendar import read_calendar

from .calendars import FIRST, NU, Written, by_control, text_of, writing

READ_ELSEWHERE = tzical(StringIO(dutch_time().to_ical().decode())).get()


@pytest.fixture
def written(tmp_path: Path, settings: Settings) -> Written:
    return writing(tmp_path, settings)


def test_every_partner_of_a_team_gets_its_controls_and_who_organises_the_draaiboek(
    year: Plan, written: Written
) -> None:
    calendars = written(year)

    assert set(calendars) == {
        "agenda-2027-arbeidsinspectie",
        "agenda-2027-belastingdienst",
        "agenda-2027-draaiboek",
        "agenda-2027-gemeente",
        "agenda-2027-politie",
    }
    assert [len(calendars[f"agenda-2027-{who}"].events) for who in ("politie", "gemeente")] == [
        4
    ] * 2
    assert len(calendars["agenda-2027-draaiboek"].events) == 4 * (len(playbook().duties) - 4 + 1)


def test_a_partner_reads_day_time_place_and_team(year: Plan, written: Written) -> None:
    event = by_control(written(year)["agenda-2027-belastingdienst"])["2027-1"]

    # The first address at 15:51, four minutes away: leaving at 15:45, briefing at 15:30.
    assert event.decoded("DTSTART").astimezone(UTC) == datetime(2027, 3, 16, 14, 30, tzinfo=UTC)
    assert event.decoded("DTEND").astimezone(UTC) == datetime(2027, 3, 16, 20, 48, tzinfo=UTC)
    assert event["LOCATION"] == "Stadhuis"
    assert "Team: Team A." in str(event["DESCRIPTION"])
    assert event["CLASS"] == "PRIVATE"


def test_on_a_control_with_other_hours_the_briefing_is_before_those(
    year: Plan, settings: Settings, written: Written
) -> None:
    route = Route(
        "Team A", (Visit("a", 1, 14 * 60 + 10, 15 * 60, 300),), (), 16 * 60, ("gemeente",)
    )
    early = replace(year.controls[0], thema="uitzend", routes=(route,))
    calendars = written(replace(year, controls=(early,)))
    (event,) = calendars["agenda-2027-gemeente"].events

    assert settings.teams[0].start == 15 * 60
    assert settings.themas["uitzend"].van == 14 * 60
    assert "Briefing om 13:50" in str(event["DESCRIPTION"])


def test_a_shift_that_was_moved_after_the_plan_makes_nobody_late(
    year: Plan, settings: Settings, written: Written
) -> None:
    later = tuple(team.model_copy(update={"start": 18 * 60}) for team in settings.teams)
    calendars = written(year, FIRST, settings.model_copy(update={"teams": later}))
    (first, *_) = calendars["agenda-2027-politie"].events

    assert "Briefing om 15:30" in str(first["DESCRIPTION"])


def test_the_hours_are_dutch_in_summer_and_in_winter(year: Plan, written: Written) -> None:
    events = by_control(written(year)["agenda-2027-politie"])
    utc = {key: event.decoded("DTSTART").astimezone(UTC).hour for key, event in events.items()}

    assert utc == {"2027-1": 14, "2027-2": 13, "2027-3": 13, "2027-4": 14}


@given(day=st.dates(date(1997, 1, 1), date(2036, 12, 31)), minutes=st.integers(0, 24 * 60 - 1))
def test_the_zone_in_the_file_changes_the_clock_when_the_country_does(
    day: date, minutes: int
) -> None:
    here = local(day, minutes)
    assume(here.astimezone(UTC).astimezone(here.tzinfo).hour == here.hour)  # the clock shows it

    assert here.replace(tzinfo=READ_ELSEWHERE).utcoffset() == here.utcoffset()


def test_no_calendar_holds_an_address_a_reason_or_points(year: Plan, written: Written) -> None:
    told = {
        word
        for one in year.candidates.values()
        for word in (one.weergave, one.weergave.rsplit(",")[0], one.sleutel, one.buurt)
    }
    for calendar in written(year).values():
        text = " ".join(text_of(event) for event in calendar.events)
        assert not [word for word in told if word and word in text]
        assert "punt" not in text


def test_nothing_that_may_never_leave_is_in_a_calendar(
    year: Plan, written: Written, tmp_path: Path
) -> None:
    written(year)

    assert check_output(tmp_path, tuple(c.weergave for c in year.candidates.values())) == []


def test_a_theme_is_told_only_where_the_municipality_chose_so(
    year: Plan, settings: Settings, written: Written
) -> None:
    themed = replace(year, controls=tuple(replace(c, thema="horeca") for c in year.controls))
    silent = " ".join(text_of(e) for one in written(themed).values() for e in one.events)
    open_ = settings.agenda.model_copy(update={"thema": True})
    spoken = written(themed, FIRST, settings.model_copy(update={"agenda": open_}))

    assert "horeca" not in silent.lower()
    assert "Horeca" in str(spoken["agenda-2027-politie"].events[0]["SUMMARY"])


def test_a_team_without_a_visit_calls_nobody(year: Plan, written: Written) -> None:
    idle = replace(
        year,
        controls=tuple(
            replace(c, routes=(c.routes[0], replace(c.routes[1], visits=()))) for c in year.controls
        ),
    )
    assert "agenda-2027-arbeidsinspectie" not in written(idle)


def test_the_draaiboek_is_whole_days_and_the_control_says_what_the_day_asks(
    year: Plan, written: Written
) -> None:
    events = written(year)["agenda-2027-draaiboek"].events
    first = next(e for e in events if "driehoek" in str(e["SUMMARY"]))
    day = next(e for e in events if str(e["SUMMARY"]) == "Integrale controle 2027-1")

    assert first.decoded("DTSTART") == date(2027, 1, 19)
    assert first.decoded("DTEND") == date(2027, 1, 20)
    assert first["TRANSP"] == "TRANSPARENT"
    assert "zorgcoördinator is bereikbaar" in str(day["DESCRIPTION"])


def test_the_house_reads_its_own_calendars(year: Plan, written: Written, tmp_path: Path) -> None:
    written(replace(year, controls=year.controls[:3]), Edition(2, NU, (year,)))
    table = read_calendar(tmp_path / "agenda-2027-politie.ics", date(2027, 1, 4))

    assert table.column("datum").to_pylist() == ["2027-03-16", "2027-06-09", "2027-09-16"]
    assert set(table.column("van").to_pylist()) == {"15:30"}
    assert read_calendar(tmp_path / "agenda-2027-draaiboek.ics", date(2027, 1, 4)).num_rows > 40


def test_names_cannot_break_out_of_their_line(
    year: Plan, settings: Settings, written: Written
) -> None:
    evil = "Hal; X, \\ \r\nATTACH:http://x\nEND:VEVENT"
    depot = settings.depot.model_copy(update={"naam": evil})
    calendar = written(year, FIRST, settings.model_copy(update={"depot": depot}))
    event = calendar["agenda-2027-politie"].events[0]

    assert len(calendar["agenda-2027-politie"].events) == 4
    assert "ATTACH" not in event
    assert event["LOCATION"] == "Hal; X, \\ ATTACH:http://x END:VEVENT"


@pytest.mark.parametrize("key", ["../../etc", "draaiboek", "A b", "ü", "con"])
def test_a_partner_has_a_file_whatever_its_key(
    key: str, year: Plan, settings: Settings, tmp_path: Path
) -> None:
    route = Route("X", (Visit("a", 1, 1000, 1030, 0),), (), 1100, (key, "politie"))
    plan = replace(year, controls=(replace(year.controls[0], routes=(route,)),))
    paths = write_agendas(tmp_path / "uit", plan, settings, FIRST, playbook())

    assert len(set(paths)) == 3
    assert {path.parent for path in paths} == {tmp_path / "uit"}


def test_a_municipality_that_trains_says_so(
    year: Plan, settings: Settings, written: Written
) -> None:
    made_up = settings.gemeente.model_copy(update={"fictief": True})
    events = written(year, FIRST, settings.model_copy(update={"gemeente": made_up}))

    assert "fictieve gegevens" in str(events["agenda-2027-politie"].events[0]["SUMMARY"])


def test_a_street_name_of_a_candidate_never_reaches_a_calendar(
    year: Plan, written: Written
) -> None:
    marked = {
        key: replace(one, weergave="KANARIE 1", straat="KANARIE", buurt="KANARIE", pand="KANARIE")
        for key, one in year.candidates.items()
    }
    extra = Candidate("KANARIE", ("KANARIE",), "KANARIE", "wonen", "", 0, 0, 7, 30, frozenset(), ())
    calendars = written(replace(year, candidates=marked | {"KANARIE": extra}))

    assert not any("KANARIE" in one.to_ical().decode() for one in calendars.values())
