"""Damage inside a zstandard stream, packed again."""

from random import Random

import pyarrow as pa

from tests.fuzz.mutate_zip import Mutator


def packed(content: bytes) -> bytes:
    """Return bytes as one zstandard stream."""
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        stream.write(content)
    return bytes(sink.getvalue())


def unpacked(content: bytes) -> bytes:
    """Return what a zstandard stream holds."""
    with pa.CompressedInputStream(pa.BufferReader(content), "zstd") as stream:
        return bytes(stream.read())


def repacked(*mutators: Mutator) -> Mutator:
    """Return a mutator that damages what is packed with one of these."""

    def damage_packed(content: bytes, rng: Random) -> bytes:
        return packed(rng.choice(mutators)(unpacked(content), rng))

    return damage_packed
