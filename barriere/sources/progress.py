"""How far a reader is, told to whoever watches."""

from collections.abc import Callable

Progress = Callable[[str, float], None]
"""Called with what is being done (`"lezen"`) and the share that is done, from 0 to 1."""


def unwatched(_doing: str, _share: float) -> None:
    """Tell nobody."""
