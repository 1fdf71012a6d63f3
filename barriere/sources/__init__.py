"""Readers: one register, one file, one read(path, context)."""

from barriere.sources.context import Context
from barriere.sources.empty import empty, empty_tables
from barriere.sources.readers import read

__all__ = ["Context", "empty", "empty_tables", "read"]
