"""The bytes of a delivery, packed with zstandard or not, bounded either way."""

import io
import os
from pathlib import Path
from typing import BinaryIO, cast

import pyarrow as pa

from barriere.errors import BadData, Place
from barriere.sources import limits

_ZST = b"\x28\xb5\x2f\xfd"
_SMALL = 64 * 1024**2


class _Unpacked(io.RawIOBase):
    """A zstandard stream that stops when it unpacks to more than a delivery can be."""

    def __init__(self, path: Path) -> None:
        self._stream = pa.CompressedInputStream(pa.OSFile(str(path)), "zstd")
        self._place = Place(path.name)
        self._most = max(_SMALL, limits.ZIP_RATIO * path.stat().st_size)
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # typeshed says Buffer, new in 3.12
        try:
            block = self._stream.read(len(buffer))
        except OSError as error:
            raise BadData(
                self._place, "het bestand is beschadigd of niet volledig", "Maak het opnieuw."
            ) from error
        self._read += len(block)
        if self._read > self._most:
            raise BadData(
                self._place, "het bestand pakt uit tot te veel", "Lever het zonder inpakken."
            )
        buffer[: len(block)] = block
        return len(block)


def open_binary(path: Path) -> BinaryIO:
    """Open a delivery for reading; raise BadData if that cannot be done."""
    try:
        file = path.open("rb")
        if file.read(4) != _ZST:
            file.seek(0)
            return file
        file.close()
        return cast("BinaryIO", io.BufferedReader(_Unpacked(path), 1 << 20))
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "onbekende oorzaak"
        raise BadData(
            Place(path.name),
            f"het bestand is niet te lezen ({reason})",
            "Controleer het pad en de rechten.",
        ) from error
