"""A calendar says when a partner can, in local time, day by day."""

from collections.abc import Callable
from datetime import date

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register

Hand = Callable[..., Reading]
Slot = tuple[date, int, int]


def ics(*events: str, name: str = "Politie") -> str:
    body = "".join(
        f"BEGIN:VEVENT\nUID:{i}\nDTSTAMP:20260101T000000Z\n{event}\nEND:VEVENT\n"
        for i, event in enumerate(events)
    )
    title = f"X-WR-CALNAME:{name}\n" if name else ""
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//\n{title}{body}END:VCALENDAR\n"
    return text.replace("\n", "\r\n")


def slots(reading: Reading) -> list[Slot]:
    assert reading.rejects == []
    rows = reading.tables["partners"].to_pylist()
    assert {row["partner"] for row in rows} <= {"politie"}
    return [(row["datum_vroegst"], row["van"], row["tot"]) for row in rows]


def test_an_event_is_minutes_of_a_day_in_local_time(hand_in: Hand) -> None:
    summer = "DTSTART:20270701T130000Z\nDTEND:20270701T200000Z"
    assert slots(hand_in(Register.PARTNERS, ics(summer))) == [(date(2027, 7, 1), 15 * 60, 22 * 60)]


def test_whole_days_are_whole_days_and_the_end_is_exclusive(hand_in: Hand) -> None:
    days = "DTSTART;VALUE=DATE:20270301\nDTEND;VALUE=DATE:20270303"
    assert slots(hand_in(Register.PARTNERS, ics(days))) == [
        (date(2027, 3, 1), 0, 1440),
        (date(2027, 3, 2), 0, 1440),
    ]


def test_an_event_past_midnight_is_cut_in_two(hand_in: Hand) -> None:
    night = "DTSTART:20270301T220000\nDTEND:20270302T013000"
    assert slots(hand_in(Register.PARTNERS, ics(night))) == [
        (date(2027, 3, 1), 1320, 1440),
        (date(2027, 3, 2), 0, 90),
    ]


def test_a_repetition_stops_where_it_says_and_skips_what_it_excludes(hand_in: Hand) -> None:
    weekly = (
        "DTSTART:20270105T130000\nDTEND:20270105T220000\n"
        "RRULE:FREQ=WEEKLY;UNTIL=20270126T130000\nEXDATE:20270112T130000"
    )
    assert [slot[0].day for slot in slots(hand_in(Register.PARTNERS, ics(weekly)))] == [5, 19, 26]


def test_an_endless_repetition_ends_two_years_after_the_peildatum(hand_in: Hand) -> None:
    daily = "DTSTART:20261101T130000\nDTEND:20261101T220000\nRRULE:FREQ=DAILY"
    found = slots(hand_in(Register.PARTNERS, ics(daily)))
    assert found[-1][0] == date(2028, 11, 1)


def test_a_cancelled_event_does_not_count(hand_in: Hand) -> None:
    event = "DTSTART:20270105T130000\nDTEND:20270105T220000\nSTATUS:CANCELLED"
    assert slots(hand_in(Register.PARTNERS, ics(event))) == []


def test_a_calendar_without_a_name_is_known_by_its_file(hand_in: Hand) -> None:
    event = "DTSTART:20270105T130000\nDTEND:20270105T220000"
    reading = hand_in(Register.PARTNERS, ics(event, name=""), name="politie.ics")
    assert len(slots(reading)) == 1


def test_a_calendar_of_an_unknown_partner_is_rejected(hand_in: Hand) -> None:
    event = "DTSTART:20270105T130000\nDTEND:20270105T220000"
    assert len(hand_in(Register.PARTNERS, ics(event, name="Scouting")).rejects) == 1


@pytest.mark.parametrize("content", ["BEGIN:VCALENDAR\r\nkapot", ics("SUMMARY:zonder begin")])
def test_a_broken_calendar_is_refused(content: str, hand_in: Hand) -> None:
    with pytest.raises(BadData):
        hand_in(Register.PARTNERS, content)
