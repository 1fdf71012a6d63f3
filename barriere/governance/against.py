"""The names and numbers of a file that must not be in any output; read, and never kept."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from barriere.errors import BadData, Place
from barriere.governance.columns import About, about, is_header
from barriere.governance.numbers import LEAST, MOST
from barriere.governance.persons import (
    Person,
    firm_name,
    looks_like_name,
    split_name,
    whole_names,
    words_in,
)
from barriere.governance.reading.plain import decoded
from barriere.governance.reading.table import rows as csv_rows
from barriere.governance.words import plain
from barriere.sources.recognise import Format, recognise

_BAG_ID = re.compile(r"\d{4}(?:0[1-5]|[123]0)\d{10}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CODE = re.compile(r"(?=[a-z0-9]*[a-z])(?=(?:[a-z]*\d){6})[a-z0-9]+")
_DAY = re.compile(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T ].*)?|(\d\d)-(\d\d)-((?:19|20)\d\d)")
_FEW, _MANY = 20, 10
"""A column of at least _FEW rows whose values each come _MANY times has no names of people."""


@dataclass
class Against:
    """What must not be found: names as words in small letters, numbers as digits, codes, addresses.

    `names` are first and last name together, `surnames` the infix and the rest;
    `firms` are whole names of several words.
    """

    names: set[tuple[str, ...]] = field(default_factory=set)
    surnames: set[tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=set)
    firms: set[tuple[str, ...]] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)
    mails: set[str] = field(default_factory=set)


def read_against(paths: Iterable[Path]) -> Against:
    """Read the names and numbers in CSV, XLSX or ODS files of any columns.

    Raises BadData for a file that is none of these, or that cannot be read.
    """
    found = Against()
    for path in paths:
        for sheet in _sheets(path):
            _take(sheet, found)
    return found


def _take(rows: list[list[str]], found: Against) -> None:
    """Take in a sheet: column by column, and the parts of a name per row."""
    if not rows:
        return
    width = max(map(len, rows))
    headed = is_header(rows[0])
    names = [*rows[0], *[""] * width][:width] if headed else [""] * width
    body = [[*map(plain, row), *[""] * (width - len(row))] for row in rows[headed:]]
    kinds = [_kind(about(name), [row[column] for row in body]) for column, name in enumerate(names)]
    for column, kind in enumerate(kinds):
        for text in {row[column].strip() for row in body} - {""}:
            _take_number(text, kind, found)
            if kind is About.FIRM:
                _take_firm(text, found)
            elif kind in {About.NAME, About.UNKNOWN} and looks_like_name(text):
                _take_name(text, found)
    _take_parts(body, kinds, found)


def _kind(kind: About, values: list[str]) -> About:
    """Return what a column is about, also by its values: a closed list names nobody."""
    filled = [value for value in values if value.strip()]
    if kind is About.UNKNOWN and len(filled) >= _FEW and len(set(filled)) * _MANY < len(filled):
        return About.NOTHING
    return kind


def _take_parts(body: list[list[str]], kinds: list[About], found: Against) -> None:
    """Take in first name, infix and surname that stand in columns of their own."""
    at = {
        kind: [column for column, one in enumerate(kinds) if one is kind]
        for kind in (About.FIRST, About.INFIX, About.LAST)
    }
    for column in at[About.LAST]:
        first = [one for one in at[About.FIRST] if one <= column] or at[About.FIRST]
        infix = [one for one in at[About.INFIX] if one <= column] or at[About.INFIX]
        parts = {
            (
                row[first[-1]] if first else "",
                row[infix[-1]] if infix else "",
                row[column],
            )
            for row in body
        }
        for given, between, last in parts:
            if last.strip():
                words = split_name(last) or Person((), (), words_in(last))
                inner = (*words.first, *words.infix, *words.last)
                lead = words_in(between) or words.infix
                core = words.last if words.infix and not words.first else inner
                _take_person(Person(words_in(given), lead, core), found)


def _take_name(text: str, found: Against) -> None:
    person = split_name(text)
    if person is not None:
        _take_person(person, found)
    else:
        _take_firm(text, found)


def _take_firm(text: str, found: Against) -> None:
    """Take in the whole name of a firm; one word says too little."""
    if len(words := firm_name(text)) > 1:
        found.firms.add(words)


def _take_person(person: Person, found: Against) -> None:
    found.names.update(whole_names(person))
    if person.last:
        found.surnames.add((person.infix, person.last))


def _take_number(text: str, kind: About, found: Against) -> None:
    """Take in what is a number, a code or an e-mail address; no date, amount or BAG id."""
    found.mails.update(mail.casefold() for mail in _MAIL.findall(text))
    if kind is About.NOTHING:
        return
    lowered = text.casefold()
    if _CODE.fullmatch(lowered):
        found.codes.add(lowered)
    digits = re.sub(r"[ .\-/()+]", "", text)
    if not digits.isdecimal() or not LEAST <= len(digits) <= MOST or _BAG_ID.fullmatch(digits):
        return
    if kind is not About.NUMBER and _is_day(text):
        return
    found.numbers.update(_ways(digits))


def _ways(digits: str) -> Iterator[str]:
    """Yield the ways in which a number is written: a BSN without its zero, a phone from abroad."""
    yield digits
    bare = digits.removeprefix("0031") if digits.startswith("0031") else digits
    bare = bare.removeprefix("31") if len(bare) == len("31612345678") else bare
    short = bare.lstrip("0")
    if len(short) >= len("12345678"):
        yield short
    if len(short) == len("612345678") and (bare != digits or digits.startswith("0")):
        yield from ("0" + short, "31" + short, "310" + short, "0031" + short)


def _is_day(text: str) -> bool:
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return False
    year, month, day = (int(part) for part in (match[1], match[2], match[3]) if part) if match[1] \
        else (int(match[6]), int(match[5]), int(match[4]))  # fmt: skip
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return False
    return True


def _sheets(path: Path) -> Iterator[list[list[str]]]:
    place = Place(path.name)
    kind = recognise(path)
    if kind in (Format.XLSX, Format.ODS):
        yield from _workbook(path, place)
        return
    text = decoded(path.read_bytes()) if kind is Format.CSV else None
    if text is None:
        what = "is geen CSV, XLSX of ODS"
        raise BadData(place, what, "Geef achter --tegen een bestand met namen en nummers.")
    yield csv_rows(text.lstrip("\ufeff"))


def _workbook(path: Path, place: Place) -> Iterator[list[list[str]]]:
    try:
        with path.open("rb") as file, CalamineWorkbook.from_filelike(file) as book:
            sheets = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    except PasswordError as error:
        what = "is beveiligd met een wachtwoord"
        raise BadData(place, what, "Haal het wachtwoord eraf.") from error
    except (CalamineError, OSError, ValueError) as error:
        what = "is beschadigd of niet volledig"
        raise BadData(place, what, "Sla het opnieuw op, of geef CSV.") from error
    for sheet in sheets:
        yield [[_text(cell) for cell in row] for row in sheet]


def _text(cell: object) -> str:
    """Return a cell as text; a whole number has no fraction."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
