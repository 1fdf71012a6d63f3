"""What went before: another run, earlier scores, and what people did."""

from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from barriere.maps.tables import GEBEURTENISSEN, VERLOOP, WIJZIGINGEN


@dataclass(frozen=True)
class CardMoves:
    """A card that gives more or fewer points than before, at how many addresses, and why."""

    kaart: str
    naam: str
    oorzaak: str
    meer: int
    minder: int


@dataclass(frozen=True)
class Since:
    """What the run compared with was, and what differs that is not about one address.

    `vervallen`: addresses that were on the list then and are not now; they are not in the file.
    """

    peildatum: date
    omstandigheden: tuple[str, ...] = ()
    kaarten: tuple[CardMoves, ...] = ()
    vervallen: int = 0


@dataclass(frozen=True)
class Past:
    """What went before, address by address: tables WIJZIGINGEN, VERLOOP and GEBEURTENISSEN."""

    since: Since | None = None
    wijzigingen: pa.Table = field(default_factory=WIJZIGINGEN.empty_table)
    verloop: pa.Table = field(default_factory=VERLOOP.empty_table)
    gebeurtenissen: pa.Table = field(default_factory=GEBEURTENISSEN.empty_table)
