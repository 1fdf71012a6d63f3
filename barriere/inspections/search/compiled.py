"""Compilation to machine code, kept between runs."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
from numba.core import config

_SETTING = "CACHE_DIR"  # numba reads it when a function is marked, not when it is compiled
_Function = TypeVar("_Function", bound=Callable[..., Any])


def compiled(function: _Function) -> _Function:
    """Compile `function` with numba, from the cache where one can be written."""
    folder = cache_folder()
    before = getattr(config, _SETTING)
    setattr(config, _SETTING, str(folder or ""))
    try:
        return cast("_Function", numba.njit(cache=folder is not None)(function))
    finally:
        setattr(config, _SETTING, before)


@cache
def cache_folder() -> Path | None:
    """Return where compiled code is kept, or None when no place can be written.

    `NUMBA_CACHE_DIR` wins. The folder is named after the sources of the search:
    numba itself does not notice a change in a function that another file calls.
    """
    for home in _homes():
        folder = home / f"barriere-{_fingerprint()}"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                return folder
        except OSError:
            continue
    return None


def is_compiled() -> bool:
    """Tell whether the search was compiled before, so that it starts at once."""
    folder = cache_folder()
    return folder is not None and any(folder.rglob("*.nbi"))


def _homes() -> list[Path]:
    """Return the folders to try, the user's own wish first."""
    if wish := os.environ.get("NUMBA_CACHE_DIR"):
        return [Path(wish)]
    homes = [os.environ.get("XDG_CACHE_HOME"), os.environ.get("LOCALAPPDATA")]
    return [Path(home) for home in homes if home] + [Path.home() / ".cache"]


def _fingerprint() -> str:
    """Return a short hash of every source file that is compiled: the search and the bound."""
    digest = hashlib.sha256()
    rooms = (Path(__file__).parents[1] / room for room in ("bound", "search"))
    for source in (one for room in rooms for one in sorted(room.glob("*.py"))):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:12]
