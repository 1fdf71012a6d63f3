"""Readers: one register, one file, one read(path, context).

The readers themselves, with what they need for maps and workbooks, are loaded
when a file is read: who only asks which columns a register has must not pay for it.
"""

from typing import TYPE_CHECKING, Any

from barriere.sources.context import Context
from barriere.sources.empty import empty, empty_tables

if TYPE_CHECKING:
    from barriere.sources.readers import read

__all__ = ["Context", "empty", "empty_tables", "read"]


def __getattr__(name: str) -> Any:
    if name == "read":
        from barriere.sources.readers import read  # noqa: PLC0415 - only who reads a file pays

        return read
    raise AttributeError(name)
