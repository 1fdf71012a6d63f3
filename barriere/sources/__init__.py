"""Readers: one register, one file, one read(path, context)."""

from barriere.sources.empty import empty, empty_tables

__all__ = ["empty", "empty_tables"]
