"""Keyed pseudonyms: the same id gives the same 32 hex digits, and no way back."""

import hashlib
import hmac

import pyarrow as pa

from barriere.privacy.key import Key

_LENGTH = 16


def pseudonyms(values: pa.Array, space: str, key: Key) -> pa.Array:
    """Return the HMAC-SHA256 of canonical ids, truncated to 128 bit, as hex text.

    Only distinct values are hashed; null stays null.
    """
    encoded = values.cast(pa.string()).dictionary_encode()
    secret = key.subkey(space)
    hashed = pa.array(
        [
            hmac.digest(secret, value.encode(), hashlib.sha256)[:_LENGTH].hex()
            for value in encoded.dictionary.to_pylist()
        ],
        pa.string(),
    )
    return hashed.take(encoded.indices)
