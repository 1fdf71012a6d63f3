"""What the owner of an address also owns, and whether he lends out workers."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.facts.elders import flagged, most_elsewhere
from barriere.facts.lookup import Ints, Lookup, codes, days, ints, paired
from barriere.model.register import Register


def other_addresses(lookup: Lookup) -> dict[str, pa.Array]:
    """Count the other addresses of the same owner with housing facts beyond the norm.

    With several owners, the one with the most counts. Housing associations are left out.
    """
    beyond = flagged(lookup, "woonfeit")
    if beyond is None:
        return {"eigenaar_andere_adressen": lookup.unknown()}
    owners = _current(lookup)
    adr, owner = ints(owners, "adr"), codes(owners.column("eigenaar"))
    return {"eigenaar_andere_adressen": pa.array(most_elsewhere(adr, owner, beyond))}


def lender(lookup: Lookup) -> dict[str, pa.Array]:
    """Tell (1 or 0) whether an owner of the address is functionaris of a lender of workers."""
    owners = _current(lookup)
    lends = lookup.rows(Register.KVK, ("functionaris",), "actief and uitlener").column(
        "functionaris"
    )
    hit = owners.filter(pc.is_in(owners.column("eigenaar"), lends.drop_null()))
    found = np.zeros(lookup.addresses, np.int64)
    found[ints(hit, "adr")] = 1
    return {"eigenaar_is_uitlener": pa.array(found)}


def _current(lookup: Lookup) -> pa.Table:
    """Return (adr, eigenaar) of the last transfer of each address, once per owner."""
    rows = lookup.rows(Register.EIGENDOM, ("eigenaar", "datum_verkrijging_laatst"), "telt_mee")
    adr, day = ints(rows, "adr"), days(rows, "datum_verkrijging_laatst")
    last: Ints = np.full(lookup.addresses, np.iinfo(np.int64).min)
    np.maximum.at(last, adr, day)
    latest = rows.filter(pa.array(day == last[adr]))
    owned = latest.filter(pc.is_valid(latest.column("eigenaar")))
    pairs = paired(ints(owned, "adr"), codes(owned.column("eigenaar")))
    _, first = np.unique(pairs, return_index=True)
    return owned.take(pa.array(np.sort(first)))
