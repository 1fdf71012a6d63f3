"""Writing so that what is said to be kept survives a power cut."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from barriere.errors import BadData, BarriereError, Place

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """Open a new file (0600) to write; it is on disk when the block ends."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Put the names in a folder on disk (Windows does that by itself)."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Say in plain words that a disk is full (BadData, 65) or cannot be written (BarriereError)."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise BadData(
                Place(str(folder)),
                "de schijf is vol of het quotum is op; er is niets bewaard",
                "Maak ruimte vrij en lees het bestand opnieuw.",
            ) from None
        raise BarriereError(
            f"{folder}: schrijven lukt niet ({error.strerror}); er is niets bewaard.",
            "Controleer de rechten op deze map en de schijf, en probeer het opnieuw.",
        ) from None
