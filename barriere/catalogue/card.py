"""A card: what a jurist signs. One question, one fact, thresholds, and how it is explained."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from barriere.model.domain import Domein
from barriere.model.register import Register

STERKTE = {"S": 3, "M": 2, "Z": 1}
"""The most points a card of each strength gives."""

NORM, INSTELLING = "norm", "instelling, geen wettelijke norm"


class Status(StrEnum):
    """A proposal is not measured; a trial is measured without points; active counts."""

    VOORSTEL = "voorstel"
    PROEF = "proef"
    ACTIEF = "actief"


class Richting(StrEnum):
    """On which side of a threshold a card fires."""

    ONDER = "onder"
    VANAF = "vanaf"


@dataclass(frozen=True)
class Trede:
    """A threshold (a number, or the name of a norm), the points it gives, from and until when."""

    grens: float | str
    punten: int
    basis: str
    vanaf: date | None = None
    tot: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether the threshold is in force on `day`; `tot` is the first day it is not."""
        return (self.vanaf is None or self.vanaf <= day) and (self.tot is None or day < self.tot)

    def limit(self, norms: Mapping[str, float]) -> float:
        """Return the threshold as a number."""
        return norms[self.grens] if isinstance(self.grens, str) else float(self.grens)


@dataclass(frozen=True)
class Uitzondering:
    """When the card does not count although it fires, and why."""

    als: str
    zin: str


@dataclass(frozen=True)
class Vindplaats:
    """Where the rule or the experience behind the card is written, and how sure we are of it."""

    vindplaats: str
    zekerheid: str


@dataclass(frozen=True)
class Geval:
    """A named case: given these facts, the card must give these points or this outcome.

    `dag` is the day it is asked for; without one the card's `testday`.
    """

    naam: str
    gegeven: Mapping[str, float | str]
    punten: int | None
    uitkomst: str
    dag: date | None = None


@dataclass(frozen=True)
class Card:
    """An indicator; `tekst` is the very text it was read from, `bestand` its file."""

    id: str
    naam: str
    domein: Domein
    status: Status
    groep: str
    sterkte: str
    vraag: str
    feit: str
    feit_onzeker: str
    eenheid: str
    richting: Richting
    zin: str
    onschuldig: tuple[str, ...]
    nodig: tuple[Register, ...]
    bronnen_registers: tuple[Register, ...]
    bron_als: Mapping[Register, str]
    objectieve_grond: bool
    eigenaar: str
    herzien: date
    proxy_risico: bool
    proxy: Mapping[str, str]
    treden: tuple[Trede, ...]
    uitzonderingen: tuple[Uitzondering, ...]
    bronnen: tuple[Vindplaats, ...]
    gevallen: tuple[Geval, ...]
    tekst: str
    bestand: str
    geldig_vanaf: date | None = None
    besloten_door: str = ""

    @property
    def order(self) -> tuple[str, int]:
        """Return what sorts H2 before H10."""
        letters = self.id.rstrip("0123456789")
        return letters, int(self.id[len(letters) :] or 0)

    @property
    def own(self) -> bool:
        """Tell whether a municipality wrote this card itself."""
        return bool(self.besloten_door)

    def tiers(self, day: date) -> tuple[Trede, ...]:
        """Return the thresholds in force on `day`, the most points first."""
        return tuple(sorted((t for t in self.treden if t.holds(day)), key=lambda t: -t.punten))

    @property
    def testday(self) -> date:
        """Return the first day on which every threshold has begun: the day its cases are for."""
        return max([date(2026, 1, 1), *(t.vanaf for t in self.treden if t.vanaf)])
