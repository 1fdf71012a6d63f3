"""When no date fits: who blocks it, and the least that would help."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from barriere.errors import BarriereError
from barriere.inspections.days.availability import Availability
from barriere.inspections.days.calendar import calendar
from barriere.inspections.days.dates import date_combinations
from barriere.settings import Settings

from .conftest import JAAR, Adapt

DAY = 24 * 60


def refused(rules: Settings, available: Sequence[Availability]) -> BarriereError:
    """Return how a year without a date is refused."""
    with pytest.raises(BarriereError) as error:
        date_combinations(calendar(JAAR, rules, available), [], rules)
    return error.value


def away(partner: str, *days: tuple[date, date]) -> list[Availability]:
    """Return that a partner can all year but on these days."""
    found, free = [], date(JAAR, 1, 1)
    for first, last in days:
        found.append(Availability(partner, free, date.fromordinal(first.toordinal() - 1), 0, DAY))
        free = date.fromordinal(last.toordinal() + 1)
    return [*found, Availability(partner, free, date(JAAR, 12, 31), 0, DAY)]


MAY = {"vroegst": date(JAAR, 5, 11), "laatst": date(JAAR, 5, 27)}


def test_a_last_day_that_is_a_little_too_soon_is_what_has_to_move(adapt: Adapt) -> None:
    rules = adapt(controle=[{}, MAY])

    error = refused(rules, away("politie", (date(JAAR, 5, 1), date(JAAR, 5, 31))))

    assert "controle 2 (15:00–22:00)" in error.what
    assert error.remedy.startswith(
        "Kleinste wijziging: zet bij [[plan.controle]] nummer 2 laatst op 01-06-2027"
    )
    assert "Of: vraag Politie om" in error.remedy


def test_when_the_day_would_move_far_a_partner_is_asked_for_one_day(adapt: Adapt) -> None:
    rules = adapt(controle=[{}, MAY])

    error = refused(rules, away("politie", (date(JAAR, 4, 1), date(JAAR, 8, 31))))

    assert error.remedy.startswith("Kleinste wijziging: vraag Politie om ")


def test_the_hours_of_a_theme_are_left_out_when_that_is_all_it_takes(adapt: Adapt) -> None:
    rules = adapt(controle=[{"thema": "horeca"}])
    until_ten = [Availability("politie", date(JAAR, 1, 1), date(JAAR, 12, 31), 12 * 60, 22 * 60)]

    error = refused(rules, until_ten)

    assert "controle 1 (thema Horeca, 16:30–23:00)" in error.what
    assert error.remedy.startswith("Kleinste wijziging: laat bij themas.horeca van en tot weg")
    assert _works(adapt, until_ten, controle=[{"thema": "horeca", "van": "15:00", "tot": "22:00"}])


def test_the_hours_of_a_control_are_named_when_they_are_its_own(adapt: Adapt) -> None:
    rules = adapt(controle=[{"tot": "23:30"}])
    until_ten = [Availability("politie", date(JAAR, 1, 1), date(JAAR, 12, 31), 12 * 60, 22 * 60)]

    error = refused(rules, until_ten)

    assert "laat bij [[plan.controle]] nummer 1 van en tot weg" in error.remedy


def test_a_team_stays_at_home_when_only_its_partner_is_away(adapt: Adapt) -> None:
    never = away("belastingdienst", (date(JAAR, 1, 2), date(JAAR, 3, 31)))
    nobody = away("arbeidsinspectie", (date(JAAR, 1, 2), date(JAAR, 3, 31)))
    rules = adapt(controle=[{"teams": ["Team A"]}])

    assert "Team B" not in refused(rules, never + nobody).remedy
    both = refused(adapt(), never)
    assert "laat Team A bij controle 1 thuis" in both.remedy
    assert _works(adapt, never, controle=[{"teams": ["Team B"]}])


def test_another_weekday_is_offered_when_everybody_can_then(adapt: Adapt) -> None:
    mondays = [
        Availability("politie", day, day, 0, DAY)
        for day in map(
            date.fromordinal, range(date(JAAR, 1, 4).toordinal(), date(JAAR, 12, 31).toordinal(), 7)
        )
    ]

    error = refused(adapt(controle=[{"teams": ["Team A"]}]), mondays)

    assert "neem onder [plan] bij dagen ook maandag op" in error.remedy
    assert _works(adapt, mondays, dagen=["maandag"])


def test_a_fixed_day_on_which_a_partner_cannot_names_who_and_offers_the_nearest(
    adapt: Adapt,
) -> None:
    day = date(JAAR, 6, 17)
    rules = adapt(controle=[{}, {"datum": day, "thema": "horeca"}])

    error = refused(rules, away("politie", (day, day)))

    assert "Op 17-06-2027 kan controle 2 (thema Horeca, 16:30–23:00) niet: Politie" in error.what
    assert "datum op 16-06-2027" in error.remedy
    assert "vraag Politie om 17-06-2027" in error.remedy


def test_the_nearest_day_offered_stays_between_the_controls_around_it(adapt: Adapt) -> None:
    day = date(JAAR, 6, 17)
    rules = adapt(controle=[{"datum": date(JAAR, 6, 16)}, {"datum": day}])

    assert "datum op 22-06-2027" in refused(rules, away("politie", (day, day))).remedy


def test_few_days_are_named_and_many_are_counted(adapt: Adapt) -> None:
    week = {"vroegst": date(JAAR, 6, 14), "laatst": date(JAAR, 6, 18)}
    rules = adapt(controle=[{}, week])
    blocked = away("politie", (date(JAAR, 6, 15), date(JAAR, 6, 16)))
    blocked += away("belastingdienst", (date(JAAR, 6, 17), date(JAAR, 6, 17)))

    error = refused(rules, blocked)

    assert "Politie kan niet op 2 van de 3 dagen (15-06, 16-06)" in error.what
    assert "Belastingdienst kan niet op 1 van de 3 dagen (17-06)" in error.what


def test_a_time_of_holidays_only_is_moved_to_the_nearest_day_that_can(adapt: Adapt) -> None:
    holiday = {"vroegst": date(JAAR, 2, 22), "laatst": date(JAAR, 2, 26)}

    error = refused(adapt(controle=[holiday]), [])

    assert "geen enkele dag voor controle 1" in error.what
    assert error.remedy.startswith(
        "Kleinste wijziging: zet bij [[plan.controle]] nummer 1 laatst op 02-03-2027"
    )


def test_every_control_without_a_date_is_named_at_once(adapt: Adapt) -> None:
    spring = (date(JAAR, 1, 2), date(JAAR, 6, 30))

    error = refused(adapt(), away("politie", spring))

    assert "controle 1" in error.what
    assert "controle 2" in error.what
    assert "controle 3" not in error.what
    assert error.remedy.count("Kleinste wijziging") == 2


def test_two_controls_that_want_the_same_days_are_said_so(adapt: Adapt) -> None:
    only = [Availability("politie", date(JAAR, 2, 2), date(JAAR, 2, 3), 0, DAY)]
    only += [Availability("politie", date(JAAR, 4, 1), date(JAAR, 12, 31), 0, DAY)]

    error = refused(adapt(controles=12), only)

    assert "minder dagen vrij dan er controles moeten komen" in error.what


def _works(adapt: Adapt, available: Sequence[Availability], **plan: Any) -> bool:
    """Tell whether the first control has a date after what was advised."""
    rules = adapt(controles=1, **plan)
    return bool(date_combinations(calendar(JAAR, rules, available), [], rules))
