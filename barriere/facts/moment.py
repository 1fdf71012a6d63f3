"""The day and the norms a definition is computed for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from barriere.settings import Settings


@dataclass(frozen=True)
class Moment:
    """A peildatum and the norms of the municipality, by name."""

    peildatum: date
    norms: Mapping[str, float] = field(default_factory=dict, hash=False)

    def months_back(self, months: int) -> date:
        """Return the day `months` calendar months before the peildatum.

        >>> Moment(date(2026, 3, 31)).months_back(1)
        datetime.date(2026, 2, 28)
        """
        return self.peildatum - relativedelta(months=months)

    def days_back(self, days: int) -> date:
        """Return the day `days` days before the peildatum."""
        return self.peildatum - timedelta(days=days)


def moment(peildatum: date, settings: Settings) -> Moment:
    """Return the moment of a run: its peildatum and the norms in barriere.toml."""
    return Moment(peildatum, {name: norm.waarde for name, norm in settings.normen.items()})
