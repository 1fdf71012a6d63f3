"""How much happens at one address within a few days of each other."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.facts.lookup import Ints, Lookup, codes, days, ints, paired
from barriere.facts.unnamed import known, unnamed
from barriere.model.register import Register

_WIDE = 1 << 24
_FROM_ABROAD = "vestiging_uit_buitenland"


def vans(lookup: Lookup) -> dict[str, pa.Array]:
    """Return on how many days within 30 at least two vans were seen, in the last 6 months."""
    rows = lookup.rows(Register.WAARNEMINGEN, ("datum_vroegst",), "busjes_gezien")
    adr, day = ints(rows, "adr"), days(rows, "datum_vroegst")
    _, once = np.unique(paired(adr, day), return_index=True)
    adr, day = adr[once], day[once]
    return {"busjesdagen_in_30d": pa.array(most_within(adr, day, 30, lookup.addresses))}


def arrivals(lookup: Lookup) -> dict[str, pa.Array]:
    """Return how many adults from abroad were first registered within 7 days, in 24 months.

    Of whom the BRP does not say whether he came from abroad, only the possible
    count takes in; where that is everyone, the certain count is unknown.
    """
    columns = ("persoon", "datum_aanvang_vroegst", "eerste_vestiging_24m", _FROM_ABROAD)
    rows = lookup.rows(Register.BRP, columns, "eerste_vestiging_24m_mogelijk")
    certain = _within_a_week(lookup, rows.filter(rows.column("eerste_vestiging_24m")))
    silent = np.zeros(lookup.addresses, dtype=bool)
    silent[ints(rows.filter(pc.is_null(rows.column(_FROM_ABROAD))), "adr")] = True
    nameless = unnamed(lookup)
    return {
        "eerste_vestigingen_in_7d": known(certain, nameless | (silent & (certain == 0))),
        "eerste_vestigingen_in_7d_mogelijk": known(_within_a_week(lookup, rows), nameless),
    }


def _within_a_week(lookup: Lookup, rows: pa.Table) -> Ints:
    """Return per address the most people who first began there within 7 days.

    Everyone counts once per address, on the first day: a row that was entered
    twice, or a return, makes no second adult.
    """
    adr, day = ints(rows, "adr"), days(rows, "datum_aanvang_vroegst")
    who = paired(adr, codes(rows.column("persoon")))
    order = np.lexsort((day, who))
    adr, day = adr[order], day[order]
    _, first = np.unique(who[order], return_index=True)
    first = first[np.lexsort((day[first], adr[first]))]
    return most_within(adr[first], day[first], 7, lookup.addresses)


def most_within(adr: Ints, day: Ints, span: int, addresses: int) -> Ints:
    """Return per address the most events within `span` days; both sorted by address, then day.

    >>> most_within(np.array([0, 0, 0, 2]), np.array([1, 3, 40, 5]), 30, 3)
    array([2, 0, 1])
    """
    key = adr * _WIDE + day
    counts = np.searchsorted(key, key + span, side="left") - np.arange(len(key))
    most = np.zeros(addresses, np.int64)
    np.maximum.at(most, adr, counts)
    return most
