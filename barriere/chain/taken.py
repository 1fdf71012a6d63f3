"""What reading a file of oordelen changed."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Taken:
    """How many oordelen per besluit are new, and what was there.

    `already` were recorded before, of which `overtaken` are not the last word
    on their address any more; `replaced` of the new ones follow another oordeel.
    `newer` tells that a score was made since the map.
    """

    file: str
    new: Counter[str] = field(default_factory=Counter)
    already: int = 0
    overtaken: int = 0
    replaced: int = 0
    newer: bool = False
