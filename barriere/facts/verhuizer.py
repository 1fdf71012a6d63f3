"""Moves that only show when a person's stays at several addresses are read together."""

import numpy as np
import pyarrow as pa

from barriere.facts.lookup import Ints, Lookup, codes, flags, ints
from barriere.facts.unnamed import known, unnamed
from barriere.model.register import Register

_MOVED = (
    "verhuisd AND datum_aanvang_vroegst > DATE '{since}' AND datum_aanvang_laatst <= DATE '{day}'"
)
_MOVES = """, gezet AS (
    SELECT persoon, COUNT(*) AS keer FROM rijen WHERE {moved} GROUP BY persoon
)
SELECT adr, MAX(keer) AS keer FROM rijen JOIN gezet USING (persoon) WHERE woont_zeker GROUP BY adr
"""
_AFTER_VOW = """, dagen AS (
    SELECT persoon, CASE WHEN woonadres THEN datum_aanvang_laatst END AS dag,
        BOOL_AND(COALESCE(reden_einde = 'VOW', FALSE)) AS weg
    FROM rijen WHERE misschien_woonadres GROUP BY 1, 2
), keten AS (
    SELECT *, LAG(weg) OVER (PARTITION BY persoon ORDER BY dag) AS na_vow,
        BOOL_OR(dag IS NULL) OVER (PARTITION BY persoon) AS vaag
    FROM dagen
)
SELECT adr, rijen.persoon, woont_zeker, COALESCE(na_vow AND NOT vaag AND {moved}, FALSE) AS terug
FROM rijen LEFT JOIN keten
    ON keten.persoon = rijen.persoon AND keten.dag = rijen.datum_aanvang_laatst
WHERE woonadres
"""
_WITH_VOW = "persoon IN (SELECT persoon FROM brp WHERE reden_einde = 'VOW')"
_STAY = {"persoon", "datum_aanvang_vroegst", "datum_aanvang_laatst", "verhuisd", "woont_zeker"}


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Return what moves show per address; unknown where the BRP does not name who lives there.

    The most moves of one resident in 12 months; in 24 months the arrivals after
    a VOW, and the most of these by one resident, wherever they were. After a VOW
    is after a day of which every stay ended so: of two stays that began on one day
    neither is the first, in whatever order they are delivered. Of who has a stay
    without a first day, or one that may be on a briefadres, the order is not known.
    """
    moves = lookup.query(Register.BRP, _STAY, _MOVES.format(moved=_moved(lookup, 12)))
    back, most_back = _returns(lookup)
    counts = {
        "meeste_verhuizingen_12m": lookup.spread(moves, "keer"),
        "uit_vow_24m": back,
        "meeste_uit_vow_24m": most_back,
    }
    nameless = unnamed(lookup)
    return {name: known(count, nameless) for name, count in counts.items()}


def _returns(lookup: Lookup) -> tuple[Ints, Ints]:
    """Return the arrivals after a VOW per address, and the most of these by one who lives there."""
    asked = {*_STAY, "woonadres", "misschien_woonadres", "reden_einde"}
    tail = _AFTER_VOW.format(moved=_moved(lookup, 24))
    stays = lookup.query(Register.BRP, asked, tail, _WITH_VOW)
    adr, person = ints(stays, "adr"), codes(stays.column("persoon"))
    back, lives = flags(stays, "terug"), flags(stays, "woont_zeker")
    times = np.bincount(person[back], minlength=int(person.max(initial=-1)) + 1)
    most = np.zeros(lookup.addresses, np.int64)
    np.maximum.at(most, adr[lives], times[person[lives]])
    return np.bincount(adr[back], minlength=lookup.addresses).astype(np.int64), most


def _moved(lookup: Lookup, months: int) -> str:
    """Return the condition that a stay certainly began by a move in the last `months` months."""
    moment = lookup.plan.moment
    return _MOVED.format(since=moment.months_back(months), day=moment.peildatum)
