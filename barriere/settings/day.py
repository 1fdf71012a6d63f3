"""A day or a period as people write it, in barriere.toml."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator

_FORM = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_UNTIL = " t/m "


def day(value: object) -> date:
    """Return the day that TOML or a text names.

    >>> day("2027-02-03")
    datetime.date(2027, 2, 3)

    Raises ValueError for another form, and for a day that does not exist.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    match = _FORM.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        message = 'schrijf een dag als "JJJJ-MM-DD", bijvoorbeeld "2027-02-03"'
        raise ValueError(message)
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        message = f"de dag {match[0]} bestaat niet"
        raise ValueError(message) from None


def period(value: object) -> tuple[date, date]:
    """Return the first and last day of a period; one day is a period too.

    >>> period("2027-03-01 t/m 2027-03-31")
    (datetime.date(2027, 3, 1), datetime.date(2027, 3, 31))

    Raises ValueError for another form, and for an end before the beginning.
    """
    if not isinstance(value, str) or _UNTIL not in value:
        return day(value), day(value)
    first, last = (day(part) for part in value.split(_UNTIL, maxsplit=1))
    if last < first:
        message = f"de periode {value} eindigt voordat zij begint"
        raise ValueError(message)
    return first, last


Dag = Annotated[date, BeforeValidator(day)]
"""A day, written in barriere.toml as "JJJJ-MM-DD"."""

Periode = Annotated[tuple[date, date], BeforeValidator(period)]
"""First and last day, written as "JJJJ-MM-DD" or "JJJJ-MM-DD t/m JJJJ-MM-DD"."""
