"""What a fact is: a number, or unknown, about one address on one peildatum."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from barriere.errors import BadData, Place
from barriere.model.register import Register


class Count(StrEnum):
    """The ways to make one number out of the rows of one address.

    `uniek` and `minstens` count different things. Rows without one do not count under
    `uniek`; under `minstens` they are one where nothing is known, and otherwise may be
    one of those that are: how many there certainly are.
    """

    AANTAL = "aantal"
    UNIEK = "uniek"
    MINSTENS = "minstens"
    HOOGSTE = "hoogste"
    LAAGSTE = "laagste"
    SOM = "som"


DIFFERENT = frozenset({Count.UNIEK, Count.MINSTENS})
"""The ways that count different things."""


@dataclass(frozen=True)
class Fact:
    """One fact: counted over a register, a formula over other facts, or measured in Python.

    `waar` counts what is certain; `mogelijk` what is possible, and yields a
    second fact `<naam>_mogelijk`. `terugblik` is how many months it looks back.
    A formula is unknown as soon as something it reads is unknown, save what
    `optioneel` names.
    """

    naam: str
    eenheid: str
    uitleg: str
    bestand: str
    register: Register | None = None
    tel: Count | None = None
    van: str = ""
    waar: str = ""
    mogelijk: str = ""
    formule: str = ""
    rekenaar: str = ""
    registers: tuple[Register, ...] = ()
    leest: tuple[str, ...] = ()
    optioneel: tuple[str, ...] = ()
    terugblik: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Return the columns this fact yields."""
        return (self.naam, f"{self.naam}_mogelijk") if self.mogelijk else (self.naam,)

    def wrong(self, key: str, what: str, remedy: str) -> BadData:
        """Return the refusal of this definition: which fact, which key, what is wrong."""
        return BadData(Place(self.bestand), f"feit '{self.naam}', {key}: {what}", remedy)


@dataclass(frozen=True)
class Bron:
    """Named conditions over one register's columns, each with the file it is from.

    `historie` is the day a row is from. Where a row makes the named condition
    `onbekend` true, every count of the source is unknown at its address.
    """

    register: Register
    kolommen: Mapping[str, str] = field(default_factory=dict)
    historie: str = ""
    onbekend: str = ""
    bestanden: Mapping[str, str] = field(default_factory=dict)

    def host(self, column: str) -> Fact:
        """Return what stands for a named condition in a refusal: its name and its file."""
        return Fact(column, "-", "-", self.bestanden.get(column, ""))


@dataclass(frozen=True)
class Definitions:
    """Every source and every fact, by name; `sha256` is over the texts they were read from.

    Two readings of the same texts are the same definitions.
    """

    bronnen: Mapping[Register, Bron] = field(compare=False)
    feiten: Mapping[str, Fact] = field(compare=False)
    sha256: str

    def owner(self, name: str) -> Fact:
        """Return the fact that yields column `name`.

        Raises KeyError for a name that nothing yields.
        """
        return self.feiten[name] if name in self.feiten else self._possible[name]

    @cached_property
    def _possible(self) -> dict[str, Fact]:
        return {name: fact for fact in self.feiten.values() for name in fact.names[1:]}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return every column the facts yield, sorted."""
        return tuple(sorted(name for fact in self.feiten.values() for name in fact.names))
