"""The calendars: everyone knows when and where, nobody reads which address or why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from dateutil.tz import tzical
from hypothesis import assume, given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from barriere.governance.output_check import check_output
from barriere.inspections.playbook import playbook
from barriere.model.inspection import Candidate, Plan, Route, Visit
from barriere.reports.agenda import Edition, write_agendas
from barriere.reports.dutch_time import dutch_time, local
from barriere.settings import Settings
from barriere.sources.calendar import read_calendar

NU = datetime(2027, 1, 4, 9, 30, tzinfo=UTC)
FIRST = Edition(1, NU)
READ_ELSEWHERE = tzical(StringIO(dutch_time().to_ical().decode())).get()
Written = Callable[..., dict[str, Calendar]]


@pytest.fixture
def written(tmp_path: Path, settings: Settings) -> Written:
    """Write the calendars of a plan and read them back, by file name."""

    def write(
        plan: Plan, edition: Edition = FIRST, chosen: Settings = settings
    ) -> dict[str, Calendar]:
        paths = write_agendas(tmp_path, plan, chosen, edition, playbook(chosen.draaiboek))
        return {path.stem: Calendar.from_ical(path.read_bytes()) for path in paths}

    return write


def _without_politie(route: Route) -> Route:
    return replace(route, partners=("gemeente",))


def _text(event: Event) -> str:
    return " ".join(str(event.get(name, "")) for name in ("SUMMARY", "DESCRIPTION", "LOCATION"))


def _by_control(calendar: Calendar) -> dict[str, Event]:
    return {str(event["SUMMARY"]).rpartition(" ")[2]: event for event in calendar.events}


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
    event = _by_control(written(year)["agenda-2027-belastingdienst"])["2027-1"]

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
    events = _by_control(written(year)["agenda-2027-politie"])
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
        text = " ".join(_text(event) for event in calendar.events)
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
    silent = " ".join(_text(e) for one in written(themed).values() for e in one.events)
    open_ = settings.agenda.model_copy(update={"thema": True})
    spoken = written(themed, FIRST, settings.model_copy(update={"agenda": open_}))

    assert "horeca" not in silent.lower()
    assert "Horeca" in str(spoken["agenda-2027-politie"].events[0]["SUMMARY"])


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
    uids = {k: e["UID"] for k, e in _by_control(written(year)["agenda-2027-politie"]).items()}
    events = _by_control(written(fewer, Edition(2, NU, (year,)))["agenda-2027-politie"])

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


def test_the_same_plan_and_edition_give_the_same_bytes(
    year: Plan, settings: Settings, tmp_path: Path
) -> None:
    first = write_agendas(tmp_path / "a", year, settings, FIRST, playbook())
    second = write_agendas(tmp_path / "b", year, settings, FIRST, playbook())

    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


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
