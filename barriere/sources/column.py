"""A column of a plain sheet, declared as data, and what becomes of it."""

from dataclasses import dataclass
from enum import StrEnum

import pyarrow as pa


class Kind(StrEnum):
    """What the text in a column must be, and how it is kept."""

    TEXT = "tekst"
    DATE = "datum"
    ADULT = "geboortedatum"
    CODE = "code"
    LIST = "lijst"
    YESNO = "janee"
    INT = "geheel getal"
    SMALL = "cijfer"
    DECIMAL = "getal"
    TIME = "tijd"
    DIGITS = "cijferreeks"
    SBI = "sbi"
    ID = "sleutel"
    IDS = "sleutels"
    OBJECT = "vbo_id"
    NUMBERING = "nummeraanduiding_id"
    PANDEN = "pand_id"
    POSTCODE = "postcode"
    NUMBER = "huisnummer"
    LETTER = "huisletter"
    ADDITION = "toevoeging"


_TYPES = {
    Kind.YESNO: pa.bool_(),
    Kind.INT: pa.int32(),
    Kind.SMALL: pa.int8(),
    Kind.DECIMAL: pa.float64(),
    Kind.TIME: pa.int32(),
    Kind.NUMBER: pa.int32(),
}
_INTERVALS = frozenset({Kind.DATE, Kind.ADULT})


@dataclass(frozen=True)
class Column:
    """One column: `needed` it must be in the header, `filled` every row must have it.

    `values` closes a CODE or LIST; `synonyms` maps other spellings (lower case)
    to one of them. `space` names the key space of an ID. `low` and `high` bound
    a number; `digits` are the allowed lengths of a DIGITS. `kept` is the name
    in the canonical table, if it differs. `form` is how dates are written,
    besides JJJJMMDD and JJJJ-MM-DD. `expected` is false for what an office need
    not deliver: a format of the outside tells it.
    """

    name: str
    kind: Kind
    needed: bool = False
    filled: bool = False
    values: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()
    space: str = ""
    low: float | None = None
    high: float | None = None
    digits: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    kept: str = ""
    form: str = ""
    expected: bool = True

    @property
    def target(self) -> str:
        """Return the column's name in the canonical table."""
        return self.kept or self.name

    @property
    def identifies(self) -> bool:
        """Tell whether the column holds ids, which become pseudonyms."""
        return self.kind in (Kind.ID, Kind.IDS)

    @property
    def interval(self) -> bool:
        """Tell whether the column is kept as two days, earliest and latest."""
        return self.kind in _INTERVALS

    def fields(self) -> list[pa.Field]:
        """Return the column or columns of the canonical table."""
        if self.interval:
            return [
                pa.field(f"{self.target}_vroegst", pa.date32()),
                pa.field(f"{self.target}_laatst", pa.date32()),
            ]
        return [pa.field(self.target, _TYPES.get(self.kind, pa.string()))]


ADDRESS = (
    Column("vbo_id", Kind.OBJECT),
    Column("nummeraanduiding_id", Kind.NUMBERING),
    Column("postcode", Kind.POSTCODE),
    Column("huisnummer", Kind.NUMBER),
    Column("huisletter", Kind.LETTER),
    Column("toevoeging", Kind.ADDITION),
)
