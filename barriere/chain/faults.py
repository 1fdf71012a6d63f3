"""What is wrong with the oordelen in a file, said all at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from barriere.errors import BadData, Place, legible

_SHOWN = 10


@dataclass(frozen=True)
class Fault:
    """What is wrong with oordeel `number` of a file, and what to do; `adres` as we write it."""

    number: int
    what: str
    remedy: str
    adres: str = ""

    def __str__(self) -> str:
        """Return the fault as an official would point at it."""
        where = f"oordeel {self.number}" + (f" ({legible(self.adres)})" if self.adres else "")
        return f"{where}: {self.what[:1].lower()}{self.what[1:].rstrip('.')}"


def refusal(place: Place, faults: Sequence[Fault]) -> BadData:
    """Return the refusal of the whole file, naming what is wrong with which oordeel."""
    shown = [str(fault) for fault in faults[:_SHOWN]]
    if len(faults) > _SHOWN:
        shown.append(f"en nog {len(faults) - _SHOWN}")
    what = shown[0] if len(shown) == 1 else "\n  ".join([f"{len(faults)} fouten.", *shown])
    remedies = dict.fromkeys(fault.remedy for fault in faults[:_SHOWN])
    return BadData(place, what, "\n".join([*remedies, "Er is niets vastgelegd."]))
