"""When every partner can: what was delivered, and what barriere.toml says."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from barriere.inspections.days.availability import WHOLE_DAY, Availability, Shift, covered
from barriere.settings import Partner, Settings

Times = Mapping[date, Sequence[Shift]]


@dataclass(frozen=True)
class Agenda:
    """Per partner the times of each day on which it can, and the days on which it never can.

    A partner that is not in `times` is taken to be free, except on its `never`.
    """

    times: Mapping[str, Times] = field(default_factory=dict)
    never: Mapping[str, frozenset[date]] = field(default_factory=dict)

    def can(self, partner: str, day: date, shift: Shift) -> bool:
        """Tell whether a partner can come on `day` for the whole of `shift` (minutes)."""
        if day in self.never.get(partner, ()):
            return False
        times = self.times.get(partner)
        return times is None or covered(times.get(day, ()), shift)


def agenda(jaar: int, settings: Settings, available: Sequence[Availability] = ()) -> Agenda:
    """Return the agenda of a year.

    `kan_niet` of barriere.toml always counts. When a partner can is what was
    delivered (`available`); where nothing was for this year, it is `kan`.
    """
    delivered: dict[str, list[Availability]] = defaultdict(list)
    for row in available:
        if row.first.year <= jaar <= row.last.year:
            delivered[row.partner].append(row)
    rows = {key: delivered[key] or _listed(key, one) for key, one in settings.partners.items()}
    times = {key: _times(own, jaar) for key, own in rows.items()}
    never = {
        key: frozenset(_days(_unlisted(key, one), jaar)) for key, one in settings.partners.items()
    }
    return Agenda({key: own for key, own in times.items() if own}, never)


def _listed(key: str, partner: Partner) -> list[Availability]:
    """Return the days of `kan`, all day long."""
    return [Availability(key, first, last, 0, WHOLE_DAY) for first, last in partner.kan]


def _unlisted(key: str, partner: Partner) -> list[Availability]:
    """Return the days of `kan_niet`."""
    return [Availability(key, first, last, 0, WHOLE_DAY) for first, last in partner.kan_niet]


def _times(rows: Sequence[Availability], jaar: int) -> Times:
    """Return the times per day of the year."""
    found: dict[date, list[Shift]] = defaultdict(list)
    for row in rows:
        for day in _days([row], jaar):
            found[day].append((row.start, row.end))
    return dict(found)


def _days(rows: Sequence[Availability], jaar: int) -> list[date]:
    """Return the days of the year that the rows are about."""
    found = []
    for row in rows:
        first = max(row.first, date(jaar, 1, 1))
        last = min(row.last, date(jaar, 12, 31))
        found += [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]
    return found
