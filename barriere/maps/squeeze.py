"""One gzip file of many sections, each compressed in the way that suits it best."""

import struct
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

_LEVEL = 6  # level 9 takes four times as long for one percent
_RAW, _MEMORY = -15, 9
_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_LEAST = 8_192
_END = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW).flush(zlib.Z_FINISH)


def squeeze(sections: Iterable[bytes]) -> bytes:
    """Return the sections, one after the other, as a gzip file; the same bytes for the same input.

    Numbers without a pattern become smaller when no repetition is looked for.
    """
    parts = list(_gathered(sections))
    check = size = 0
    for part in parts:
        check = zlib.crc32(part, check)
        size += len(part)
    with ThreadPoolExecutor() as pool:  # zlib lets go of the interpreter
        squeezed = list(pool.map(_smallest, parts))
    return b"".join([_HEADER, *squeezed, _END, struct.pack("<II", check, size % 2**32)])


def _gathered(sections: Iterable[bytes]) -> Iterator[bytes]:
    """Join neighbours that are too small for a code table of their own."""
    waiting: list[bytes] = []
    size = 0
    for section in sections:
        if len(section) >= _LEAST:
            yield from [b"".join(waiting)] if waiting else []
            yield section
            waiting, size = [], 0
            continue
        waiting.append(section)
        size += len(section)
        if size >= _LEAST:
            yield b"".join(waiting)
            waiting, size = [], 0
    if waiting:
        yield b"".join(waiting)


def _smallest(part: bytes) -> bytes:
    """Return whole blocks of deflate that end on a byte and refer to nothing before them."""
    ways = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY)
    return min((_deflated(part, way) for way in ways), key=len)


def _deflated(part: bytes, way: int) -> bytes:
    machine = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW, _MEMORY, way)
    return machine.compress(part) + machine.flush(zlib.Z_FULL_FLUSH)
