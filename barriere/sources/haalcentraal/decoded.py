"""Records decoded one by one: a wrong one is rejected by its number, the others stay."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from barriere.errors import Place
from barriere.model.delivery import Reject
from barriere.sources import limits
from barriere.sources.context import Context
from barriere.sources.haalcentraal.outline import Outline, tree_of
from barriere.sources.haalcentraal.records import broken

_AT = re.compile(r"at `\$\.?(.*?)`$")
_INDEX = re.compile(r"\[.*?\]")
_EVERY = 20_000
_FIX = "Verbeter dit in de bron, of vraag dit antwoord opnieuw op."
T = TypeVar("T")


def decoded(
    texts: Iterator[bytes],
    kind: type[T],
    path: Path,
    context: Context,
) -> tuple[Outline, list[Reject], Iterator[tuple[int, T | None]]]:
    """Return the outline, the rejects (both filled while reading), and numbered records.

    A rejected record is given as None. Raises BadData, while reading, where the
    JSON itself is broken.
    """
    outline, rejects = Outline(tree_of(kind)), list[Reject]()
    return outline, rejects, _decode(texts, kind, path, context, outline, rejects)


def _decode(
    texts: Iterator[bytes],
    kind: type[T],
    path: Path,
    context: Context,
    outline: Outline,
    rejects: list[Reject],
) -> Iterator[tuple[int, T | None]]:
    decoder = msgspec.json.Decoder(kind)
    done, size = 0, max(1, path.stat().st_size)
    for number, text in enumerate(texts, 1):
        done += len(text)
        if number % _EVERY == 0:
            context.progress("lezen", min(1.0, done / size))
        if len(text) > limits.ROW_BYTES:
            rejects.append(Reject(number, "", "dit record is groter dan 1 MiB", _FIX))
            yield number, None
            continue
        try:
            twice = outline.twice(text)
            record = decoder.decode(text)
        except msgspec.ValidationError as error:
            rejects.append(_wrong(number, str(error)))
            yield number, None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise broken(error, Place(path.name, number)) from None
        else:
            if twice:
                what = "dit gegeven staat er twee keer in"
                rejects.append(Reject(number, twice, what, _FIX))
            yield number, None if twice else record


def _wrong(number: int, said: str) -> Reject:
    found = _AT.search(said)
    column = _INDEX.sub("", found[1]).strip(".") if found else ""
    return Reject(number, column, "dit heeft niet de vorm die Haal Centraal voorschrijft", _FIX)
