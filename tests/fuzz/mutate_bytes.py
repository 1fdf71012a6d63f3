"""Damage that knows nothing of the format: what a bad line, disk or hand does to bytes."""

from random import Random

TOKENS = (
    b'"', b"'", b";", b",", b"\n", b"\r\n", b"\r", b"\t", b"\x00", b"\x1a", b"\x1b[2J",
    b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xc0\x80", b"\xed\xa0\x80", b"\x81", b"\x9d",
    b"\xc3\xa9", b"\xe2\x80\xae", b"-1", b"0", b"9" * 30, b"1e999", b"NaN", b"00000000",
    b"99991231", b"20260229", b"\xff" * 4, b"\xff\xff\xff\x7f", b"\x00\x00\x00\x80", b"<!DOCTYPE",
    b"&x;", b"]]>", b"{}", b"[", b"null", b"../", b"PK\x03\x04", b"(\xb5/\xfd", b"SQLite format 3",
    b"'; DROP TABLE bag; --", b"=1+1", b"%s%n",
)  # fmt: skip
_LONG = 70_000


def flip(content: bytes, rng: Random) -> bytes:
    """Turn over one bit."""
    at = rng.randrange(len(content))
    return content[:at] + bytes([content[at] ^ 1 << rng.randrange(8)]) + content[at + 1 :]


def overwrite(content: bytes, rng: Random) -> bytes:
    """Put random bytes over what stood there."""
    at, new = rng.randrange(len(content)), rng.randbytes(rng.randint(1, 8))
    return content[:at] + new + content[at + len(new) :]


def insert(content: bytes, rng: Random) -> bytes:
    """Put in a token that means something to one format or another."""
    at = rng.randrange(len(content) + 1)
    return content[:at] + rng.choice(TOKENS) + content[at:]


def delete(content: bytes, rng: Random) -> bytes:
    """Take out a stretch."""
    at = rng.randrange(len(content))
    return content[:at] + content[at + rng.choice((1, 1, 2, 8, 64, 512)) :]


def repeat(content: bytes, rng: Random) -> bytes:
    """Say a stretch many times."""
    at, size = rng.randrange(len(content)), rng.choice((1, 2, 16, 200))
    part = content[at : at + size]
    return content[:at] + part * rng.choice((2, 3, 50, _LONG // size)) + content[at:]


def splice(content: bytes, rng: Random) -> bytes:
    """Put a copy of one place over another."""
    size = rng.choice((1, 4, 32, 256))
    here, there = rng.randrange(len(content)), rng.randrange(len(content))
    return content[:there] + content[here : here + size] + content[there + size :]


def truncate(content: bytes, rng: Random) -> bytes:
    """Stop half way."""
    return content[: rng.randrange(len(content))]


_ALL = (flip, flip, overwrite, insert, insert, delete, repeat, splice, truncate)


def damage(content: bytes, rng: Random) -> bytes:
    """Apply one to a few of the above."""
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        if content:
            content = rng.choice(_ALL)(content, rng)
    return content
