"""Setting several documents at once: the typesetter needs no Python while it works."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Sheet = TypeVar("Sheet")
Made = TypeVar("Made")


def at_once(sheets: Iterable[Sheet], set_one: Callable[[Sheet], Made]) -> list[Made]:
    """Return what `set_one` makes of each sheet, in the order given.

    As many are set at a time as there are processors, the first while the next is still
    composed. What is made is the same as one by one. Raises what the first sheet that
    cannot be composed or set raises.
    """
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(set_one, sheets))
