"""Which addresses of a run come on the map: above the threshold or brought in, none shielded."""

from collections.abc import Collection

import pyarrow as pa
import pyarrow.compute as pc

from barriere.maps.tables import ADRESSEN

_REQUIRED = ("sleutel", "totaal", "domeinen", "afgeschermd")


def select(scores: pa.Table, punten: int, domeinen: int, also: Collection[str] = ()) -> pa.Table:
    """Return the non-shielded rows with so many points in so many domains, or a key in `also`.

    `scores` is the wide table of a scoring run; the result has the columns of ADRESSEN,
    in the order of the scores. A column that is not delivered stays empty; what the
    score does not know is for the caller to fill (`pa.Table.set_column`).
    """
    shown = pc.and_(
        pc.invert(pc.fill_null(scores["afgeschermd"], fill_value=True)),
        pc.or_(
            pc.and_(
                pc.greater_equal(scores["totaal"], punten),
                pc.greater_equal(scores["domeinen"], domeinen),
            ),
            pc.is_in(scores["sleutel"], value_set=pa.array(sorted(also), pa.string())),
        ),
    )
    return conform(scores.filter(shown))


def conform(rows: pa.Table) -> pa.Table:
    """Return the rows with exactly the columns and types of ADRESSEN."""
    missing = [name for name in _REQUIRED if name not in rows.column_names]
    if missing:
        raise KeyError(missing[0])
    columns = [
        rows[column.name].cast(column.type)
        if column.name in rows.column_names
        else pa.nulls(rows.num_rows, column.type)
        for column in ADRESSEN
    ]
    return pa.Table.from_arrays(columns, schema=ADRESSEN)
