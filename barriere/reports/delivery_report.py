"""The report of a delivery: everything that is said about it, before it is put on a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from barriere.model.delivery import Manifest
from barriere.model.quality import Cause, Changes, Filled, Period
from barriere.model.register import Register

_NOT_ABOUT_ADDRESSES = {
    Register.BAG,
    Register.PARTNERS,
    Register.GRENZEN,
    Register.ONDERGROND,
    Register.WEGEN,
    Register.REISTIJDEN,
}
"""The BAG is the list of addresses itself."""


@dataclass(frozen=True)
class DeliveryReport:
    """One delivery: counts, columns, dates, changes and causes; no row and no value.

    `readers` names per column the cards that read it. `most_days` is the age at
    which a delivery counts as old; None when the register does not grow old.
    `unlinked` is None for a delivery that does not count now: only the one that
    counts is linked to addresses. `changes` is None for the first of a register.
    """

    gemeente: str
    fictief: bool
    contact: str
    note: Manifest
    door: str
    drawn_up: date
    days_old: int
    most_days: int | None
    columns: tuple[Filled, ...]
    readers: Mapping[str, tuple[str, ...]]
    period: Period | None
    changes: Changes | None
    rejects: tuple[Cause, ...]
    unlinked: tuple[Cause, ...] | None

    @property
    def addressed(self) -> bool:
        """Tell whether the rows of this register are about addresses."""
        return self.note.register not in _NOT_ABOUT_ADDRESSES

    @property
    def old(self) -> bool:
        """Tell whether a newer delivery is due."""
        return self.most_days is not None and self.days_old > self.most_days
