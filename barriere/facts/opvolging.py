"""Firms that succeed one another at one address, in one trade, under another KVK number."""

import numpy as np
import pyarrow as pa

from barriere.facts.lookup import Ints, Lookup, codes, days, flags, ints, paired
from barriere.model.register import Register

TRADES = ("uitlener", "horeca", "verzorging", "schoonmaak", "autobedrijf")
"""Named conditions of kvk.toml: each holds under the SBI codes of 2008 and of 2025."""

_DATES = tuple(
    f"datum_{what}_{end}" for what in ("aanvang", "einde") for end in ("vroegst", "laatst")
)
_OPEN = np.iinfo(np.int64).max


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Count the firms that began after another one in the same trade had ended, in 24 months.

    Only what holds at every reading of the dates counts: the first firm ended, and
    the next began on that day or later.
    """
    rows = lookup.rows(Register.KVK, ("kvk_nummer", *_DATES, *TRADES))
    adr, number = ints(rows, "adr"), codes(rows.column("kvk_nummer"))
    firm, (began_first, began_last, ended_first, ended_last) = _firms(rows, adr, number)
    moment = lookup.plan.moment
    since, until = moment.months_back(24).toordinal(), moment.peildatum.toordinal()
    gone = (ended_first > since) & (began_last < ended_first)
    new = began_last <= until
    found = np.zeros(len(adr), dtype=bool)
    for trade in TRADES:
        here = flags(rows, trade)
        earliest = np.full(lookup.addresses, _OPEN)
        left = here & gone[firm]
        np.minimum.at(earliest, adr[left], ended_last[firm[left]])
        found |= here & new[firm] & (earliest[adr] <= began_first[firm])
    _, once = np.unique(firm[found], return_index=True)
    return {"opvolgende_bedrijven_24m": lookup.per_address(adr[found][once])}


def _firms(rows: pa.Table, adr: Ints, number: Ints) -> tuple[Ints, list[Ints]]:
    """Return the firm of each row, and when each firm began and ended here, first and last day.

    A firm is one KVK number at one address: from its first row to its last, whatever the
    trade of each. An end that is not there never comes; a beginning that is not there
    was long ago.
    """
    _, firm = np.unique(paired(adr, number), return_inverse=True)
    firms = int(firm.max(initial=-1)) + 1
    spans = []
    for column in _DATES:
        day = days(rows, column)
        if "aanvang" in column:
            edge = np.full(firms, _OPEN)
            np.minimum.at(edge, firm, day)
        else:
            edge = np.full(firms, -1)
            np.maximum.at(edge, firm, np.where(day < 0, _OPEN, day))
        spans.append(edge)
    return firm, spans
