"""How far a reader is, told to whoever watches."""

from typing import Protocol


class Progress(Protocol):
    """Called with what is being done (`"lezen"`) and which share of it is done, 0 to 1."""

    def __call__(self, doing: str, share: float | None = None) -> None:
        """Tell how far it is."""


def unwatched(doing: str, share: float | None = None) -> None:
    """Tell nobody."""
