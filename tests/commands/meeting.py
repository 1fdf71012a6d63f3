"""The file of oordelen as the page of the risk map saves it, made here in Python."""

import base64
import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from barriere.store import Werkmap, dossier
from tests.commands.conftest import Answer, Door
from tests.commands.five_houses import BY
from tests.commands.five_houses import key as key_of

PASSWORD = "vier gewone woorden é"
ROUNDS = 600_000
SALT, NONCE = b"zestien bytes zz", b"twaalf bytes"
WHY = "Twee registers wijzen hier op verhuur per kamer."


def given(sleutel: str, adres: str, besluit: str = "opnemen", **other: str) -> dict[str, str]:
    """Return one oordeel as the page writes it."""
    reasons = {"opnemen": "gronden_voldoende", "afwijzen": "verklaard", "aanhouden": "nu_niet"}
    usual = {"reden": reasons.get(besluit, ""), "toelichting": WHY}
    if besluit == "aanhouden":
        usual["toelichting"] = ""
    return {"sleutel": sleutel, "adres": adres, "besluit": besluit} | usual | other


def inside(
    run: str, oordelen: Sequence[Mapping[str, object]], gemeente: str = "Halderzijl"
) -> dict[str, object]:
    """Return what the page writes about a meeting."""
    return {"run": run, "gemeente": gemeente, "oordelen": list(oordelen)}


def plain(content: object) -> dict[str, Any]:
    """Return the file of a map without a password."""
    return {"soort": "barriere-oordelen", "versie": 1, "slot": None, "inhoud": content}


def sealed(
    content: object, password: str = PASSWORD, public: bytes = b"barriere-oordelen 1"
) -> dict[str, Any]:
    """Return the file of a map with a password."""
    secret = unicodedata.normalize("NFC", password).encode()
    key = hashlib.pbkdf2_hmac("sha256", secret, SALT, ROUNDS)
    closed = AESGCM(key).encrypt(NONCE, json.dumps(content).encode(), public)
    lock = {"zout": _text(SALT), "nonce": _text(NONCE), "rondes": ROUNDS}
    return plain(_text(closed)) | {"slot": lock}


ONE, TWO = (given(key_of(n), f"Kade {n}") for n in (1, 2))
"""Two addresses taken up."""


def save(path: Path, file: object) -> Path:
    """Write the file as a browser downloads it."""
    path.write_text(json.dumps(file), "utf-8")
    return path


def lees(door: Door, town: Path, file: object, name: str = "oordelen.json") -> Answer:
    """Have the secretary of the tafel take in a file."""
    path = save(town.parent / name, file)
    words = ("tafel", "lees", path, "--werkmap", town, "--nu", BY.nu.isoformat())
    return door(*words, "--als", "secretaris")


def kept(town: Path) -> list[tuple[str, str, str, str, str, str]]:
    """Return every oordeel in the dossier: address, besluit, reason, words, who, run."""
    with dossier.open(Werkmap.open(town)) as session:
        return [
            (o.sleutel, o.besluit, o.redencode, o.toelichting, o.door, o.run)
            for o in dossier.oordelen(session)
        ]


def logged(town: Path) -> list[tuple[str, str, str, str]]:
    """Return the log: act, object, result, who."""
    with dossier.open(Werkmap.open(town)) as session:
        lines = dossier.logregels(session)
        return [(line.actie, line.object, line.resultaat, line.actor) for line in lines]


def said(answer: Answer) -> str:
    """Return everything that was said, on one line."""
    return " ".join((answer.out + answer.err).split())


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
