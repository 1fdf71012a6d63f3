"""The two tables of a risk map: addresses, and what gave them their points."""

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
