"""What the owner of an address also owns, and whether he lends out workers."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barriere.facts.elders import flagged, most_elsewhere
from barriere.facts.lookup import Ints, Lookup, codes, ints
from barriere.facts.unnamed import known
from barriere.model.register import Register

_ASKED = {
    "eigenaar", "verkregen", "misschien_verkregen", "uiterlijk_verkregen", "geen_corporatie",
    "misschien_geen_corporatie", "datum_verkrijging_vroegst",
}  # fmt: skip
# `zeker`: the last day, as early as it may be, that someone certainly acquired it; `eigen` is the
# same for who certainly is no association, and `uiterlijk` the last day on which he may have.
# All rows without an owner are one stranger.
_PRESENT = """, hand AS (
    SELECT adr, eigenaar, MAX(uiterlijk_verkregen) AS uiterlijk,
        MAX(datum_verkrijging_vroegst) FILTER (WHERE verkregen) AS zeker,
        MAX(datum_verkrijging_vroegst) FILTER (WHERE verkregen AND geen_corporatie) AS eigen,
        BOOL_OR(misschien_geen_corporatie) AS telt_mee
    FROM rijen WHERE misschien_verkregen GROUP BY adr, eigenaar
), naast AS (
    SELECT een.adr, een.eigenaar, MAX(ander.uiterlijk) AS uiterlijk, MAX(ander.zeker) AS zeker
    FROM hand AS een JOIN hand AS ander
        ON ander.adr = een.adr AND ander.eigenaar IS DISTINCT FROM een.eigenaar
    GROUP BY een.adr, een.eigenaar
)
SELECT hand.adr, hand.eigenaar,
    hand.eigenaar IS NOT NULL
        AND COALESCE(hand.eigen >= COALESCE(naast.uiterlijk, hand.eigen), FALSE) AS zeker
FROM hand LEFT JOIN naast
    ON naast.adr = hand.adr AND naast.eigenaar IS NOT DISTINCT FROM hand.eigenaar
WHERE hand.telt_mee AND hand.uiterlijk >= COALESCE(naast.zeker, hand.uiterlijk)
ORDER BY hand.adr, hand.eigenaar
"""
_KEPT = "eigenaar_nu"


@dataclass(frozen=True)
class _Present:
    """Who is certainly the owner now (`adr`, `eigenaar`), and where somebody else may be too."""

    owners: pa.Table
    doubt: NDArray[np.bool_]

    def only_certain(self, values: Ints) -> pa.Array:
        """Return the values; a 0 is unknown where the owner is not certain."""
        return known(values, self.doubt & (values == 0))


def other_addresses(lookup: Lookup) -> dict[str, pa.Array]:
    """Count the other addresses of the same owner with housing facts beyond the norm.

    With several owners, the one with the most counts. Housing associations are left
    out, and so is who may be one. Where the owner is not certain, nothing found is
    unknown.
    """
    beyond = flagged(lookup, "woonfeit")
    if beyond is None:
        return {"eigenaar_andere_adressen": lookup.unknown()}
    now = _present(lookup)
    adr, owner = ints(now.owners, "adr"), codes(now.owners.column("eigenaar"))
    found = most_elsewhere(adr, owner, beyond)
    return {"eigenaar_andere_adressen": now.only_certain(found)}


def lender(lookup: Lookup) -> dict[str, pa.Array]:
    """Tell (1 or 0) whether an owner of the address is functionaris of a lender of workers.

    Unknown where none certainly is, and the owner is not certain.
    """
    now = _present(lookup)
    lends = lookup.rows(Register.KVK, ("functionaris",), "actief and uitlener").column(
        "functionaris"
    )
    hit = now.owners.filter(pc.is_in(now.owners.column("eigenaar"), lends.drop_null()))
    found = np.zeros(lookup.addresses, np.int64)
    found[ints(hit, "adr")] = 1
    return {"eigenaar_is_uitlener": now.only_certain(found)}


def _present(lookup: Lookup) -> _Present:
    """Return the owners of today.

    Certain is who acquired an address, at every reading of the days, not before
    anyone else; who acquired it on one and the same known day own it together.
    """
    if _KEPT not in lookup.kept:
        found = lookup.query(Register.EIGENDOM, _ASKED, _PRESENT)
        certain = found.column("zeker")
        doubt = np.zeros(lookup.addresses, dtype=bool)
        doubt[ints(found.filter(pc.invert(certain)), "adr")] = True
        lookup.kept[_KEPT] = _Present(found.filter(certain), doubt)
    now: _Present = lookup.kept[_KEPT]
    return now
