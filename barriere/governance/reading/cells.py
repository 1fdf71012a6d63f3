"""The cells of a workbook, each by its sheet and its name."""

import re

from barriere.governance.reading.markup import Attributes, Markup
from barriere.governance.reading.packed import split_packed
from barriere.governance.reading.piece import Nested, row_of

_LETTERS = 26
_EXACT = 10**18
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")


class XlsxSheet(Markup):
    """A sheet of an XLSX; `shared` are the texts of the book, `used` those that a cell showed."""

    def __init__(self, nested: Nested, name: str, shared: list[str]) -> None:
        super().__init__(nested)
        self.used: set[int] = set()
        self._name = name
        self._shared = shared
        self._cell = ""
        self._type = ""
        self._tag = ""

    def where(self) -> str:
        """Return the sheet and the cell."""
        return f"blad '{self._name}'" + (f", cel {self._cell}" if self._cell else "")

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Take up an element; the names of cells are no text."""
        given = dict(attrs)
        if tag == "c":
            self.end_line()
            self._cell, self._type = given.get("r") or "", given.get("t") or ""
            return
        self._tag = tag
        super().handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        super().handle_endtag(tag)
        if tag == "c":
            self._cell = self._type = ""

    def take_line(self, text: str, runs: list[str]) -> None:
        """Keep what a cell shows: a shared text, or a number written in full."""
        if not (self._cell and self._tag == "v"):
            super().take_line(text, runs)
            return
        if self._type == "s" and text.isdecimal() and int(text) < len(self._shared):
            self.used.add(int(text))
            text = self._shared[int(text)]
        elif self._type in {"", "n"}:
            text = in_full(text)
        self.found += split_packed(self.where(), text, self.nested)
        self._cells.append(text)


class OdsSheet(Markup):
    """The content of an ODS, cell by cell; of a number also the value behind what is shown."""

    def __init__(self, nested: Nested) -> None:
        super().__init__(nested)
        self._name = ""
        self._row = self._column = self._wide = self._high = 0

    def where(self) -> str:
        """Return the sheet and the cell."""
        if not self._name:
            return super().where()
        cell = f", cel {letters(self._column)}{self._row + 1}" if self._wide else ""
        return f"blad '{self._name}'{cell}"

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Take up an element, and count which cell it is."""
        given = dict(attrs)
        if tag == "table:table":
            self._name, self._row = given.get("table:name") or "", 0
        elif tag == "table:table-row":
            self._column, self._high = 0, _times(given.get("table:number-rows-repeated"))
        elif tag in {"table:table-cell", "table:covered-table-cell"}:
            self.end_line()
            self._wide = _times(given.get("table:number-columns-repeated"))
            if value := given.get("office:value"):
                self.say("waarde", in_full(value))
            attrs = [(name, text) for name, text in attrs if name != "office:value"]
        super().handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        super().handle_endtag(tag)
        if tag in {"table:table-cell", "table:covered-table-cell"}:
            self._column, self._wide = self._column + self._wide, 0
        elif tag == "table:table-row":
            self._row += self._high
        elif tag == "table:table":
            self._name = ""


class SharedTexts(Markup):
    """The texts that the cells of an XLSX share, in their order."""

    def __init__(self, nested: Nested) -> None:
        super().__init__(nested)
        self.texts: list[str] = []
        self._now = ""

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin a text."""
        super().handle_starttag(tag, attrs)
        if tag == "si":
            self._now = ""

    def handle_endtag(self, tag: str) -> None:
        """End a text."""
        super().handle_endtag(tag)
        if tag == "si":
            self.texts.append(self._now)

    def take_line(self, text: str, runs: list[str]) -> None:
        """Keep the text; where it stands is known by the cell."""
        self._now += text
        self.found += row_of("gedeelde teksten", runs)


def in_full(number: str) -> str:
    """Return a number without an exponent or an empty fraction.

    >>> in_full("9.99990019E8"), in_full("12.5"), in_full("n.v.t.")
    ('999990019', '12.5', 'n.v.t.')
    """
    if not _NUMBER.fullmatch(number):
        return number
    value = float(number)
    return str(int(value)) if value.is_integer() and abs(value) < _EXACT else number


def letters(column: int) -> str:
    """Return the name of a column, counted from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    name, rest = "", column + 1
    while rest:
        rest, last = divmod(rest - 1, _LETTERS)
        name = chr(ord("A") + last) + name
    return name


def _times(repeated: str | None) -> int:
    return int(repeated) if repeated and repeated.isdecimal() else 1
