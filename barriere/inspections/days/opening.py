"""Opening hours: when a visit can start on a weekday."""

from collections.abc import Iterator, Sequence
from datetime import date

from barriere.model.inspection import Candidate

Window = tuple[int, int]


def starts(stop: Candidate, day: date) -> tuple[Window, ...]:
    """Return when a visit to a stop can start on a day: its windows while it is open.

    Opening hours that are not known limit nothing; a stop of which they are known is
    closed on other days. A visit ends before closing, unless it is open for less
    than a visit takes: then it starts at opening. Windows come in order and apart.
    """
    if not stop.opening:
        return _apart(stop.windows)
    return _apart(
        [
            (max(first, opens), min(last, closes))
            for first, last in stop.windows
            for opens, closes in _open(stop, day)
            if max(first, opens) <= min(last, closes)
        ]
    )


def _open(stop: Candidate, day: date) -> Iterator[Window]:
    """Yield the first and last start within each time that the stop is open."""
    spans = [(opens, closes) for weekday, opens, closes in stop.opening if weekday == day.weekday()]
    for opens, closes in _apart(spans):
        yield opens, max(opens, closes - stop.service)


def _apart(windows: Sequence[Window]) -> tuple[Window, ...]:
    """Return windows in order, those that touch as one."""
    found: list[Window] = []
    for first, last in sorted(windows):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)
