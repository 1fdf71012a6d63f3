"""What a planted situation is: who lives there, and which traces it may leave in which register.

Every trace has a stated chance: a situation leaves some of its traces, seldom all,
as it does in life. The chances are estimates made before any card was written.
"""

from dataclasses import dataclass

Range = tuple[int, int]


@dataclass(frozen=True)
class Where:
    """On which addresses it happens: styles of building, words of the gebruiksdoel, m²."""

    styles: tuple[str, ...]
    use: str = "woonfunctie"
    area: Range = (55, 115)


@dataclass(frozen=True)
class Living:
    """Who lives there: how many, how old, since how many days, and the share that is registered.

    `together` is the chance that newcomers share a day of registration with the one before.
    """

    people: Range
    age: Range = (20, 44)
    since: Range = (40, 700)
    registered: float = 1.0
    together: float = 0.25
    abroad: float = 0.0
    family: bool = False
    function: str = "W"


@dataclass(frozen=True)
class Passing:
    """Who came and went: how many, how long each stayed (days), and how often it ended unknown."""

    people: Range
    stay: Range
    vow: float


@dataclass(frozen=True)
class Firm:
    """A firm: SBI, first word of its name, age in days, chance of a Waadi registration."""

    sbi: str
    naam: str
    age: Range
    waadi: float = 0.0
    chance: float = 1.0
    people: Range = (0, 4)


@dataclass(frozen=True)
class Trace:
    """What a register holds about it: with this chance, so many rows, within so many days."""

    register: str
    soort: str
    chance: float
    rows: Range = (1, 1)
    days: int = 400


@dataclass(frozen=True)
class Guests:
    """Non-residents (RNI): how many, since how many days, chance of one shared telephone."""

    people: Range
    since: Range
    shared: float


@dataclass(frozen=True)
class Kind:
    """A kind of situation, how often it is planted, and what a visit would find."""

    naam: str
    count: int
    bevinding: str
    where: Where
    living: Living | None = None
    passing: Passing | None = None
    firm: Firm | None = None
    guests: Guests | None = None
    traces: tuple[Trace, ...] = ()
    empty_since: Range | None = None
    landlord: float = 0.0

    @property
    def misstand(self) -> bool:
        """Tell whether something is wrong here, or it only looks so."""
        return self.bevinding != "geen"
