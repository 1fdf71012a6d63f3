"""Seal a page with a password: without it, a mailed file is useless to others.

AES-256-GCM under a key from PBKDF2-SHA256. Salt and nonce follow from the password and the
content, so the same page gives the same bytes, and no other content ever meets the same key.
"""

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass
from importlib.resources import files

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from barriere.errors import WrongUse

ROUNDS = 600_000
MOST_ROUNDS = 10 * ROUNDS
"""What opening takes no longer than: a few seconds, whatever a file says of itself."""
SHORTEST = 12
SALT_BYTES = 16
NONCE_BYTES = 12
TAG_BYTES = 16
_OWN_SALT = b"barriere kaart 1"


@dataclass(frozen=True)
class Sealed:
    """A sealed block and what it takes to open it, save the password.

    `content` ends in the tag; `salt` has SALT_BYTES, `nonce` NONCE_BYTES.
    """

    content: bytes
    salt: bytes
    nonce: bytes
    rounds: int = ROUNDS

    @property
    def of_the_house(self) -> bool:
        """Tell whether the lock, as a file from outside has it, can be one of this house."""
        sizes = len(self.salt), len(self.nonce)
        whole = sizes == (SALT_BYTES, NONCE_BYTES) and len(self.content) > TAG_BYTES
        return whole and type(self.rounds) is int and ROUNDS <= self.rounds <= MOST_ROUNDS


def seal(content: bytes, password: str, public: bytes) -> Sealed:
    """Seal `content`; `public` is not secret, but cannot be changed unnoticed.

    Raises WrongUse for a password that is too short to keep anything closed.
    """
    if len(password) < SHORTEST:
        raise WrongUse(
            f"Het wachtwoord is korter dan {SHORTEST} tekens.",
            "Kies een zin van vier of meer woorden, en geef hem niet met het bestand mee.",
        )
    secret = _secret(password)
    drawn = hmac.digest(_key(secret, _OWN_SALT), public + b"\0" + content, "sha256")
    salt, nonce = drawn[:SALT_BYTES], drawn[SALT_BYTES : SALT_BYTES + NONCE_BYTES]
    closed = AESGCM(_key(secret, salt)).encrypt(nonce, content, public)
    return Sealed(closed, salt, nonce)


def unseal(sealed: Sealed, password: str, public: bytes) -> bytes | None:
    """Return what was sealed; None when the password or the file is another: they look the same.

    Raises ValueError for fewer rounds than ROUNDS or more than MOST_ROUNDS.
    """
    if not ROUNDS <= sealed.rounds <= MOST_ROUNDS:
        message = f"between {ROUNDS} and {MOST_ROUNDS} rounds, not {sealed.rounds}"
        raise ValueError(message)
    key = _key(_secret(password), sealed.salt, sealed.rounds)
    try:
        return AESGCM(key).decrypt(sealed.nonce, sealed.content, public)
    except InvalidTag:
        return None


def browser_half() -> str:
    """Return the script that opens in a browser what `seal` closed; by itself it runs nothing."""
    return files("barriere.privacy").joinpath("seal.js").read_text(encoding="utf-8")


def _secret(password: str) -> bytes:
    """Return the password in bytes: the same, however the keyboard writes an accent."""
    return unicodedata.normalize("NFC", password).encode()


def _key(secret: bytes, salt: bytes, rounds: int = ROUNDS) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", secret, salt, rounds)
