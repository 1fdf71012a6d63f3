"""The key behind the pseudonyms: one per municipality per year, outside the werkmap."""

import hashlib
import hmac
import os
import secrets
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import keyring
import keyring.errors

from barriere.errors import WrongUse

VARIABLE = "BARRIERE_SLEUTEL"
SERVICE = "barriere"
_BYTES = 32
_MAX_FILE = 4096


@dataclass(frozen=True)
class Key:
    """Secret bytes of one municipality (CBS code) and one year; never printed."""

    secret: bytes = field(repr=False)
    gemeente: str

    def __post_init__(self) -> None:
        if len(self.secret) < _BYTES:
            raise WrongUse(
                f"de sleutel is te kort: {_BYTES} bytes of meer is nodig",
                "Maak een nieuwe sleutel; een zelfbedacht wachtwoord is geen sleutel.",
            )

    def subkey(self, space: str) -> bytes:
        """Return the key of one key space, derived so that spaces cannot be linked."""
        label = f"barriere|1|{self.gemeente}|{space}".encode()
        return hmac.digest(self.secret, label, hashlib.sha256)

    @property
    def merk(self) -> str:
        """Return eight hex digits that tell keys apart without revealing them."""
        return self.subkey("merk")[:4].hex()

    @classmethod
    def new_file(cls, path: Path, gemeente: str) -> "Key":
        """Write a new random key to `path` (mode 0600, never over an existing file)."""
        secret = secrets.token_bytes(_BYTES)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError as error:
            raise WrongUse(
                f"{path} bestaat al", "Een sleutel wordt nooit overschreven; kies een ander pad."
            ) from error
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secret.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
        return cls(secret, gemeente)


def find_key(gemeente: str, jaar: int, werkmap: Path, environ: Mapping[str, str]) -> Key:
    """Return the key named by BARRIERE_SLEUTEL, else the one in the keyring of this computer.

    Raises WrongUse where there is none, or where others could read it.
    """
    if named := environ.get(VARIABLE):
        return Key(read_file(Path(named), werkmap), gemeente)
    try:
        stored = keyring.get_password(SERVICE, f"{gemeente}-{jaar}")
    except keyring.errors.KeyringError:
        stored = None
    if stored is None:
        raise WrongUse(
            f"er is geen sleutel voor gemeente {gemeente} en jaar {jaar}",
            f"Zet de variabele {VARIABLE} op het pad van een sleutelbestand buiten de werkmap "
            f"(alleen leesbaar voor u), of bewaar de sleutel in de sleutelbos van deze computer "
            f"onder '{SERVICE}', '{gemeente}-{jaar}'.",
        )
    return Key(_decode(stored.encode()), gemeente)


def read_file(path: Path, werkmap: Path) -> bytes:
    """Return the secret in a key file; raise WrongUse if it is not safe where it lies."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        opened = os.fdopen(handle, "rb")
    except OSError as error:
        raise WrongUse(
            f"het sleutelbestand {path} is niet te openen",
            f"Controleer de variabele {VARIABLE}; een verwijzing (symlink) mag niet.",
        ) from error
    with opened as file:
        status = os.fstat(file.fileno())
        if path.resolve().is_relative_to(werkmap.resolve()):
            raise WrongUse(
                "het sleutelbestand ligt in de werkmap",
                "Leg het ergens anders: wie de werkmap heeft, mag de sleutel niet hebben.",
            )
        if not stat.S_ISREG(status.st_mode) or (os.name == "posix" and status.st_mode & 0o177):
            raise WrongUse(
                f"het sleutelbestand {path} is niet alleen voor u leesbaar",
                f"Geef het de rechten 0600: chmod 600 {path}",
            )
        return _decode(file.read(_MAX_FILE))


def _decode(content: bytes) -> bytes:
    text = content.strip()
    try:
        return bytes.fromhex(text.decode("ascii"))
    except ValueError:
        return text
