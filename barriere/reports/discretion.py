"""Discretion: addresses that may not be shown stand in no sheet, also not by the way."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

UNSEEN = "een adres dat nu niet getoond wordt"


@dataclass(frozen=True)
class Discretion:
    """What each address (sleutel) is called, and which may not be shown now.

    `hidden` are the shielded and those that are not to be planned now: of neither
    may anyone read that it was there.
    """

    shown: Mapping[str, str] = field(default_factory=dict)
    hidden: Collection[str] = ()

    def name(self, sleutel: str, otherwise: str) -> str:
        """Return what an address is called; `otherwise` when nothing else is known."""
        return UNSEEN if sleutel in self.hidden else self.shown.get(sleutel) or otherwise

    def told(self, text: str) -> str:
        """Return a text in which no hidden address is named."""
        names = (self.shown[sleutel] for sleutel in self.hidden if sleutel in self.shown)
        for name in sorted(filter(None, names), key=lambda one: (-len(one), one)):
            text = text.replace(name, UNSEEN)
        return text
