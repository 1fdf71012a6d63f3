"""What a person entered in a sheet: days kept as serial numbers, and cells that show an error."""

import re
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from barriere.model.delivery import Reject
from barriere.sources.grid import Grid
from barriere.sources.sheet import Sheet
from barriere.sources.texts import Texts
from barriere.sources.workbooks.flaws import letters

_SERIAL = "^[1-9][0-9]{4}([.]0+)?$"  # five digits: from 1927 to 2173; JJJJMMDD has eight
_MOMENT = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})T.*$")
_EPOCH = date(1970, 1, 1)  # where Arrow counts its days from
_COMPUTE = "Herstel de formule of typ de waarde, sla het werkblad op en lees het opnieuw."


def as_entered(
    texts: Texts, grid: Grid, columns: dict[str, int], sheet: Sheet
) -> tuple[Texts, list[str]]:
    """Reject rows with a broken cell in a column that is read; write days as days."""
    table, rejects = _whole(texts.table, grid, columns)
    notices = []
    for column in sheet.columns:
        if column.interval and column.name in table.column_names:
            table, count = _days(table, column.name, grid)
            if count:
                notices.append(
                    f"Bij {count} regel(s) stond in '{column.name}' een getal in plaats van een "
                    "datum; het is gelezen als de datum die het werkblad eronder verstaat."
                )
    return Texts(table, texts.rows, [*texts.rejects, *rejects]), notices


def _whole(table: pa.Table, grid: Grid, columns: dict[str, int]) -> tuple[pa.Table, list[Reject]]:
    names = {index: name for name, index in columns.items()}
    present = set(table["rij"].to_pylist()) if grid.flaws else set()
    broken = sorted(
        (row, index, why)
        for (row, index), why in grid.flaws.items()
        if index in names and row in present
    )
    rejects = [
        Reject(row, names[index], f"cel {letters(index + grid.left)}{row}: {why}", _COMPUTE)
        for row, index, why in broken
    ]
    if not rejects:
        return table, []
    bad = pa.array(sorted({reject.row for reject in rejects}), pa.int64())
    return table.filter(pc.invert(pc.is_in(table["rij"], bad))), rejects


def _days(table: pa.Table, name: str, grid: Grid) -> tuple[pa.Table, int]:
    values = table[name].combine_chunks()
    values = pc.replace_substring_regex(values, _MOMENT.pattern, r"\1")
    serial = pc.fill_null(pc.match_substring_regex(values, _SERIAL), False)  # noqa: FBT003 - pyarrow's value to fill
    count = serial.true_count
    if count and grid.day_zero is not None:
        numbers = pc.cast(pc.cast(pc.if_else(serial, values, "0"), pa.float64()), pa.int32())
        zero = pa.scalar((grid.day_zero - _EPOCH).days, pa.int32())
        days = pc.cast(pc.add(numbers, zero), pa.date32())
        values = pc.if_else(serial, pc.cast(days, pa.string()), values)
    return table.set_column(table.column_names.index(name), name, values), count
