"""The tables of a risk map: addresses, what gave them their points, and what went before."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

import pyarrow as pa

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
        ("pand", pa.string()),
        ("x", pa.float64()),
        ("y", pa.float64()),
        ("totaal", pa.int16()),
        ("domeinen", pa.int8()),
        *((f"d_{domein}", pa.int8()) for domein in Domein),
        *((f"dek_{domein}", pa.float64()) for domein in Domein),
        ("robuust", pa.string()),
        ("keer", pa.int16()),
        ("voor", pa.int16()),
        ("lijst_voor", pa.bool_()),
        ("herkomst", pa.string()),
        ("stand", pa.string()),
        ("waarom", pa.string()),
        ("oordeel", pa.string()),
        ("toelichting", pa.string()),
        ("oordeel_op", pa.date32()),
        ("nu_niet", pa.bool_()),
        ("afgeschermd", pa.bool_()),
    ]
)
"""One row per address shown. x, y: RD New in metres or null; `pand`: what tells addresses in one
building apart from others, never written in the file; d_: points after the cap; dek_: the share
(0..1) of the domain's indicators that could be asked; `robuust` (robuust, gevoelig, toeval or
empty) and `keer`, in how many of 1,000 draws it is on the list; `voor`: the points of the run
compared with, null when it was not in it, and `lijst_voor`, whether it was on the list;
`herkomst`: by which road it came before the tafel (empty: not proposed); `stand`: what it waits
for; `waarom`: why it is on the list; `oordeel` (opnemen, afwijzen, aanhouden or empty) with
`toelichting` and date; `nu_niet`: on hold, and then nothing else of it is written."""

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

WIJZIGINGEN = pa.schema(
    [
        ("adres", pa.int32()),
        ("kaart", pa.string()),
        ("naam", pa.string()),
        ("voor", pa.int8()),
        ("na", pa.int8()),
        ("oorzaak", pa.string()),
    ]
)
"""One row per address and card that gives other points than in the run compared with.

`kaart` and `naam`: a card of either run; `oorzaak`: in words why, empty when it is the address.
"""

VERLOOP = pa.schema(
    [
        ("adres", pa.int32()),
        ("peildatum", pa.date32()),
        ("totaal", pa.int16()),
        ("domeinen", pa.int8()),
        ("op_lijst", pa.bool_()),
    ]
)
"""One row per address and kept run that knew it, the earliest first; the last run included."""

GEBEURTENISSEN = pa.schema(
    [
        ("adres", pa.int32()),
        ("datum", pa.date32()),
        ("soort", pa.string()),
        ("tekst", pa.string()),
    ]
)
"""What people did about an address, the earliest first: brought in, judged, visited, found.

`soort`: ingebracht, oordeel, gepland or bezoek."""


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
