"""The answers in a file: one object, a list of them, or one per line."""

import codecs
from collections.abc import Iterator
from pathlib import Path

import msgspec

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.handelsregister.answers import Antwoord
from barriere.sources.progress import Progress
from barriere.sources.stream import open_binary

_AGAIN = "Bewaar de antwoorden van de KVK API zoals ze zijn: één, een lijst, of één per regel."
_TOLD = 1000  # answers between two reports of progress
Raw = tuple[int, msgspec.Raw]


def answers(path: Path, progress: Progress) -> Iterator[tuple[int, Antwoord | None]]:
    """Yield each answer with its number (from 1; one per line: the line); None if malformed.

    Raises BadData if the file is not JSON, or larger than `limits.JSON_BYTES`.
    """
    decoder = msgspec.json.Decoder(Antwoord)
    raw = _raw(path)
    for done, (number, one) in enumerate(raw):
        if done % _TOLD == 0:
            progress("lezen", done / len(raw))
        try:
            yield number, decoder.decode(one)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
            yield number, None
    progress("lezen", 1.0)


def _raw(path: Path) -> list[Raw]:
    place = Place(path.name)
    with open_binary(path) as file:
        content = file.read(limits.JSON_BYTES + 1)
    if len(content) > limits.JSON_BYTES:
        most = limits.JSON_BYTES // 1024**2
        raise BadData(
            place, f"dit JSON-bestand is groter dan {most} MiB", "Deel het op in meer bestanden."
        )
    text = content.removeprefix(codecs.BOM_UTF8).strip()
    if not text.startswith(b"["):
        return _one_or_lines(text, place)
    return list(enumerate(_list(text, place), 1))


def _one_or_lines(text: bytes, place: Place) -> list[Raw]:
    """Return the single answer, else one answer per line that is not empty."""
    try:
        return [(1, msgspec.json.decode(text, type=msgspec.Raw))]
    except (msgspec.MsgspecError, RecursionError):
        lines = text.split(b"\n")
    if len(lines) == 1 or not lines[0].rstrip().endswith(b"}"):
        raise _broken(place)
    return [
        (number, _one(line, Place(place.file, number)))
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]


def _list(text: bytes, place: Place) -> list[msgspec.Raw]:
    try:
        return msgspec.json.decode(text, type=list[msgspec.Raw])
    except (msgspec.MsgspecError, RecursionError) as error:
        raise _broken(place) from error


def _one(text: bytes, place: Place) -> msgspec.Raw:
    try:
        return msgspec.json.decode(text, type=msgspec.Raw)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise _broken(place) from error


def _broken(place: Place) -> BadData:
    return BadData(place, "dit is geen volledige JSON in UTF-8", _AGAIN)
