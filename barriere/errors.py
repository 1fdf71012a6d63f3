"""What can go wrong, said so that the reader can act on it.

Every message is Dutch, names what, where and what to do, and never holds a
value from a register: no BSN, no name, no birth date.
"""

from dataclasses import dataclass

_LONGEST = 120  # of a name from a file, in a message


def legible(name: str) -> str:
    r"""Return a name from outside so that it can be shown: no escape codes, no line ends, not long.

    >>> legible("a\x1b[2Jb"), legible("a" * 200) == "a" * 120 + "…"
    ('a�[2Jb', True)
    """
    shown = name if len(name) <= _LONGEST else name[:_LONGEST] + "…"
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in shown)


class BarriereError(Exception):
    """A refusal that an official can understand; the command exits with `exit_code`."""

    exit_code = 1

    def __init__(self, what: str, remedy: str = "") -> None:
        """Say `what` is wrong and, in `remedy`, what the reader can do about it."""
        self.what = what
        self.remedy = remedy
        super().__init__(f"{what}\n{remedy}" if remedy else what)


class WrongUse(BarriereError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class NotAllowed(BarriereError):
    """The rules of the house forbid this step: a person must decide first."""


@dataclass(frozen=True)
class Place:
    """Where in a delivery something stands: file, row (1-based line), column."""

    file: str
    row: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        """Return the place as an official would point at it."""
        row = f", regel {self.row}" if self.row is not None else ""
        column = f", kolom '{legible(self.column)}'" if self.column else ""
        return f"{legible(self.file)}{row}{column}"


class BadData(BarriereError):
    """A delivery or settings file is refused whole; nothing of it is kept."""

    exit_code = 65

    def __init__(self, place: Place, what: str, remedy: str) -> None:
        """Refuse the file at `place`: `what` is wrong, `remedy` says how to mend it."""
        self.place = place
        super().__init__(f"{place}: {what}", remedy)
