"""What a killed import left behind, and clearing it away."""

import shutil
from contextlib import suppress
from pathlib import Path

from barriere.store.lock import Busy, locked

UNFINISHED = ".bezig-"
"""How the name of a folder starts while it is being written or removed."""


def clean(folder: Path) -> None:
    """Remove unfinished folders, unless a running command is still at work on one."""
    if any(folder.glob(f"{UNFINISHED}*")):
        with suppress(Busy), locked(folder, wait=False):
            clean_locked(folder)


def clean_locked(folder: Path) -> None:
    """Remove unfinished folders; the caller holds the lock."""
    for path in sorted(folder.glob(f"{UNFINISHED}*")):
        shutil.rmtree(path, ignore_errors=True)
