"""Seal a map with a password: without it, a mailed file is useless to others.

AES-256-GCM under a key from PBKDF2-SHA256. Salt and nonce follow from the password and the
content, so the same map gives the same bytes, and no other content ever meets the same key.
"""

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from barriere.errors import WrongUse

ROUNDS = 600_000
SHORTEST = 12
_SALT_BYTES = 16
_NONCE_BYTES = 12
_OWN_SALT = b"barriere kaart 1"


@dataclass(frozen=True)
class Sealed:
    """A sealed block and what the browser needs to open it, save the password."""

    content: bytes
    salt: bytes
    nonce: bytes


def seal(content: bytes, password: str, public: bytes) -> Sealed:
    """Seal `content`; `public` is not secret, but cannot be changed unnoticed.

    Raises WrongUse for a password that is too short to keep anything closed.
    """
    if len(password) < SHORTEST:
        raise WrongUse(
            f"Het wachtwoord voor de kaart is korter dan {SHORTEST} tekens.",
            "Kies een zin van vier of meer woorden, en geef hem niet met het bestand mee.",
        )
    secret = unicodedata.normalize("NFC", password).encode()
    drawn = hmac.digest(_key(secret, _OWN_SALT), public + b"\0" + content, "sha256")
    salt, nonce = drawn[:_SALT_BYTES], drawn[_SALT_BYTES : _SALT_BYTES + _NONCE_BYTES]
    closed = AESGCM(_key(secret, salt)).encrypt(nonce, content, public)
    return Sealed(closed, salt, nonce)


def _key(secret: bytes, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", secret, salt, ROUNDS)
