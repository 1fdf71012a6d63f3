"""What is also going on at other addresses of the same owner or operator: a number, never which."""

import numpy as np

from barriere.facts.lookup import Ints, Lookup, flags, paired


def flagged(lookup: Lookup, fact: str) -> Ints | None:
    """Return 1 for every address where `fact` is above 0, else 0; None where it is known nowhere.

    A shielded address never counts at another: the number there would tell of it.
    """
    table = lookup.facts((fact, "afgeschermd"))
    flag = table.column(fact)
    if flag.null_count == len(flag):
        return None
    beyond = np.asarray(flag.fill_null(0).to_numpy(), dtype=np.float64) > 0
    return (beyond & ~flags(table, "afgeschermd")).astype(np.int64)


def most_elsewhere(adr: Ints, key: Ints, beyond: Ints) -> Ints:
    """Return per address how many others are `beyond`, for the key it shares with the most.

    `adr` and `key` are pairs, of which doubles count once; `beyond` is 1 or 0 per address.

    >>> most_elsewhere(np.array([0, 1, 2, 2]), np.array([7, 7, 7, 8]), np.array([1, 1, 0]))
    array([1, 1, 2])
    """
    _, once = np.unique(paired(adr, key), return_index=True)
    adr, key = adr[once], key[once]
    held = np.bincount(key, weights=beyond[adr], minlength=int(key.max(initial=-1)) + 1)
    others = np.zeros(len(beyond), np.int64)
    np.maximum.at(others, adr, held[key].astype(np.int64) - beyond[adr])
    return others
