"""The text of a delivery as UTF-8, block by block, decoded strictly as was declared."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.model.register import Register
from barriere.sources import limits
from barriere.sources.progress import Progress
from barriere.sources.stream import open_binary

_BLOCK = limits.ROW_BYTES


@dataclass(frozen=True)
class Encoded:
    """A text file with the encoding that was declared for it."""

    path: Path
    encoding: str
    register: Register

    @property
    def codec(self) -> str:
        """Return the Python codec to read it with."""
        return "utf-8-sig" if self.encoding == "utf-8" else self.encoding


def utf8_blocks(file: Encoded, progress: Progress) -> Iterator[bytes]:
    """Yield the file as UTF-8 without byte order mark; each block but the last ends a line.

    Raises BadData where the bytes are not in the declared encoding, where there
    is a NUL, and where a line is longer than limits.ROW_BYTES.
    """
    done, line, kept = 0, 0, b""
    with open_binary(file.path) as stream:
        size = max(1, file.path.stat().st_size)
        block = stream.read(_BLOCK)
        _check_mark(file, block[:4])
        decoder = codecs.getincrementaldecoder(file.codec)(errors="strict")
        while True:
            last = not block
            text = _decoded(decoder, file, block, line + kept.count(b"\n"))
            whole = kept + text.encode()
            if b"\x00" in whole:
                raise _nul(file, line + 1 + whole[: whole.index(b"\x00")].count(b"\n"))
            end = len(whole) if last else (whole.rfind(b"\n") + 1 or whole.rfind(b"\r") + 1)
            if end:
                yield whole[:end]
                line += whole.count(b"\n", 0, end)
            kept = whole[end:]
            if len(kept) > _BLOCK:
                raise _too_long(file, line + 1)
            if last:
                return
            done += len(block)
            progress("lezen", min(1.0, done / size))
            block = stream.read(_BLOCK)


def _decoded(decoder: codecs.IncrementalDecoder, file: Encoded, block: bytes, lines: int) -> str:
    try:
        return decoder.decode(block, final=not block)
    except UnicodeError as error:  # UTF-16 without its mark is no UnicodeDecodeError
        other = "cp1252" if file.encoding.startswith("utf") else "utf-8"
        before = block[: getattr(error, "start", 0)]
        raise BadData(
            Place(file.path.name, lines + 1 + before.count(b"\n")),
            f"hier staan tekens die niet in {file.encoding.upper()} passen",
            f"Sla het bestand op als UTF-8, of zet [levering.formaat.{file.register}] "
            f'codering = "{other}" als het zo is gemaakt.',
        ) from error


def _check_mark(file: Encoded, head: bytes) -> None:
    place, setting = Place(file.path.name), f"[levering.formaat.{file.register}]"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and file.encoding != "utf-16":
        raise BadData(
            place,
            f"dit bestand is UTF-16, maar {file.encoding} is afgesproken",
            f'Sla het op als UTF-8, of zet {setting} codering = "utf-16".',
        )
    if head.startswith(codecs.BOM_UTF8) and file.encoding != "utf-8":
        raise BadData(
            place,
            f"dit bestand is UTF-8, maar {file.encoding} is afgesproken",
            f'Zet {setting} codering = "utf-8".',
        )


def _nul(file: Encoded, line: int) -> BadData:
    return BadData(
        Place(file.path.name, line),
        "hier staat een NUL-teken: dit is geen tekstbestand",
        "Maak de export opnieuw, als CSV in UTF-8.",
    )


def _too_long(file: Encoded, line: int) -> BadData:
    return BadData(
        Place(file.path.name, line),
        "deze regel is langer dan 1 MiB",
        "Maak de export opnieuw; elke regel eindigt met een regeleinde.",
    )
