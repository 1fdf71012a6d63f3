"""What a risk map holds: columns for addresses and contributions, and the ground below them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from barriere.errors import NotAllowed
from barriere.maps.distribution import Distribution
from barriere.maps.sums import check
from barriere.model.domain import Domein

ADRESSEN = pa.schema(
    [
        ("sleutel", pa.string()),
        ("straat", pa.string()),
        ("huisnummer", pa.int32()),
        ("huisletter", pa.string()),
        ("toevoeging", pa.string()),
        ("postcode", pa.string()),
        ("wijk", pa.string()),
        ("buurt", pa.string()),
        ("soort", pa.string()),
        ("x", pa.float64()),
        ("y", pa.float64()),
        ("totaal", pa.int16()),
        ("domeinen", pa.int8()),
        *((f"d_{domein}", pa.int8()) for domein in Domein),
        *((f"dek_{domein}", pa.float64()) for domein in Domein),
        ("waarom", pa.string()),
        ("oordeel", pa.string()),
        ("toelichting", pa.string()),
        ("oordeel_op", pa.date32()),
        ("nu_niet", pa.bool_()),
        ("afgeschermd", pa.bool_()),
    ]
)
"""One row per address shown. x, y: RD New in metres or null; d_: points after the cap;
dek_: the share (0..1) of the domain's indicators that could be asked; `waarom`: why it is
on the list; `oordeel` (opnemen, afwijzen, aanhouden or empty) with `toelichting` and date;
`nu_niet`: on hold."""

BIJDRAGEN = pa.schema(
    [
        ("adres", pa.int32()),
        ("kaart", pa.string()),
        ("status", pa.string()),
        ("punten", pa.int8()),
        ("zin", pa.string()),
        ("waarde", pa.string()),
        ("grens", pa.string()),
        ("basis", pa.string()),
        ("bron", pa.string()),
        ("datum", pa.date32()),
    ]
)
"""One row per address and card that was asked. `adres`: row number in ADRESSEN, from 0;
`status`: punt, geen, onbekend, onzeker, uitzondering, groep or proef; `punten`: before the
cap of the domain; texts as an official reads them; `datum`: peildatum of the source."""


@dataclass(frozen=True)
class Colophon:
    """Whose map this is, of which day, under which catalogue, and when it must be destroyed."""

    gemeente: str
    peildatum: date
    catalogus: str
    contact: str
    vernietigen_voor: date
    drempel_punten: int
    drempel_domeinen: int
    fictief: bool = False


@dataclass(frozen=True)
class Card:
    """What the map tells about an indicator, whatever the address."""

    id: str
    naam: str
    domein: Domein
    onschuldig: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contribution:
    """One row of BIJDRAGEN, for those who build them one by one."""

    adres: int
    kaart: str
    status: str
    punten: int
    zin: str
    waarde: str = ""
    grens: str = ""
    basis: str = ""
    bron: str = ""
    datum: date | None = None


def contributions(rows: Iterable[Contribution]) -> pa.Table:
    """Return the rows as a table with the columns of BIJDRAGEN."""
    return pa.Table.from_pylist([asdict(row) for row in rows], schema=BIJDRAGEN)


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
class RiskMap:
    """Everything one map shows; `password` seals it.

    Raises NotAllowed when a shielded address is among the rows, BarriereError when a
    point of an address has no contribution that explains it.
    """

    colophon: Colophon
    adressen: pa.Table
    bijdragen: pa.Table
    cards: tuple[Card, ...]
    distribution: Distribution
    ground: Ground
    password: str | None = None

    def __post_init__(self) -> None:
        """Let no shielded address in: not hidden, not in the file at all."""
        if pc.any(pc.fill_null(self.adressen["afgeschermd"], fill_value=True)).as_py():
            raise NotAllowed(
                "Er staat een afgeschermd adres tussen de adressen voor de kaart.",
                "De kaart is niet gemaakt. Kies de adressen met maps.select, die ze weglaat.",
            )
        check(self.adressen, self.bijdragen, {card.id: card.domein for card in self.cards})
