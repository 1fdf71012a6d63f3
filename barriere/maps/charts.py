"""What the view Cijfers tells: counts of addresses and visits, none of one address."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Tally:
    """How many addresses reached each step of the road, in order."""

    voorgesteld: int
    beoordeeld: int
    vastgesteld: int
    gepland: int
    bezocht: int


@dataclass(frozen=True)
class Wijk:
    """Addresses of a wijk by what happened to them; an empty `naam` is a wijk not known.

    `dekking`: per domain, in the order of Domein, the whole percent (rounded down) of the
    indicators that could be asked there; empty where too few addresses stand behind it.
    How many addresses a wijk has is left out: beside it every count would read as a rate.
    """

    naam: str
    voorgesteld: int
    gepland: int
    bezocht: int
    dekking: tuple[int, ...] = ()


@dataclass(frozen=True)
class RunCount:
    """The list of one peildatum; `nieuw` and `eraf` (None: no run before) against the one before.

    `eraf`: addresses that were on the list then and are not any more.
    """

    peildatum: date
    op_lijst: int
    nieuw: int | None = None
    eraf: int | None = None


@dataclass(frozen=True)
class Quarter:
    """What was decided and done in one quarter; `bevestigd` is None for too few visits to say."""

    jaar: int
    kwartaal: int
    opgenomen: int
    afgewezen: int
    bezoeken: int
    bevestigd: int | None


@dataclass(frozen=True)
class Charts:
    """Every number of the view; shielded addresses and those on hold are counted in none.

    `wijken` in alphabetical order, the sums of their counts are those of `weg`; `peildata` and
    `kwartalen` the earliest first.
    """

    weg: Tally
    wijken: tuple[Wijk, ...]
    peildata: tuple[RunCount, ...]
    kwartalen: tuple[Quarter, ...]

    def head(self) -> Mapping[str, Any]:
        """Return the numbers as JSON knows them."""
        days = [asdict(one) | {"peildatum": one.peildatum.isoformat()} for one in self.peildata]
        return asdict(self) | {"peildata": days}
