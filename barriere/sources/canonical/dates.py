"""The ways in which suppliers write a date, in SQL: to eight digits, JJJJMMDD."""

import re

from barriere.sources.canonical import interval
from barriere.sources.column import Column

_TIME = r"[T ][0-2]?\d:[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?$"
_PARTS = {"JJJJ": r"(\d{4})", "MM": r"(\d{1,2})", "DD": r"(\d{1,2})"}

OTHERWISE = r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}"
"""A date with its day or its month first: which of the two, only the supplier knows."""


def text(column: Column) -> str:
    """Return SQL for the date in a text, without a time of day behind it."""
    return f"regexp_replace(r_{column.name}, '{_TIME}', '')"


def digits(column: Column) -> str:
    """Return SQL for the eight digits of a date: as declared, JJJJMMDD or JJJJ-MM-DD."""
    day = text(column)
    usual = interval.digits(day)
    return f"coalesce({_declared(day, column.form)}, {usual})" if column.form else usual


def _declared(day: str, form: str) -> str:
    order = re.findall("JJJJ|MM|DD", form)
    pattern = re.sub("JJJJ|MM|DD", lambda part: _PARTS[part[0]], re.escape(form))
    if form == "".join(order):
        pattern = pattern.replace("{1,2}", "{2}")  # without separators only two digits are sure
    parts = [
        f"lpad(regexp_extract({day}, '{pattern}', {order.index(part) + 1}), {len(part)}, '0')"
        for part in ("JJJJ", "MM", "DD")
    ]
    return f"CASE WHEN regexp_full_match({day}, '{pattern}') THEN {' || '.join(parts)} END"
