"""An address on hold says "nu niet plannen" and nothing else: the rest never enters the file."""

import pyarrow as pa
import pyarrow.compute as pc

from barriere.maps.tables import ADRESSEN

_WHERE = frozenset(
    {
        *("sleutel", "straat", "huisnummer", "huisletter", "toevoeging", "postcode"),
        *("wijk", "buurt", "x", "y", "nu_niet", "afgeschermd"),
    }
)


def silence(addresses: pa.Table) -> pa.Table:
    """Return ADRESSEN with, of the rows on hold, only where they are."""
    held = _held(addresses)
    for field in ADRESSEN:
        if field.name in _WHERE:
            continue
        blank = pc.if_else(held, pa.scalar(None, field.type), addresses[field.name])
        place = addresses.schema.get_field_index(field.name)
        addresses = addresses.set_column(place, field.name, blank)
    return addresses


def without_held(rows: pa.Table, addresses: pa.Table) -> pa.Table:
    """Return the rows (`adres`: row number in `addresses`) about addresses that are not on hold."""
    return rows.filter(pc.invert(_held(addresses).combine_chunks().take(rows["adres"])))


def _held(addresses: pa.Table) -> pa.ChunkedArray:
    return pc.fill_null(addresses["nu_niet"], fill_value=False)
