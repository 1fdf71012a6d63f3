"""The cells of one row: each read by its kind, and what is wrong with it said once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from barriere.inspections.findings.sheet import Row
from barriere.model.finding_words import code_of

_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_WHOLE = re.compile(r"\d{1,9}(?:[.,]0+)?")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a cell; never the value that stands there."""

    row: int
    column: str
    what: str

    def __str__(self) -> str:
        """Return the fault as an official would point at it."""
        return f"regel {self.row}, kolom '{self.column}': {self.what}"


@dataclass
class Cells:
    """One row and the faults found in it so far."""

    row: Row
    faults: list[Fault] = field(default_factory=list)

    def text(self, column: str) -> str:
        """Return what stands in a column; '' when it is empty or not there."""
        return self.row.cells.get(column, "")

    def filled(self, columns: Sequence[str]) -> list[str]:
        """Return which of these columns hold anything."""
        return [column for column in columns if self.text(column)]

    def wrong(self, column: str, what: str) -> None:
        """Note that a cell is wrong; of one cell only the first thing is said."""
        if all(fault.column != column for fault in self.faults):
            self.faults.append(Fault(self.row.number, column, what))

    def word(self, column: str, words: Mapping[str, str], allowed: Sequence[str]) -> str:
        """Return the code of a cell with a closed vocabulary; '' when it is empty or wrong."""
        text = self.text(column)
        code = code_of(text, words) if text else None
        if code in allowed:
            return code or ""
        if text:
            self.wrong(column, f"kies uit: {', '.join(words[one] for one in allowed)}")
        return ""

    def whole(self, column: str, most: int) -> int | None:
        """Return a whole number from 0 to `most`; None when it is empty or wrong."""
        text = self.text(column)
        if not text:
            return None
        number = int(re.split("[.,]", text)[0]) if _WHOLE.fullmatch(text) else most + 1
        if number > most:
            self.wrong(column, f"schrijf een heel getal van 0 tot en met {most}, of laat leeg")
            return None
        return number

    def day(self, column: str, after: date | None) -> date | None:
        """Return a date after `after`; None when it is empty or wrong."""
        text = self.text(column)
        found = day_of(text)
        if text and found is None:
            self.wrong(column, "schrijf de datum als JJJJ-MM-DD, of laat leeg")
        if found and after and found <= after:
            self.wrong(column, "moet na de dag van het bezoek liggen")
        return found


def day_of(text: str) -> date | None:
    """Return the date that a text says, or None.

    Dutch spreadsheets write a date back with the day first.

    >>> day_of("2027-05-01") == day_of("20270501") == day_of("1-5-2027")
    True
    >>> day_of("5/1/2027") is day_of("31-4-2027") is None
    True
    """
    if dutch := _DUTCH.fullmatch(text):
        day, month, year = map(int, dutch.groups())
        text = f"{year:04d}-{month:02d}-{day:02d}"
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
