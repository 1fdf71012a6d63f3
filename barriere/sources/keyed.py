"""Ids replaced by pseudonyms, before anything else sees the rows."""

import pyarrow as pa
import pyarrow.compute as pc

from barriere.privacy import Key, identify, pseudonyms
from barriere.sources.column import Column, Kind
from barriere.sources.sheet import Sheet

CAUSE = "fout_"


def replace_ids(table: pa.Table, sheet: Sheet, key: Key) -> tuple[pa.Table, list[str]]:
    """Return the table with pseudonyms for ids, and notices.

    A column `fout_<name>` tells why an id was not accepted (index in privacy.CAUSES).
    """
    notices = []
    for column in sheet.columns:
        if column.name not in table.column_names:
            continue
        index = table.column_names.index(column.name)
        values = table.column(index).combine_chunks()
        if column.kind is Kind.ID:
            found = identify(values, column.space)
            hidden = pseudonyms(found.values, column.space, key)
            table = table.set_column(index, column.name, hidden)
            table = table.append_column(CAUSE + column.name, found.causes)
            if found.restored:
                notices.append(_restored(found.restored, column))
        elif column.kind is Kind.IDS:
            table = table.set_column(index, column.name, _several(values, column.space, key))
    return table, notices


def _several(values: pa.Array, space: str, key: Key) -> pa.Array:
    lists = pc.split_pattern(values, ",")
    parts = pc.utf8_trim_whitespace(lists.flatten())
    hidden = pseudonyms(identify(parts, space).values, space, key)
    rebuilt = pa.ListArray.from_arrays(lists.offsets, hidden, mask=lists.is_null())
    return pc.binary_join(rebuilt, ",")


def _restored(count: int, column: Column) -> str:
    return (
        f"Bij {count} regel(s) miste '{column.name}' de voorloopnul; die is aangevuld "
        "(de elfproef klopt dan)."
    )
