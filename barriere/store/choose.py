"""Which delivery of each register counts on a peildatum."""

from collections.abc import Iterable
from datetime import date

from barriere.errors import BarriereError
from barriere.model.delivery import Manifest
from barriere.model.register import Register

PLANNING = frozenset({Register.AFSTEMMING, Register.OPENINGSTIJDEN, Register.PARTNERS})
"""About the days to come: the newest delivery counts, whatever the peildatum."""

GROUND = frozenset({Register.GRENZEN, Register.ONDERGROND, Register.WEGEN, Register.REISTIJDEN})
"""Moves slowly: without one up to the peildatum, the first one after it counts."""


def default_peildatum(notes: Iterable[Manifest]) -> date:
    """Return the peildatum of the newest delivery that says something about addresses.

    Raises BarriereError when there is none.
    """
    days = [n.peildatum for n in notes if n.register not in PLANNING | GROUND]
    if not days:
        raise BarriereError(
            "In deze werkmap is nog geen register ingelezen.",
            "Begin met `barriere lees bag BESTAND`.",
        )
    return max(days)


def choose(notes: Iterable[Manifest], peildatum: date) -> dict[Register, Manifest]:
    """Return the delivery that counts for every register that has one.

    That is the latest with a peildatum up to `peildatum`; of two with the same
    peildatum, the one received last. A BAG delivery without addresses (a file
    of panden) never stands in for one that has them.
    """
    ordered = sorted(notes, key=lambda n: (n.peildatum, n.received, n.id))
    chosen: dict[Register, Manifest] = {}
    for register in Register:
        own = [n for n in ordered if n.register is register]
        usable = [n for n in own if n.peildatum <= peildatum or register in PLANNING]
        later = own if register in GROUND else []
        if usable:
            chosen[register] = ([n for n in usable if not _only_panden(n)] or usable)[-1]
        elif later:
            first = later[0].peildatum
            chosen[register] = [n for n in later if n.peildatum == first][-1]
    return chosen


def choose_panden(notes: Iterable[Manifest], peildatum: date) -> Manifest | None:
    """Return the delivery of panden alone that counts, the latest up to `peildatum`."""
    own = [n for n in notes if _only_panden(n) and n.peildatum <= peildatum]
    return max(own, key=lambda n: (n.peildatum, n.received, n.id), default=None)


def _only_panden(note: Manifest) -> bool:
    return note.register is Register.BAG and note.counts.get("adressen") == 0
