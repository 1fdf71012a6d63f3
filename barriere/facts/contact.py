"""Contact data in the RNI shared by persons on several addresses: a sign of a third hand."""

import numpy as np
import pyarrow as pa

from barriere.facts.lookup import Lookup, codes, different, flags, ints
from barriere.model.register import Register


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Return how many persons share a phone number or e-mail address with someone here, and where.

    Only a contact on two addresses or more counts; of several, the one with the most
    persons. Who gave no contact at all leaves the address unknown, not 0. Shielded
    addresses count nowhere.
    """
    rows = lookup.rows(Register.RNI, ("persoon", "telefoon", "email"), "verblijft_zeker")
    adr, person = ints(rows, "adr"), codes(rows.column("persoon"))
    everywhere = lookup.db.sql("SELECT afgeschermd FROM adressen ORDER BY adr").to_arrow_table()
    hidden = flags(everywhere, "afgeschermd")
    phone, mail = codes(rows.column("telefoon")), codes(rows.column("email"))
    apart = int(phone.max(initial=-1)) + 1
    key = np.concatenate([phone, np.where(mail < 0, -1, mail + apart)])
    at, who = np.concatenate([adr, adr]), np.concatenate([person, person])
    known = (key >= 0) & ~hidden[at]
    key, at, who = key[known], at[known], who[known]
    many = int(key.max(initial=-1)) + 1
    persons, addresses = different(key, who, many), different(key, at, many)
    shared = addresses >= 2  # noqa: PLR2004 - one address is a household
    most, others = np.zeros((2, lookup.addresses), np.int64)
    order = np.lexsort((addresses[key], persons[key]))
    order = order[shared[key[order]]]
    most[at[order]] = persons[key[order]]
    others[at[order]] = addresses[key[order]] - 1
    silent = np.zeros(lookup.addresses, dtype=bool)
    silent[adr] = True
    silent[at] = False
    return {
        "contact_personen": pa.array(most, mask=silent),
        "contact_andere_adressen": pa.array(others, mask=silent),
    }
