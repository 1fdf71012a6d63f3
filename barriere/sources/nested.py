"""Zips in zips: every file inside, one after the other, as a stream and never as a path."""

import io
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO, cast

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.archive import files, open_zip, shown

HEAD_BYTES = 64 * 1024
_SMALL = 8 * 1024**2  # an inner zip up to here stays in memory
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")


@dataclass(frozen=True)
class Leaf:
    """A file inside: its trail of names, its bytes, and its share (0 to 1) of the delivery."""

    name: str
    stream: "io.BufferedReader[Any]"
    size: int
    low: float = 0.0
    high: float = 1.0

    @property
    def short(self) -> str:
        """Return the last of its names."""
        return self.name.rpartition("/")[2]

    def head(self) -> bytes:
        """Return the first 64 KiB without taking them."""
        return self.stream.peek(HEAD_BYTES)[:HEAD_BYTES]


@dataclass
class _Walk:
    place: Place
    left: int = field(default=limits.EXTRACT_BYTES)
    entries: int = field(default=limits.EXTRACT_ENTRIES)

    def zip(
        self, file: BinaryIO, trail: str, depth: int, low: float, high: float
    ) -> Iterator[Leaf]:
        where = Place(f"{self.place}{shown(f', {trail}') if trail else ''}".removesuffix("/"))
        with open_zip(file, where, self.left) as archive:
            entries = files(archive)
            self.left -= sum(entry.file_size for entry in entries)
            self.entries -= len(entries)
            if self.entries < 0:
                what = "in deze zips zitten samen meer dan 50.000 bestanden"
                raise BadData(where, what, "Lever het extract zoals het Kadaster het geeft.")
            step = (high - low) / max(1, sum(entry.compress_size for entry in entries))
            for entry in entries:
                high = low + step * entry.compress_size
                yield from self._entry(archive, entry, trail, depth, (low, high))
                low = high

    def _entry(
        self,
        archive: zipfile.ZipFile,
        entry: zipfile.ZipInfo,
        trail: str,
        depth: int,
        span: tuple[float, float],
    ) -> Iterator[Leaf]:
        name = f"{trail}{shown(entry.filename)}"
        raw = _Member(archive, entry, Place(f"{self.place}, {name}"))
        with io.BufferedReader(raw, HEAD_BYTES) as stream:
            if not stream.peek(4).startswith(_ZIPS):
                yield Leaf(name, stream, entry.file_size, *span)
                return
            if depth == limits.ZIP_DEPTH:
                what = "hier zitten meer dan drie zips in elkaar"
                raise BadData(raw.place, what, "Lever het extract zoals het Kadaster het geeft.")
            with _seekable(stream, raw.place) as inner:
                yield from self.zip(inner, f"{name}/", depth + 1, *span)


class _Member(io.RawIOBase):
    """One file of a zip; damage and sizes that are not true become BadData."""

    def __init__(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, place: Place) -> None:
        self.place = place
        self._left = entry.file_size
        self._file: BinaryIO | None = None
        try:
            self._file = cast("BinaryIO", archive.open(entry))
        except (zipfile.BadZipFile, OSError, RuntimeError, ValueError) as error:
            raise self._broken() from error

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # typeshed says Buffer, new in 3.12
        assert self._file is not None  # noqa: S101 - set, or __init__ raised
        try:
            block = self._file.read(len(buffer))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise self._broken() from error
        self._left -= len(block)
        if self._left < 0 or (not block and self._left):
            raise self._broken()
        buffer[: len(block)] = block
        return len(block)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()

    def _broken(self) -> BadData:
        what = "dit deel van de zip is beschadigd of niet zo groot als er staat"
        return BadData(self.place, what, "Download het extract opnieuw.")


def _seekable(stream: BinaryIO, place: Place) -> BinaryIO:
    """Return an inner zip as a file of our own without a name; it is gone when closed."""
    inner = tempfile.SpooledTemporaryFile(_SMALL)  # noqa: SIM115 - the caller closes it
    try:
        shutil.copyfileobj(stream, inner, 1 << 20)
        inner.seek(0)
    except OSError as error:
        inner.close()
        what = "er is geen ruimte om deze zip tijdelijk uit te pakken"
        raise BadData(place, what, "Maak ruimte in de tijdelijke map (TMPDIR).") from error
    return cast("BinaryIO", inner)


def leaves(file: BinaryIO, place: Place) -> Iterator[Leaf]:
    """Yield every file in a zip and in the zips inside it, in the order of the file.

    A leaf is read before the next one is asked for. Raises BadData on anything
    that no honest delivery has (see `archive`), and beyond the limits.
    """
    yield from _Walk(place).zip(file, "", 1, 0.0, 1.0)
