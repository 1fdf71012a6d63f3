"""A JSON file as records: a list, the answer of an API, or one record per line."""

import io
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Raw

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.haalcentraal.members import Antwoord
from barriere.sources.stream import open_binary

_AGAIN = "Vraag het antwoord of de export opnieuw op."
_BOM = b"\xef\xbb\xbf"
_LISTS = re.compile(rb'"(personen|bewoningen)"\s*:')
_BYTE = re.compile(r"byte (\d+)")


def records(path: Path) -> Iterator[bytes]:
    """Yield every record as it is written; raise BadData where the JSON cannot be trusted."""
    with open_binary(path) as file:
        first = file.readline(limits.ROW_BYTES + 1).removeprefix(_BOM)
        second = file.readline(limits.ROW_BYTES + 1)
        while second.isspace():
            second = file.readline(limits.ROW_BYTES + 1)
        if second and first.lstrip().startswith(b"{") and _whole(first):
            yield from _lines(chain([first, second], _rest(file)), path)
        else:
            yield from _document(first + second, file, path)


def _whole(line: bytes) -> bool:
    try:
        msgspec.json.decode(line, type=Raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _rest(file: BinaryIO) -> Iterator[bytes]:
    while line := file.readline(limits.ROW_BYTES + 1):
        yield line


def _lines(lines: Iterator[bytes], path: Path) -> Iterator[bytes]:
    for number, line in enumerate(lines, 1):
        if len(line) > limits.ROW_BYTES:
            raise BadData(Place(path.name, number), "deze regel is groter dan 1 MiB", _AGAIN)
        if not line.isspace():
            yield from _records_in(line, Place(path.name, number))


def _document(start: bytes, file: BinaryIO, path: Path) -> Iterator[bytes]:
    whole = io.BytesIO()
    whole.write(start)
    while block := file.read(1 << 20):
        if whole.tell() > limits.JSON_BYTES:
            most = limits.JSON_BYTES // 1024**2
            raise BadData(
                Place(path.name),
                f"dit JSON-bestand is groter dan {most} MiB",
                "Lever het als JSON Lines: één persoon per regel.",
            )
        whole.write(block)
    yield from _records_in(whole.getbuffer(), Place(path.name))


def _records_in(text: bytes | memoryview, place: Place) -> Iterator[bytes]:
    """Yield the records of one JSON value: a list, an answer, or a record by itself."""
    try:
        if bytes(text[:64]).lstrip().startswith(b"["):
            yield from map(bytes, msgspec.json.decode(text, type=list[Raw]))
            return
        answer = msgspec.json.decode(text, type=Antwoord)
    except msgspec.ValidationError as error:
        raise BadData(place, "dit is geen lijst van personen of bewoningen", _AGAIN) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise broken(error, place) from error
    if answer.personen is None and answer.bewoningen is None:
        yield bytes(text)
        return
    if len(_LISTS.findall(text)) > 1:
        raise BadData(place, "de lijst van personen of bewoningen staat er twee keer in", _AGAIN)
    yield from map(bytes, answer.personen or answer.bewoningen or [])


def broken(error: Exception, place: Place) -> BadData:
    """Return what is wrong with JSON that cannot be read, without a value from it."""
    if isinstance(error, RecursionError):
        what = f"de JSON is dieper genest dan {limits.JSON_DEPTH} lagen"
    elif isinstance(error, UnicodeDecodeError):
        what = "de tekst is geen UTF-8"
    elif "truncated" in str(error):
        what = "het bestand houdt op midden in de JSON: het is niet volledig"
    else:
        found = _BYTE.search(str(error))
        what = "dit is geen geldige JSON" + (f" (vanaf byte {found[1]})" if found else "")
    return BadData(place, what, _AGAIN)
