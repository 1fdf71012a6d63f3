"""The course of the scores as it is written: how it differs from what came after."""

import numpy as np
import pyarrow as pa

from barriere.drawing.encoding import Integers


def steps(course: pa.Table, addresses: pa.Table, drempel: tuple[int, int]) -> pa.Table:
    """Return VERLOOP, of `addresses`, as differences.

    Points and domains less those of the next run; for the last run less those of now.
    `op_lijst` tells whether it is other than points and domains from `drempel` would say.
    """
    owner = course["adres"].to_numpy()
    total, domains = (course[name].to_numpy().astype(np.int64) for name in ("totaal", "domeinen"))
    reached = (total >= drempel[0]) & (domains >= drempel[1])
    listed = course["op_lijst"].to_numpy(zero_copy_only=False)
    written = {
        "totaal": total - _next(total, owner, addresses["totaal"]),
        "domeinen": domains - _next(domains, owner, addresses["domeinen"]),
        "op_lijst": listed != reached,
    }
    for name, values in written.items():
        place = course.schema.get_field_index(name)
        course = course.set_column(place, name, pa.array(values))
    return course


def _next(values: Integers, owner: Integers, now: pa.ChunkedArray) -> Integers:
    """Return per row the value of the row after it; for the last of an address that of now."""
    current = now.fill_null(0).to_numpy().astype(np.int64)[owner]
    last = np.append(owner[1:] != owner[:-1], True)[: len(owner)]
    return np.where(last, current, np.append(values[1:], 0)[: len(values)])
