"""How much happens at one address within a few days of each other."""

import numpy as np
import pyarrow as pa

from barriere.facts.lookup import Ints, Lookup, codes, days, ints
from barriere.model.register import Register

_WIDE = 1 << 24


def vans(lookup: Lookup) -> dict[str, pa.Array]:
    """Return on how many days within 30 at least two vans were seen, in the last 6 months."""
    rows = lookup.rows(Register.WAARNEMINGEN, ("datum_vroegst",), "busjes_gezien")
    seen = np.stack([ints(rows, "adr"), days(rows, "datum_vroegst")])
    adr, day = np.unique(seen, axis=1)
    return {"busjesdagen_in_30d": pa.array(most_within(adr, day, 30, lookup.addresses))}


def arrivals(lookup: Lookup) -> dict[str, pa.Array]:
    """Return how many adults from abroad were first registered within 7 days, in 24 months."""
    rows = lookup.rows(Register.BRP, ("persoon", "datum_aanvang_vroegst"), "eerste_vestiging_24m")
    arrived = np.stack(
        [ints(rows, "adr"), days(rows, "datum_aanvang_vroegst"), codes(rows.column("persoon"))]
    )
    adr, day, _ = np.unique(arrived, axis=1)
    return {"eerste_vestigingen_in_7d": pa.array(most_within(adr, day, 7, lookup.addresses))}


def most_within(adr: Ints, day: Ints, span: int, addresses: int) -> Ints:
    """Return per address the most events within `span` days; both sorted by address, then day.

    >>> most_within(np.array([0, 0, 0, 2]), np.array([1, 3, 40, 5]), 30, 3)
    array([2, 0, 1])
    """
    key = adr * _WIDE + (day - day.min(initial=0))
    counts = np.searchsorted(key, key + span, side="left") - np.arange(len(key))
    most = np.zeros(addresses, np.int64)
    np.maximum.at(most, adr, counts)
    return most
