"""Setting several documents at once: the typesetter needs no Python while it works."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Sheet = TypeVar("Sheet")


def at_once(sheets: Iterable[Sheet], set_one: Callable[[Sheet], bytes]) -> list[bytes]:
    """Return each sheet as `set_one` sets it, in the order given; as many at a time as processors.

    The bytes are those that setting them one by one gives. Raises what the first
    sheet that cannot be set raises; the rest is then of no use.
    """
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(set_one, sheets))
