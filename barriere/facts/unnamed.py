"""Where more than a hundred people live, and the register does not say who."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barriere.facts.lookup import Ints, Lookup, ints
from barriere.model.register import Register

_KEPT = "zonder_namen"


def unnamed(lookup: Lookup) -> NDArray[np.bool_]:
    """Tell for every address whether its residents are too many to be named (`te_veel`)."""
    if _KEPT not in lookup.kept:
        found = np.zeros(lookup.addresses, dtype=bool)
        found[ints(lookup.rows(Register.BRP, ("rij",), "te_veel"), "adr")] = True
        lookup.kept[_KEPT] = found
    nameless: NDArray[np.bool_] = lookup.kept[_KEPT]
    return nameless


def known(values: Ints, unknown: NDArray[np.bool_]) -> pa.Array:
    """Return one number per address, unknown where `unknown` says so."""
    return pa.array(values, mask=unknown)
