"""A run of addresses that is computed at once: bounded memory, however many there are."""

from collections.abc import Iterator
from dataclasses import dataclass

PER_PART = 1 << 17
"""Addresses in one part: about the size that kept the whole country within 300 MB when measured."""


@dataclass(frozen=True)
class Part:
    """The addresses numbered from `first`, up to but without `end`."""

    first: int
    end: int

    def __len__(self) -> int:
        """Return how many addresses it holds."""
        return self.end - self.first

    @property
    def where(self) -> str:
        """Return the condition that a row stands on one of these addresses."""
        return f"adr >= {self.first} AND adr < {self.end}"

    def rows(self, table: str, columns: str) -> str:
        """Return the query for `columns` of the rows of `table` at these addresses."""
        return f"SELECT {columns} FROM {table} WHERE {self.where}"


def parts(addresses: int, per_part: int = PER_PART) -> Iterator[Part]:
    """Cut addresses 0, 1, 2, ... into parts of at most `per_part`; at least one, if empty.

    >>> list(parts(5, 2))
    [Part(first=0, end=2), Part(first=2, end=4), Part(first=4, end=5)]
    """
    for first in range(0, max(addresses, 1), per_part):
        yield Part(first, min(first + per_part, addresses))
