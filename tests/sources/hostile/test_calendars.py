"""A calendar may repeat for ever, or say so many times more than it can mean."""

from collections.abc import Callable
from datetime import date

import pytest

from barriere.errors import BadData
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import limits
from tests.sources.test_calendar import ics, slots

Hand = Callable[..., Reading]
START = "DTSTART:20270105T130000\nDTEND:20270105T220000\n"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;COUNT=999999999",
        "FREQ=HOURLY;BYYEARDAY=366",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=NOOIT",
    ],
)
def test_a_rule_that_no_partner_makes_is_refused(rule: str, hand_in: Hand) -> None:
    with pytest.raises(BadData, match=r"regel 1: .* herhaling die niet klopt|beschadigd"):
        hand_in(Register.PARTNERS, ics(f"{START}RRULE:{rule}"))


def test_a_rule_that_never_comes_true_gives_nothing_and_ends(hand_in: Hand) -> None:
    never = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5"
    assert slots(hand_in(Register.PARTNERS, ics(START + never))) == []


def test_a_repetition_from_long_ago_still_reaches_the_days_that_are_planned(hand_in: Hand) -> None:
    daily = "DTSTART:20080101T130000\nDTEND:20080101T220000\nRRULE:FREQ=DAILY"
    found = slots(hand_in(Register.PARTNERS, ics(daily)))
    assert (found[0][0], found[-1][0]) == (date(2025, 11, 1), date(2028, 11, 1))


@pytest.mark.parametrize(
    "length", ["DTEND:99991231T235959", "DURATION:P9999W", "DURATION:P999999999W"]
)
def test_an_event_without_measure_ends_with_the_days_that_are_planned(
    length: str, hand_in: Hand
) -> None:
    content = ics(f"DTSTART:20270105T130000\n{length}")
    if length.endswith("999999W"):
        with pytest.raises(BadData):
            hand_in(Register.PARTNERS, content)
    else:
        assert slots(hand_in(Register.PARTNERS, content))[-1][0] == date(2028, 11, 1)


def test_more_repetitions_than_can_be_sought_are_refused_at_once(hand_in: Hand) -> None:
    many = [f"{START}RRULE:FREQ=DAILY"] * (limits.REPEATED_DAYS // 600)
    with pytest.raises(BadData, match="te veel die zich al jaren herhalen"):
        hand_in(Register.PARTNERS, ics(*many))


def test_calendars_inside_calendars_are_refused_or_read(hand_in: Hand) -> None:
    deep = "BEGIN:VCALENDAR\r\n" * 3_000
    with pytest.raises(BadData):
        hand_in(Register.PARTNERS, deep)
