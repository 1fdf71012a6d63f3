"""What is wished of each control: its day, its theme, its hours, its teams."""

from collections.abc import Sequence
from datetime import date

import pytest

from barriere.errors import BadData, BarriereError
from barriere.inspections.days.availability import Availability
from barriere.inspections.days.calendar import calendar
from barriere.inspections.days.date_notices import date_notices
from barriere.inspections.days.dates import Dates, date_combinations
from barriere.inspections.days.wishes import wishes
from barriere.inspections.teams import teams, teams_on
from barriere.inspections.vehicle import vehicles
from barriere.settings import Settings

from .conftest import JAAR, Adapt

_ALL_DAY = 24 * 60


def best(settings: Settings, available: Sequence[Availability] = ()) -> Dates:
    """Return the dates that come first."""
    return date_combinations(calendar(JAAR, settings, available), [], settings)[0]


def can(partner: str, first: date, last: date, start: int = 0, end: int = _ALL_DAY) -> Availability:
    """Return that a partner can on these days."""
    return Availability(partner, first, last, start, end)


def test_a_control_is_on_the_day_that_is_wished_also_on_another_weekday(adapt: Adapt) -> None:
    saturday = date(JAAR, 6, 19)

    dates = best(adapt(controle=[{}, {"datum": saturday}]))

    assert dates[1].datum == saturday
    assert [(day.datum.month - 1) // 3 for day in dates] == [0, 1, 2, 3]


def test_a_control_is_within_its_first_and_last_day(adapt: Adapt) -> None:
    wish = {"vroegst": date(JAAR, 3, 20), "laatst": date(JAAR, 3, 31)}

    dates = best(adapt(controle=[wish]))

    assert wish["vroegst"] <= dates[0].datum <= wish["laatst"]


def test_a_first_day_after_the_quarter_lets_the_control_be_later(adapt: Adapt) -> None:
    dates = best(adapt(controle=[{"vroegst": date(JAAR, 8, 1)}]))

    days = [day.datum for day in dates]
    assert days[0] >= date(JAAR, 8, 1)
    assert days == sorted(set(days))


def test_a_quarter_that_the_wishes_leave_empty_is_said_with_the_remedy(adapt: Adapt) -> None:
    rules = adapt(controle=[{"datum": date(JAAR, 5, 18)}])

    said = " ".join(date_notices([day.datum for day in best(rules)], rules))

    assert "In het eerste kwartaal is geen controle" in said
    assert "zet er een leeg blok voor" in said
    assert not list(date_notices([day.datum for day in best(adapt())], adapt()))


def test_the_teams_of_a_control_work_from_the_hours_of_the_wish_then_of_the_theme(
    adapt: Adapt,
) -> None:
    rules = adapt(controle=[{"thema": "horeca"}, {"thema": "horeca", "van": "18:00"}])

    hours = [{(team.start, team.end) for team in teams_on(k, rules)} for k in range(3)]

    assert hours == [{(990, 1380)}, {(1080, 1380)}, {(900, 1320)}]


def test_only_the_teams_of_the_wish_go(adapt: Adapt) -> None:
    rules = adapt(controle=[{"teams": ["Team B"]}])

    going = vehicles(best(rules), teams(rules))

    assert [one.team.naam for one in going[:3]] == ["Team B", "Team A", "Team B"]


def test_a_theme_goes_with_its_control_to_every_team(adapt: Adapt) -> None:
    rules = adapt(controle=[{}, {"thema": "seks"}])

    going = vehicles(best(rules), teams(rules))

    assert [one.thema for one in going] == ["", "", "seks", "seks", "", "", "", ""]


def test_partners_of_a_theme_are_required_and_those_of_absent_teams_are_not(adapt: Adapt) -> None:
    raw = adapt().model_dump()["partners"]
    raw["belastingdienst"]["verplicht"] = False
    rules = adapt({"partners": raw}, controle=[{"teams": ["Team A"]}, {"thema": "uitzend"}])

    first, second, *_ = wishes(rules)

    assert first.required == {"gemeente", "politie"}
    assert second.required == {"gemeente", "politie", "arbeidsinspectie"}


def test_a_required_partner_is_asked_for_the_hours_of_that_control(adapt: Adapt) -> None:
    rules = adapt(controle=[{"van": "10:00", "tot": "14:00"}])
    office = can("politie", date(JAAR, 1, 1), date(JAAR, 3, 31), 9 * 60, 17 * 60)
    rest = can("politie", date(JAAR, 4, 1), date(JAAR, 12, 31))

    assert best(rules, [office, rest])[0].datum < date(JAAR, 4, 1)
    with pytest.raises(BarriereError, match="eerste kwartaal"):
        best(adapt(), [office, rest])


def test_a_day_to_avoid_is_left_for_another_and_one_to_seek_is_taken(adapt: Adapt) -> None:
    plain = best(adapt())[0].datum
    avoid = {"naam": "Markt", "weekdag": "dinsdag", "wens": "liever_niet"}
    other = date(JAAR, 2, 9)

    avoided = best(adapt(dag=[avoid | {"weekdag": _weekday(plain)}]))[0].datum
    sought = best(adapt(dag=[{"naam": "Fair", "datum": other, "wens": "graag"}]))[0].datum

    assert plain != other
    assert avoided.weekday() != plain.weekday()
    assert sought == other


def _weekday(day: date) -> str:
    return ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")[day.weekday()]


def test_never_is_never(adapt: Adapt) -> None:
    fair = {"naam": "Kermis", "van": date(JAAR, 5, 1), "tot": date(JAAR, 5, 31), "wens": "nooit"}

    days = {day.datum for day in calendar(JAAR, adapt(dag=[fair])).days}

    assert not [day for day in days if day.month == 5]


def test_a_day_to_avoid_that_had_to_be_is_said(adapt: Adapt) -> None:
    day = date(JAAR, 2, 16)
    market = {"naam": "Weekmarkt", "weekdag": "dinsdag", "wens": "liever_niet"}
    rules = adapt(controle=[{"datum": day}], dag=[market])

    assert list(date_notices([day], rules)) == [
        "Op 16-02-2027 is er een controle, al staat 'Weekmarkt' op liever_niet."
    ]


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (date(JAAR, 4, 27), "feestdag (Koningsdag)"),
        (date(JAAR, 3, 26), "feestdag (Goede vrijdag)"),
        (date(JAAR, 2, 23), "schoolvakantie"),
        (date(JAAR, 5, 20), "[[plan.dag]] 'Kermis' staat op nooit"),
        (date(JAAR + 1, 3, 7), f"datum 07-03-{JAAR + 1} ligt niet in {JAAR}"),
        (date(JAAR, 1, 5), "is voorbij; het plan begint op 10-01-2027"),
    ],
)
def test_a_wished_day_on_which_no_control_can_be_is_refused(
    adapt: Adapt, day: date, says: str
) -> None:
    fair = {"naam": "Kermis", "datum": date(JAAR, 5, 20), "wens": "nooit"}
    rules = adapt(controle=[{"datum": day}], dag=[fair])

    with pytest.raises(BadData) as refused:
        date_combinations(calendar(JAAR, rules, vanaf=date(JAAR, 1, 10)), [], rules)

    assert "barriere.toml: [[plan.controle]] nummer 1: " in refused.value.what
    assert says in refused.value.what
    assert refused.value.remedy


def test_a_refused_day_comes_with_the_nearest_that_can(adapt: Adapt) -> None:
    with pytest.raises(BadData, match="het dichtst bij ligt 28-04-2027"):
        best(adapt(controle=[{"datum": date(JAAR, 4, 27)}], schoolvakanties=""))
