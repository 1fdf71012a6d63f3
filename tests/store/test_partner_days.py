"""Partners deliver one calendar each: together they say who can when."""

from datetime import date, timedelta

from barriere.model.register import Register
from barriere.store import Werkmap, partner_days

from .conftest import NU, Deliver


def _row(partner: str, day: date) -> dict[str, object]:
    return {
        "partner": partner,
        "datum_vroegst": day,
        "datum_laatst": day,
        "van": 780,
        "tot": 1320,
    }


def _told(werkmap: Werkmap) -> dict[str, date]:
    rows = partner_days(werkmap).to_pylist()
    return {row["partner"]: row["datum_vroegst"] for row in rows}


def test_calendars_of_two_partners_stand_beside_each_other(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.PARTNERS, [_row("politie", date(2027, 2, 3))])
    deliver(Register.PARTNERS, [_row("belastingdienst", date(2027, 3, 4))])

    assert _told(werkmap) == {
        "politie": date(2027, 2, 3),
        "belastingdienst": date(2027, 3, 4),
    }


def test_a_later_calendar_of_a_partner_takes_the_place_of_its_own_only(
    werkmap: Werkmap, deliver: Deliver
) -> None:
    deliver(Register.PARTNERS, [_row("politie", date(2027, 2, 3))])
    deliver(Register.PARTNERS, [_row("belastingdienst", date(2027, 3, 4))])
    later = NU + timedelta(days=1)
    deliver(Register.PARTNERS, [_row("politie", date(2027, 5, 6))], nu=later)

    assert _told(werkmap) == {
        "politie": date(2027, 5, 6),
        "belastingdienst": date(2027, 3, 4),
    }


def test_without_a_calendar_nothing_is_said(werkmap: Werkmap) -> None:
    assert _told(werkmap) == {}
