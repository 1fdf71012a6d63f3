"""Who stands in the RNI on an address here, and is not an ingezetene anywhere in the BRP.

Whoever has only a briefadres is an ingezetene too, and so is who stands on an
address that the BAG delivery does not (yet) hold.
"""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.facts.lookup import Ints, Lookup, codes, ints, paired
from barriere.model.register import Register

LONG = "coalesce(datum_aanvang_{end} <= dagen_terug(122), true)"
"""Four months: who stays longer must register as ingezetene (Wet BRP, artikel 2.38)."""


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Count persons per address; the possible count leaves out only who certainly is in the BRP."""
    result = {}
    for suffix, how, other, end in (
        ("", "zeker", "mogelijk", "laatst"),
        ("_mogelijk", "mogelijk", "zeker", "vroegst"),
    ):
        ingezeten = _ingezeten(lookup, f"iemand and er_{other}")
        for name, condition in (
            ("rni_niet_in_brp", f"verblijft_{how}"),
            ("rni_lang_niet_in_brp", f"verblijft_{how} and {LONG.format(end=end)}"),
        ):
            here = lookup.rows(Register.RNI, ("persoon",), condition)
            outside = here.filter(pc.invert(pc.is_in(here.column("persoon"), ingezeten)))
            result[name + suffix] = lookup.per_address(_once(outside))
    return result


def _ingezeten(lookup: Lookup, condition: str) -> pa.ChunkedArray:
    return lookup.rows(Register.BRP, ("persoon",), condition, linked=False).column("persoon")


def _once(people: pa.Table) -> Ints:
    """Return the address of each person, once per person per address."""
    adr = ints(people, "adr")
    _, first = np.unique(paired(adr, codes(people.column("persoon"))), return_index=True)
    return adr[first]
