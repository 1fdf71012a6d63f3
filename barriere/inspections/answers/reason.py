"""A reason why an address is not in the plan."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reason:
    """A reason in Dutch, with its class for machines, and what would help (may be empty).

    `text` may name another address: it is for the planner's own list.
    """

    code: str
    text: str
    helps: str = ""

    @property
    def whole(self) -> str:
        """Return reason and help as one text."""
        return f"{self.text} {self.helps}".rstrip()
