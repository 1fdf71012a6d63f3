"""Ids replaced by pseudonyms, before anything else sees the rows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.privacy import Key, identify, pseudonyms
from barriere.sources.canonical.coded import Coded
from barriere.sources.column import Column, Kind
from barriere.sources.sheet import Sheet


@dataclass(frozen=True)
class Hidden:
    """The id columns of a sheet, with pseudonyms for values.

    `causes` tells per id column and distinct value why an id was not accepted
    (index in privacy.CAUSES), null where it was. `distinct` names the columns
    of which no two values are one id.
    """

    columns: dict[str, Coded]
    causes: dict[str, pa.Array]
    notices: list[str]
    distinct: set[str]


def hide_ids(columns: Mapping[str, Coded], sheet: Sheet, key: Key) -> Hidden:
    """Return the id columns of a sheet, with pseudonyms."""
    hidden = Hidden({}, {}, [], set())
    for column in sheet.columns:
        coded = columns[column.name]
        if column.kind is Kind.ID:
            found = identify(coded.values, column.space)
            ids = pseudonyms(found.values, column.space, key)
            hidden.columns[column.name] = replace(coded, values=ids)
            hidden.causes[column.name] = found.causes
            if found.as_written:
                hidden.distinct.add(column.name)
            if found.restored:
                mended = coded.rows(np.asarray(found.mended.to_numpy(zero_copy_only=False)))
                hidden.notices.append(_restored(int(mended.sum()), column))
        elif column.kind is Kind.IDS:
            several = _several(coded.values, column.space, key)
            hidden.columns[column.name] = replace(coded, values=several)
    return hidden


def _several(values: pa.Array, space: str, key: Key) -> pa.Array:
    lists = pc.split_pattern(values, ",")
    parts = pc.utf8_trim_whitespace(lists.flatten()).dictionary_encode()
    ids = pseudonyms(identify(parts.dictionary, space).values, space, key)
    rebuilt = pa.ListArray.from_arrays(lists.offsets, ids.take(parts.indices))
    return pc.binary_join(rebuilt, ",")


def _restored(count: int, column: Column) -> str:
    return (
        f"Bij {count} regel(s) miste '{column.name}' de voorloopnul; die is aangevuld "
        "(de elfproef klopt dan)."
    )
