"""Dutch time in a calendar file: the zone, and the rule by which the clock changes."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

ZONE = ZoneInfo("Europe/Amsterdam")
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


def local(day: date, minutes: int) -> datetime:
    """Return the moment that a Dutch clock shows `minutes` after midnight of `day`."""
    return (datetime.combine(day, time()) + timedelta(minutes=minutes)).replace(tzinfo=ZONE)


def dutch_time() -> Timezone:
    """Return Europe/Amsterdam as a VTIMEZONE.

    Summer time from the last Sunday of March until that of October, as Directive
    2000/84/EC has it: a rule, as some calendar programs read no lists of dates.
    """
    zone = Timezone()
    zone.add("TZID", ZONE.key)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    for part, name, before, after, month, hour in (
        (summer, "CEST", _WINTER, _SUMMER, 3, 2),
        (winter, "CET", _SUMMER, _WINTER, 10, 3),
    ):
        part.add("DTSTART", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001, PLR2004 - local by definition; last Sundays of 1996
        part.add("RRULE", vRecur({"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"}))
        part.add("TZNAME", name)
        part.add("TZOFFSETFROM", before)
        part.add("TZOFFSETTO", after)
        zone.add_component(part)
    return zone
