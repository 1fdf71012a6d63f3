"""Text to type: what each kind of column becomes, as SQL over `r_<column>`."""

from barriere.sources.canonical import interval
from barriere.sources.column import Column, Kind

OBJECT = r"\d{4}(01|02|03)\d{10}"
NUMBERING = r"\d{4}20\d{10}"
PAND = r"\d{4}10\d{10}"
WHOLE = r"\d{1,9}"
DECIMAL = r"-?\d{1,12}([.,]\d{1,9})?"
TIME = r"([01]?\d|2[0-3]):[0-5]\d(:00)?|24:00"
_ANY = r"\d+"
_SHORT = r"\d{12,15}"
_LONGEST = 16


def quoted(text: str) -> str:
    """Return a text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def matches(sql: str, pattern: str) -> str:
    """Return SQL that tells whether the whole text matches."""
    return f"regexp_full_match({sql}, {quoted(pattern)})"


def typed(column: Column) -> dict[str, str]:
    """Return SQL per column of the canonical table; null where the text does not fit."""
    raw = f"r_{column.name}"
    if column.interval:
        eight = f"n_{column.name}"
        low, high = interval.earliest(eight), interval.latest(eight)
        return {f"{column.target}_vroegst": low, f"{column.target}_laatst": high}
    return {column.target: _SQL.get(column.kind, _same)(raw, column)}


def _same(raw: str, _column: Column) -> str:
    return raw


def one_of(raw: str, column: Column) -> str:
    """Return SQL for the closed value that a text stands for; null if there is none."""
    pairs = [*column.synonyms, *((value, value) for value in column.values)]
    folded = f"translate(lower({raw}), ' -', '__')"
    cases = " ".join(
        f"WHEN {quoted(word.lower().replace(' ', '_').replace('-', '_'))} THEN {quoted(value)}"
        for word, value in pairs
    )
    return f"CASE {folded} {cases} END"


def parts(raw: str, separator: str = ",") -> str:
    """Return SQL for the trimmed parts of a list in text."""
    return f"list_transform(string_split({raw}, '{separator}'), lambda p: trim(p))"


def each(raw: str, column: Column) -> str:
    """Return SQL for the closed values in a comma list (null for one that is not allowed)."""
    return f"list_transform({parts(raw)}, lambda x: {one_of('x', column)})"


def _list(raw: str, column: Column) -> str:
    return f"array_to_string({each(raw, column)}, ',')"


_YES, _NO = ("j", "ja", "true", "waar", "1"), ("n", "nee", "false", "onwaar", "0")


def _yes_no(raw: str, _column: Column) -> str:
    yes, no = (", ".join(map(quoted, words)) for words in (_YES, _NO))
    return f"CASE WHEN lower({raw}) IN ({yes}) THEN true WHEN lower({raw}) IN ({no}) THEN false END"


def _whole(raw: str, column: Column) -> str:
    number = f"CASE WHEN {matches(raw, WHOLE)} THEN TRY_CAST({raw} AS INTEGER) END"
    for value in column.unknown:
        number = f"nullif({number}, {value})"
    return number


def _decimal(raw: str, _column: Column) -> str:
    return (
        f"CASE WHEN {matches(raw, DECIMAL)} THEN TRY_CAST(replace({raw}, ',', '.') AS DOUBLE) END"
    )


def _time(raw: str, _column: Column) -> str:
    hour, minute = (f"CAST(string_split({raw}, ':')[{i}] AS INTEGER)" for i in (1, 2))
    return f"CASE WHEN {matches(raw, TIME)} THEN {hour} * 60 + {minute} END"


def _digits(raw: str, column: Column) -> str:
    length = min(column.digits)
    short = f"{matches(raw, _ANY)} AND len({raw}) < {length}"
    return f"CASE WHEN {short} THEN lpad({raw}, {length}, '0') ELSE {raw} END"


def _object(raw: str, _column: Column) -> str:
    return f"CASE WHEN {matches(raw, _SHORT)} THEN lpad({raw}, {_LONGEST}, '0') ELSE {raw} END"


def _panden(raw: str, _column: Column) -> str:
    padded = f"CASE WHEN len(p) BETWEEN 12 AND 15 THEN lpad(p, {_LONGEST}, '0') ELSE p END"
    return f"array_to_string(list_transform({parts(raw)}, lambda p: {padded}), ',')"


def _postcode(raw: str, _column: Column) -> str:
    return f"upper(replace({raw}, ' ', ''))"


def _upper(raw: str, _column: Column) -> str:
    return f"upper({raw})"


_SQL = {
    Kind.CODE: one_of,
    Kind.LIST: _list,
    Kind.YESNO: _yes_no,
    Kind.INT: _whole,
    Kind.SMALL: _whole,
    Kind.NUMBER: _whole,
    Kind.DECIMAL: _decimal,
    Kind.TIME: _time,
    Kind.DIGITS: _digits,
    Kind.OBJECT: _object,
    Kind.NUMBERING: _object,
    Kind.PANDEN: _panden,
    Kind.POSTCODE: _postcode,
    Kind.LETTER: _upper,
    Kind.ADDITION: _upper,
}
