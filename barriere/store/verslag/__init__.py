"""What can be counted about one delivery, over its snapshot: no row passes through Python."""

from barriere.store.verslag.age import MOST_DAYS, days_old, is_old
from barriere.store.verslag.causes import grouped_rejects, grouped_unlinked
from barriere.store.verslag.changes import changes
from barriere.store.verslag.coverage import coverage
from barriere.store.verslag.period import period
from barriere.store.verslag.previous import previous

__all__ = [
    "MOST_DAYS",
    "changes",
    "coverage",
    "days_old",
    "grouped_rejects",
    "grouped_unlinked",
    "is_old",
    "period",
    "previous",
]
