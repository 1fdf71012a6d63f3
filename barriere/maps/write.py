"""Write the risk map: the empty page, with the data put in as text that nothing executes."""

import base64
import json
import os
from pathlib import Path
from typing import Any

from barriere.maps.payload import opening, payload
from barriere.maps.risk_map import RiskMap
from barriere.maps.shell import PLACE_OF_DATA, shell
from barriere.privacy.seal import ROUNDS, seal

_OWNER_ONLY = 0o600


def write(path: Path, risk_map: RiskMap) -> None:
    """Write the map to `path`, for its owner only; an unfinished file never bears that name.

    Raises WrongUse for a password that is too short, OSError when the disk refuses.
    """
    aside = path.with_name(f".{path.name}.half")
    try:
        with os.fdopen(
            os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY), "wb"
        ) as out:
            out.write(page(risk_map))
            out.flush()
            os.fsync(out.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def page(risk_map: RiskMap) -> bytes:
    """Return the whole HTML file; the same map gives the same bytes."""
    content = payload(risk_map)
    public = opening(risk_map.colophon)
    if risk_map.password is not None:
        sealed = seal(content, risk_map.password, _inert(public).encode())
        content = sealed.content
        lock = {"zout": _base64(sealed.salt), "nonce": _base64(sealed.nonce), "rondes": ROUNDS}
    else:
        lock = None
    data = (
        _block("open", "application/json", _inert(public))
        + _block("slot", "application/json", _inert(lock))
        + _block("gegevens", "application/octet-stream", _base64(content))
    )
    return shell().replace(PLACE_OF_DATA, data, 1).encode()


def _block(name: str, kind: str, text: str) -> str:
    return f'<script type="{kind}" id="{name}">{text}</script>\n'


def _inert(value: dict[str, Any] | None) -> str:
    """Return JSON in ASCII without any character that could end a block."""
    text = json.dumps(value, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()
