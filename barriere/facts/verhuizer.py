"""Moves that only show when a person's stays at several addresses are read together."""

import pyarrow as pa

from barriere.facts.lookup import Lookup
from barriere.facts.unnamed import known, unnamed
from barriere.model.register import Register

_MOVED = (
    "verhuisd AND datum_aanvang_vroegst > DATE '{since}' AND datum_aanvang_laatst <= DATE '{day}'"
)
_MOST = """
SELECT adr, MAX(keer) AS keer FROM rijen JOIN gezet USING (persoon) WHERE woont_zeker GROUP BY adr
"""
_MOVES = """, gezet AS (
    SELECT persoon, COUNT(*) AS keer FROM rijen WHERE {moved} GROUP BY persoon
)"""
_AFTER_VOW = """, dagen AS (
    SELECT persoon, CASE WHEN woonadres THEN datum_aanvang_laatst END AS dag,
        BOOL_AND(COALESCE(reden_einde = 'VOW', FALSE)) AS weg
    FROM rijen WHERE misschien_woonadres GROUP BY 1, 2
), keten AS (
    SELECT *, LAG(weg) OVER (PARTITION BY persoon ORDER BY dag) AS na_vow,
        BOOL_OR(dag IS NULL) OVER (PARTITION BY persoon) AS vaag
    FROM dagen
), terug AS (
    SELECT rijen.* FROM rijen JOIN keten
        ON keten.persoon = rijen.persoon AND keten.dag = rijen.datum_aanvang_laatst
    WHERE na_vow AND NOT vaag AND {moved}
)"""
_BACK = " SELECT adr, COUNT(*) AS keer FROM terug GROUP BY adr"
_RETURNS = ", gezet AS (SELECT persoon, COUNT(*) AS keer FROM terug GROUP BY persoon)"
_WITH_VOW = "persoon IN (SELECT persoon FROM brp WHERE reden_einde = 'VOW')"
_STAY = {
    "persoon",
    "datum_aanvang_vroegst",
    "datum_aanvang_laatst",
    "verhuisd",
    "woonadres",
    "misschien_woonadres",
}


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Return what moves show per address; unknown where the BRP does not name who lives there.

    The most moves of one resident in 12 months; in 24 months the arrivals after
    a VOW, and the most of these by one resident, wherever they were. After a VOW
    is after a day of which every stay ended so: of two stays that began on one day
    neither is the first, in whatever order they are delivered. Of who has a stay
    without a first day, or one that may be on a briefadres, the order is not known.
    """
    brp, asked = Register.BRP, {*_STAY, "woont_zeker", "reden_einde"}
    returns = _AFTER_VOW.format(moved=_moved(lookup, 24))
    moves = _MOVES.format(moved=_moved(lookup, 12))
    counts = {
        "meeste_verhuizingen_12m": lookup.query(brp, asked, moves + _MOST),
        "uit_vow_24m": lookup.query(brp, asked, returns + _BACK, _WITH_VOW),
        "meeste_uit_vow_24m": lookup.query(brp, asked, returns + _RETURNS + _MOST, _WITH_VOW),
    }
    nameless = unnamed(lookup)
    return {name: known(lookup.spread(n, "keer"), nameless) for name, n in counts.items()}


def _moved(lookup: Lookup, months: int) -> str:
    """Return the condition that a stay certainly began by a move in the last `months` months."""
    moment = lookup.plan.moment
    return _MOVED.format(since=moment.months_back(months), day=moment.peildatum)
