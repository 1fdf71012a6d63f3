"""Who stands in the RNI on an address here, and is not an ingezetene anywhere in the BRP.

Whoever has only a briefadres is an ingezetene too, and so is who stands on an
address that the BAG delivery does not (yet) hold.
"""

import pyarrow as pa
import pyarrow.compute as pc

from barriere.facts.lookup import Lookup, codes, different, ints
from barriere.facts.unnamed import known, unnamed
from barriere.model.register import Register

LONG = "coalesce(datum_aanvang_{end} < dagen_terug(122), true)"
"""More than four months: who stays longer must register as ingezetene (Wet BRP, artikel 2.38)."""
_INGEZETEN = """
SELECT persoon, BOOL_OR(ingezetene_zeker) AS zeker, BOOL_OR(ingezetene_mogelijk) AS mogelijk
FROM rijen GROUP BY persoon
"""
_ALSO_IN_RNI = "persoon IN (SELECT persoon FROM rni)"


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Count persons per address; the possible count leaves out only who certainly is in the BRP.

    Unknown where the BRP does not name who lives at the address.
    """
    asked = {"persoon", "ingezetene_zeker", "ingezetene_mogelijk"}
    both = lookup.query(Register.BRP, asked, _INGEZETEN, _ALSO_IN_RNI, linked=False)
    result, nameless = {}, unnamed(lookup)
    for suffix, how, other, end in (
        ("", "zeker", "mogelijk", "laatst"),
        ("_mogelijk", "mogelijk", "zeker", "vroegst"),
    ):
        ingezeten = both.filter(both.column(other)).column("persoon")
        for name, condition in (
            ("rni_niet_in_brp", f"verblijft_{how}"),
            ("rni_lang_niet_in_brp", f"verblijft_{how} and {LONG.format(end=end)}"),
        ):
            here = lookup.rows(Register.RNI, ("persoon",), condition)
            outside = here.filter(pc.invert(pc.is_in(here.column("persoon"), ingezeten)))
            person = codes(outside.column("persoon"))
            count = different(ints(outside, "adr"), person, lookup.addresses)
            result[name + suffix] = known(count, nameless)
    return result
