"""Keyed pseudonyms: the same id gives the same 32 hex digits, and no way back."""

import hashlib
from collections.abc import Callable

import pyarrow as pa

from barriere.privacy.key import Key

_LENGTH = 16
_BLOCK = 64
_INNER, _OUTER = (bytes(byte ^ pad for byte in range(256)) for pad in (0x36, 0x5C))


def pseudonyms(values: pa.Array, space: str, key: Key) -> pa.Array:
    """Return the HMAC-SHA256 of canonical ids, truncated to 128 bit, as hex text.

    Null stays null. Give each id once: every value costs a hash.
    """
    keyed = _keyed(key.subkey(space))
    hashed = [
        None if value is None else keyed(value) for value in values.cast(pa.binary()).to_pylist()
    ]
    return pa.array(hashed, pa.string())


def _keyed(secret: bytes) -> Callable[[bytes], str]:
    """Return HMAC-SHA256 (RFC 2104) under one key.

    The key is worked into both hashes once, where `hmac.digest` does so for
    every value: a city has half a million of them.
    """
    padded = secret.ljust(_BLOCK, b"\0")
    inner = hashlib.sha256(padded.translate(_INNER)).copy
    outer = hashlib.sha256(padded.translate(_OUTER)).copy

    def digest(value: bytes) -> str:
        within = inner()
        within.update(value)
        whole = outer()
        whole.update(within.digest())
        return whole.digest()[:_LENGTH].hex()

    return digest
