"""How much an extract unpacks to, from the sizes that stand before its blocks.

A .osm.pbf is a row of blocks: four bytes with the length of a header, the header
(with the length of the block), the block (https://wiki.openstreetmap.org/wiki/PBF_Format).
Only lengths are read here; libosmium reads the rest.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_HEADER_MOST = 64 * 1024
_RAW_SIZE, _DATA_SIZE = 2, 3
_HEAD = 64
_VARINT, _BYTES = 0, 2
_MORE = 0x80


def unpacked_bytes(path: Path) -> int:
    """Return what the blocks say they unpack to, as far as the file can be followed."""
    with path.open("rb") as file:
        return sum(_sizes(file))


def _sizes(file: BinaryIO) -> Iterator[int]:
    """Yield the unpacked size of each block."""
    while len(length := file.read(4)) == 4:  # noqa: PLR2004 - as the format has it
        size = int.from_bytes(length, "big")
        if not 0 < size <= _HEADER_MOST:
            return
        block = _numbers(file.read(size)).get(_DATA_SIZE, 0)
        begin = file.tell()
        yield max(_numbers(file.read(min(block, _HEAD))).get(_RAW_SIZE, 0), block)
        file.seek(begin + block)


def _numbers(message: bytes) -> dict[int, int]:
    """Return the whole numbers at the start of a protobuf message, by field."""
    found: dict[int, int] = {}
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        value, at = _varint(message, at)
        if key & 7 == _VARINT:
            found[key >> 3] = value
        elif key & 7 == _BYTES:
            at += value
        else:
            break
    return found


def _varint(message: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at `at`, and where the next thing begins."""
    number = shift = 0
    while at < len(message):
        byte = message[at]
        number |= (byte & ~_MORE) << shift
        at, shift = at + 1, shift + 7
        if not byte & _MORE:
            break
    return number, at
