"""The column `sbi` of a table of text in one form, and the version that follows from it."""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from barriere.sources.handelsregister.remarks import remarks
from barriere.sources.handelsregister.sbi import canonical

_VERSIONS = ("2008", "2025")


@dataclass(frozen=True)
class Coded:
    """The table with canonical codes, and what there is to say about them."""

    texts: pa.Table
    notices: list[str]


def with_codes(table: pa.Table) -> Coded:
    """Put `sbi` in one form, and `sbi_versie` to what the codes say, where only one can be."""
    if "sbi" not in table.column_names:
        return Coded(table, [])
    codes = canonical(table["sbi"].combine_chunks())
    declared = _declared(table)
    said = remarks(codes, table["rij"].combine_chunks(), declared)
    known = pc.is_in(declared, pa.array(_VERSIONS))
    nonsense = pc.and_(pc.is_valid(declared), pc.invert(known))
    versions = pc.if_else(nonsense, declared, pc.coalesce(codes.versions, declared))
    return Coded(_put(_put(table, "sbi", codes.texts), "sbi_versie", versions), said)


def _declared(table: pa.Table) -> pa.Array:
    """Return the version as it was delivered: 2008 for "SBI 2008"."""
    if "sbi_versie" not in table.column_names:
        return pa.nulls(table.num_rows, pa.string())
    text = pc.replace_substring_regex(table["sbi_versie"], r"(?i)^sbi[ '-]*", "")
    return text.combine_chunks()


def _put(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    if name not in table.column_names:
        return table.append_column(name, values)
    return table.set_column(table.column_names.index(name), name, values)
