"""One writer at a time: a lock that the system releases when a process dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from barriere.errors import BarriereError

LOCK_FILE = ".slot"

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int, *, wait: bool) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int, *, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


class Busy(BarriereError):
    """Another command holds the lock."""


@contextmanager
def locked(folder: Path, *, wait: bool = True) -> Iterator[None]:
    """Hold the one write lock of `folder`.

    Raises Busy when someone else holds it and `wait` is false.
    """
    handle = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _take(handle, wait=wait)
        except OSError:
            raise Busy(
                "Een andere opdracht is met de leveringen van deze werkmap bezig.",
                "Wacht tot die klaar is en probeer het opnieuw.",
            ) from None
        yield
    finally:
        os.close(handle)
