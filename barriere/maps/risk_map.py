"""What a risk map holds: addresses, what explains them, and the ground below them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from barriere.errors import NotAllowed
from barriere.maps.charts import Charts
from barriere.maps.distribution import Distribution
from barriere.maps.hold import silence, without_held
from barriere.maps.past import Past
from barriere.maps.sums import check
from barriere.model.domain import Domein


@dataclass(frozen=True)
class Colophon:
    """Whose map this is, of which run and day, under which catalogue, to be destroyed when."""

    gemeente: str
    run: str
    peildatum: date
    catalogus: str
    contact: str
    vernietigen_voor: date
    drempel_punten: int
    drempel_domeinen: int
    fictief: bool = False


@dataclass(frozen=True)
class Card:
    """What the map tells about an indicator, whatever the address.

    `samenhang`: it counts other addresses, people or owners the address hangs together with.
    """

    id: str
    naam: str
    domein: Domein
    onschuldig: tuple[str, ...] = ()
    samenhang: bool = False


def _nothing(*columns: tuple[str, pa.DataType]) -> pa.Table:
    return pa.schema(list(columns)).empty_table()


@dataclass(frozen=True)
class Ground:
    """What is drawn under the addresses; every `geometrie` is WKB in RD New.

    `panden`: geometrie. `water`: geometrie. `wegen`: naam, geometrie (lines).
    `grenzen`: soort ('wijk' or 'buurt'), naam, geometrie. Other columns are not read.
    """

    panden: pa.Table = field(default_factory=lambda: _nothing(("geometrie", pa.binary())))
    water: pa.Table = field(default_factory=lambda: _nothing(("geometrie", pa.binary())))
    wegen: pa.Table = field(
        default_factory=lambda: _nothing(("naam", pa.string()), ("geometrie", pa.binary()))
    )
    grenzen: pa.Table = field(
        default_factory=lambda: _nothing(
            ("soort", pa.string()), ("naam", pa.string()), ("geometrie", pa.binary())
        )
    )


@dataclass(frozen=True)
class Theme:
    """A theme of the municipality: ids of cards and kinds of address."""

    naam: str
    kaarten: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Meeting:
    """What an oordeel asks: per besluit its reasons (code to words), and a text of `tekens`."""

    redenen: Mapping[str, Mapping[str, str]]
    tekens: int


@dataclass(frozen=True)
class RiskMap:
    """Everything one map shows; `password` seals it, without `meeting` nobody judges in it.

    Of an address on hold everything but its place is taken out. Raises NotAllowed when a
    shielded address is among the rows, BarriereError when a point of an address has no
    contribution that explains it.
    """

    colophon: Colophon
    adressen: pa.Table
    bijdragen: pa.Table
    cards: tuple[Card, ...]
    distribution: Distribution
    ground: Ground
    past: Past = field(default_factory=Past)
    themes: tuple[Theme, ...] = ()
    meeting: Meeting | None = None
    charts: Charts | None = None
    password: str | None = None

    def __post_init__(self) -> None:
        """Let no shielded address in: not hidden, not in the file at all."""
        if pc.any(pc.fill_null(self.adressen["afgeschermd"], fill_value=True)).as_py():
            raise NotAllowed(
                "Er staat een afgeschermd adres tussen de adressen voor de kaart.",
                "De kaart is niet gemaakt. Kies de adressen met maps.select, die ze weglaat.",
            )
        check(self.adressen, self.bijdragen, {card.id: card.domein for card in self.cards})
        self._silence()

    def _silence(self) -> None:
        past = replace(
            self.past,
            **{
                name: without_held(getattr(self.past, name), self.adressen)
                for name in ("wijzigingen", "verloop", "gebeurtenissen")
            },
        )
        told = without_held(self.bijdragen, self.adressen)
        for name, value in (
            ("past", past),
            ("bijdragen", told),
            ("adressen", silence(self.adressen)),
        ):
            object.__setattr__(self, name, value)
