"""Everything that is looked for, made ready to be found in one pass over the words of a text."""

from dataclasses import dataclass, field
from enum import StrEnum

from barriere.governance.addresses import Addresses
from barriere.governance.against import Against
from barriere.governance.ordinary import Ordinary

Key = tuple[str, ...]


class What(StrEnum):
    """What was found, as an official calls it."""

    BSN = "BSN"
    ADDRESS = "afgeschermd adres"
    NAME = "naam uit het opgegeven bestand"
    NUMBER = "nummer uit het opgegeven bestand"
    MAIL = "e-mailadres uit het opgegeven bestand"
    POINTS = "punten op papier"
    CLOSED = "niet na te kijken"


@dataclass(frozen=True)
class Wanted:
    """What to look for; without anything only BSNs and points are found."""

    addresses: Addresses = field(default_factory=Addresses)
    against: Against = field(default_factory=Against)
    ordinary: Ordinary = field(default_factory=Ordinary)
    phrases: tuple[Key, ...] = ()
    """Other texts that count as a shielded address, as words in small letters."""
