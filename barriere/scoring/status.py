"""What a card can say of an address: a word for people, a small number in the statement."""

import pyarrow as pa

STATUSES = ("geen", "onbekend", "onzeker", "uitzondering", "proef", "punt", "groep")
"""`groep`: it found something, but another card of its group gives the points."""


def code(word: str) -> int:
    """Return the number by which the statement knows a status."""
    return STATUSES.index(word)


def worded(table: pa.Table) -> pa.Table:
    """Return the table with every status column (`s_...`) as words."""
    words = pa.array(STATUSES, pa.string())
    for place, name in enumerate(table.column_names):
        if name.startswith("s_"):
            numbers = table.column(place).combine_chunks().cast(pa.int8())
            said = pa.DictionaryArray.from_arrays(numbers, words)
            table = table.set_column(place, name, said)
    return table
