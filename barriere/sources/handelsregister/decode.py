"""The answers in a file: one object, a list of them, or one per line."""

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.handelsregister.answers import Antwoord
from barriere.sources.progress import Progress
from barriere.sources.stream import open_binary

_AGAIN = "Bewaar de antwoorden van de KVK API zoals ze zijn: één, een lijst, of één per regel."
_TOLD = 1000  # answers between two reports of progress
_WRONG = (msgspec.MsgspecError, RecursionError, UnicodeDecodeError)


def answers(path: Path, progress: Progress) -> Iterator[tuple[int, Antwoord | None]]:
    """Yield each answer with its number (one per line: the line); None if it has another form.

    Raises BadData if the file is not JSON, or an object or list larger than
    `limits.JSON_BYTES`; a file with one answer per line may be as large as any.
    """
    decoder = msgspec.json.Decoder(Antwoord)
    size = max(1, path.stat().st_size)
    with open_binary(path) as file:
        for done, (number, at, one) in enumerate(_raw(file, Place(path.name))):
            if done % _TOLD == 0:
                progress("lezen", min(1.0, at / size))
            try:
                yield number, decoder.decode(one)
            except _WRONG:
                yield number, None


def _raw(file: BinaryIO, place: Place) -> Iterator[tuple[int, int, msgspec.Raw | bytes]]:
    """Yield number, place in the file and bytes of each answer."""
    first = file.readline(limits.JSON_BYTES + 1)
    at, text = len(first), first.removeprefix(codecs.BOM_UTF8).strip()
    if not text.startswith(b"[") and _complete(text):
        yield from _lines(file, text, at, place)
        return
    text += file.read(limits.JSON_BYTES + 1 - len(text))
    if len(text) > limits.JSON_BYTES:
        most = limits.JSON_BYTES // 1024**2
        raise BadData(
            place, f"dit JSON-bestand is groter dan {most} MiB", "Zet elk antwoord op één regel."
        )
    text = text.strip()
    try:
        if text.startswith(b"["):
            found = msgspec.json.decode(text, type=list[msgspec.Raw])
        else:
            found = [msgspec.json.decode(text, type=msgspec.Raw)]
    except _WRONG as error:
        raise _broken(place) from error
    for number, one in enumerate(found, 1):
        yield number, len(text) * number // len(found), one


def _lines(
    file: BinaryIO, text: bytes, at: int, place: Place
) -> Iterator[tuple[int, int, msgspec.Raw | bytes]]:
    number = 1
    while True:
        if text:
            if number > 1 and not _complete(text):
                raise _broken(Place(place.file, number))
            yield number, at, text
        line = file.readline(limits.JSON_BYTES + 1)
        if not line:
            return
        number, at, text = number + 1, at + len(line), line.strip()


def _complete(text: bytes) -> bool:
    try:
        msgspec.json.decode(text, type=msgspec.Raw)
    except _WRONG:
        return False
    return True


def _broken(place: Place) -> BadData:
    return BadData(place, "dit is geen volledige JSON in UTF-8", _AGAIN)
