"""Numbers in text columns, and back."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def numbers(texts: pa.ChunkedArray) -> Numbers:
    """Return text as numbers; what is not one becomes not-a-number, for the rules to judge."""
    dotted = pc.replace_substring(pc.cast(texts, pa.string()), ",", ".")
    good = pc.match_substring_regex(dotted, r"^-?[0-9]{1,12}([.][0-9]{1,12})?$")
    kept = pc.if_else(good, dotted, pa.scalar(None, pa.string()))
    return np.asarray(pc.cast(kept, pa.float64()).to_numpy(), dtype=np.float64)


def as_text(values: Numbers) -> pa.Array:
    """Return finite numbers as plain decimals with three places, others as null."""
    finite = np.isfinite(values)
    text = np.char.mod("%.3f", np.where(finite, values, 0.0))
    return pa.array(text, pa.string(), mask=~finite)
