"""The explanation of one address: contributions, corrections, and what was not counted."""

from dataclasses import dataclass
from datetime import date

from barriere.explanation.firmness import Firmness
from barriere.explanation.since import Since
from barriere.model.domain import Domein

WEINIG = 0.5
"""Below this coverage a domain has too little data to say anything about it."""


@dataclass(frozen=True)
class Source:
    """The delivery a contribution was read from."""

    register: str
    holder: str
    peildatum: date


@dataclass(frozen=True)
class Ground:
    """Where the rule behind a card is written, and how sure we are of it."""

    vindplaats: str
    zekerheid: str


@dataclass(frozen=True)
class Contribution:
    """Points that count, with everything needed to check them.

    `sources` hold what was found; `checked` are the other registers the card read,
    for an exception or to see that something is absent.
    """

    id: str
    naam: str
    domein: Domein
    points: int
    value: float
    unit: str
    richting: str
    limit: float
    basis: str
    sentence: str
    grounds: tuple[Ground, ...]
    sources: tuple[Source, ...]
    checked: tuple[Source, ...]
    onschuldig: tuple[str, ...]


@dataclass(frozen=True)
class Correction:
    """Points taken off because a domain has a cap; never above 0."""

    domein: Domein
    points: int
    sentence: str


@dataclass(frozen=True)
class Withheld:
    """A card that gave no points, its status, and why."""

    id: str
    naam: str
    domein: Domein
    status: str
    value: float | None
    sentence: str


@dataclass(frozen=True)
class Change:
    """What the outcome would be if one thing were otherwise."""

    sentence: str
    totaal: int
    domeinen: int
    on_list: bool


@dataclass(frozen=True)
class DomainLine:
    """The points of a domain after its cap, and how much of it could be known (0 to 1)."""

    domein: Domein
    points: int
    coverage: float
    sentence: str

    @property
    def scarce(self) -> bool:
        """Tell whether too little is known to say anything about this domain."""
        return self.coverage < WEINIG


@dataclass(frozen=True)
class Explanation:
    """Why an address has the points it has; the parts add up to `totaal` exactly.

    `robuust` and `sinds` are there when the run was measured so, and an earlier one is kept.
    """

    sleutel: str
    weergave: str
    peildatum: date
    run: str
    version: str
    totaal: int
    domeinen: int
    on_list: bool
    list_sentence: str
    objectieve_grond: bool
    bronnen: int
    contributions: tuple[Contribution, ...]
    corrections: tuple[Correction, ...]
    withheld: tuple[Withheld, ...]
    changes: tuple[Change, ...]
    domains: tuple[DomainLine, ...]
    robuust: Firmness | None = None
    sinds: Since | None = None

    @property
    def headline(self) -> str:
        """Return the score in words, never as a percentage."""
        noun = "punt" if self.totaal == 1 else "punten"
        return f"{self.totaal} {noun} in {self.domeinen} van {len(Domein)} domeinen"

    @property
    def remainder(self) -> int:
        """Return what the parts leave unexplained: always 0."""
        given = sum(part.points for part in self.contributions)
        return self.totaal - given - sum(part.points for part in self.corrections)
