"""What the house seals with a password: pages, and the oordelen saved from one."""

import base64
import binascii
import json
import re
from dataclasses import dataclass
from typing import Any

from barriere.privacy.seal import Sealed, unseal

_BLOCK = re.compile(
    r'<script type="application/(json|octet-stream)"[^>]*\bid="(\w+)"[^>]*>(.*?)</script>',
    re.DOTALL,
)
_DATA = "octet-stream"
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True)
class Lock:
    """A sealed block: as it stands in the file, and what it takes to open it.

    `sealed` is None where the lock is not one of the house.
    """

    block: str
    public: bytes
    sealed: Sealed | None

    def open(self, password: str | None) -> bytes | None:
        """Return what was sealed; None without the right password."""
        if password is None or self.sealed is None:
            return None
        return unseal(self.sealed, password, self.public)


def locked_page(text: str) -> Lock | None:
    """Return the lock of a sealed page; None for a page that anyone can read."""
    blocks = [(kind, name, content.strip()) for kind, name, content in _BLOCK.findall(text)]
    closed = [content for kind, _, content in blocks if kind == _DATA and _is_closed(content)]
    if not closed:
        return None
    said = {name: content for _, name, content in blocks}
    lock = _sealed(_json(said.get("slot", "")), _bytes(closed[0]))
    return Lock(closed[0], said.get("open", "").encode(), lock)


def locked_json(text: str) -> Lock | None:
    """Return the lock of sealed oordelen; None for any other JSON."""
    file = _json(text) if '"slot"' in text else None
    if not isinstance(file, dict) or not isinstance(file.get("slot"), dict):
        return None
    public = f"{file.get('soort')} {file.get('versie')}".encode()
    content = file.get("inhoud")
    return Lock(str(content), public, _sealed(file["slot"], _bytes(content)))


def _sealed(lock: object, content: bytes) -> Sealed | None:
    if not isinstance(lock, dict):
        return None
    rounds = lock.get("rondes")
    if type(rounds) is not int:
        return None
    sealed = Sealed(content, _bytes(lock.get("zout")), _bytes(lock.get("nonce")), rounds)
    return sealed if sealed.of_the_house else None


def _is_closed(content: str) -> bool:
    return not _bytes(content).startswith(_GZIP)


def _bytes(text: object) -> bytes:
    try:
        return base64.b64decode("".join(str(text).split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
