"""When partners can: what was delivered, and what barriere.toml says."""

from datetime import date
from typing import Any

from barriere.inspections.days.agenda import agenda
from barriere.inspections.days.availability import Availability
from barriere.inspections.days.calendar import calendar
from barriere.settings import Settings

from .conftest import JAAR, Adapt

EVENING = (900, 1320)
MARCH, APRIL = date(JAAR, 3, 2), date(JAAR, 4, 6)


def _with(adapt: Adapt, settings: Settings, **politie: Any) -> Settings:
    partners = {key: one.model_dump() for key, one in settings.partners.items()}
    partners["politie"] |= politie
    return adapt({"partners": partners})


def test_the_days_of_the_list_count_when_nothing_was_delivered(
    adapt: Adapt, settings: Settings
) -> None:
    rules = _with(adapt, settings, kan=["2027-03-01 t/m 2027-03-31"])

    known = agenda(JAAR, rules)

    assert known.can("politie", MARCH, EVENING)
    assert not known.can("politie", APRIL, EVENING)
    assert known.can("gemeente", APRIL, EVENING)


def test_what_was_delivered_goes_before_the_list(adapt: Adapt, settings: Settings) -> None:
    rules = _with(adapt, settings, kan=["2027-03-01 t/m 2027-03-31"])

    known = agenda(JAAR, rules, [Availability("politie", APRIL, APRIL, 0, 1440)])

    assert not known.can("politie", MARCH, EVENING)
    assert known.can("politie", APRIL, EVENING)


def test_a_delivery_about_another_year_says_nothing_about_this_one(
    adapt: Adapt, settings: Settings
) -> None:
    rules = _with(adapt, settings, kan=["2027-03-01 t/m 2027-03-31"])
    before = date(JAAR - 1, 4, 6)

    known = agenda(JAAR, rules, [Availability("politie", before, before, 0, 1440)])

    assert known.can("politie", MARCH, EVENING)


def test_a_day_on_which_a_partner_cannot_always_counts(adapt: Adapt, settings: Settings) -> None:
    rules = _with(adapt, settings, kan_niet=["2027-04-06", "2027-03-01 t/m 2027-03-05"])

    delivered = agenda(JAAR, rules, [Availability("politie", APRIL, APRIL, 0, 1440)])

    assert not delivered.can("politie", APRIL, EVENING)
    assert not agenda(JAAR, rules).can("politie", MARCH, EVENING)
    assert agenda(JAAR, rules).can("politie", date(JAAR, 5, 11), EVENING)


def test_a_list_of_days_is_an_agenda_and_needs_no_warning(adapt: Adapt, settings: Settings) -> None:
    rules = _with(adapt, settings, kan=["2027-01-01 t/m 2027-12-31"])

    assert "Politie" not in calendar(JAAR, rules).notices[0]
    assert "Politie" in calendar(JAAR, settings).notices[0]


def test_nobody_waits_for_the_agenda_of_a_partner_that_goes_nowhere(settings: Settings) -> None:
    assert "team BRP" not in " ".join(calendar(JAAR, settings).notices)
