"""Moves that only show when a person's stays at several addresses are read together."""

import pyarrow as pa

from barriere.facts.lookup import Lookup
from barriere.model.register import Register

_MOVED = (
    "verhuisd AND datum_aanvang_vroegst > DATE '{since}' AND datum_aanvang_laatst <= DATE '{day}'"
)
_MOST = """, gezet AS (
    SELECT persoon, COUNT(*) AS keer FROM rijen WHERE {moved} GROUP BY persoon
)
SELECT adr, MAX(keer) AS keer FROM rijen JOIN gezet USING (persoon) WHERE woont_zeker GROUP BY adr
"""
_BACK = """, op_volgorde AS (
    SELECT *, LAG(reden_einde) OVER (
        PARTITION BY persoon ORDER BY datum_aanvang_laatst NULLS FIRST, adr, rij
    ) AS vorige
    FROM rijen WHERE woonadres
)
SELECT adr, COUNT(*) AS keer FROM op_volgorde WHERE vorige = 'VOW' AND {moved} GROUP BY adr
"""
_WITH_VOW = "persoon IN (SELECT persoon FROM brp WHERE reden_einde = 'VOW')"
_STAY = {"persoon", "datum_aanvang_vroegst", "datum_aanvang_laatst", "verhuisd", "woonadres"}


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Return the most moves of one resident in 12 months, and arrivals after a VOW in 24."""
    most = lookup.query(
        Register.BRP, {*_STAY, "woont_zeker"}, _MOST.format(moved=_moved(lookup, 12))
    )
    back = lookup.query(
        Register.BRP, {*_STAY, "reden_einde"}, _BACK.format(moved=_moved(lookup, 24)), _WITH_VOW
    )
    unknown = lookup.too_many()
    return {
        "meeste_verhuizingen_12m": pa.array(lookup.spread(most, "keer"), mask=unknown),
        "uit_vow_24m": pa.array(lookup.spread(back, "keer"), mask=unknown),
    }


def _moved(lookup: Lookup, months: int) -> str:
    """Return the condition that a stay certainly began by a move in the last `months` months."""
    moment = lookup.plan.moment
    return _MOVED.format(since=moment.months_back(months), day=moment.peildatum)
