"""What the house sealed is opened with its password, and looked through."""

import base64
import json
from datetime import date
from pathlib import Path

import pytest

from barriere.governance.output_check import check_output
from barriere.governance.text_of import is_sealed
from barriere.privacy.seal import ROUNDS, seal
from barriere.reports.offline_page import Page, offline_page

BSN = "999990019"
PASSWORD = "een zin van vier woorden"


def _page() -> bytes:
    body = f"<h1>Jaarplan</h1><p>{BSN[:4]}<b>{BSN[4:]}</b></p>"
    page = Page("Jaarplan", body, (), (), "Halderzijl", "team OOV", date(2027, 3, 1))
    return offline_page(page, PASSWORD).encode()


def _oordelen() -> bytes:
    said = seal(json.dumps({"a": BSN}).encode(), PASSWORD, b"barriere-oordelen 1")
    lock = {"zout": said.salt, "nonce": said.nonce}
    file = {
        "soort": "barriere-oordelen",
        "versie": 1,
        "slot": {name: base64.b64encode(raw).decode() for name, raw in lock.items()}
        | {"rondes": ROUNDS},
        "inhoud": base64.b64encode(said.content).decode(),
    }
    return json.dumps(file).encode()


@pytest.mark.parametrize(
    ("name", "content"), [("a.html", _page()), ("a.json", _oordelen())], ids=["pagina", "oordelen"]
)
def test_a_sealed_file_is_a_finding_and_opens_with_its_password(
    name: str, content: bytes, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)

    closed, other, opened = (
        [(leak.kind, leak.place) for leak in check_output(tmp_path, password=password)]
        for password in (None, "een heel ander wachtwoord", PASSWORD)
    )

    assert is_sealed(tmp_path / name)
    assert closed == [("niet na te kijken: verzegeld", "")]
    assert other == [("niet na te kijken: verzegeld met een ander wachtwoord", "")]
    assert [kind for kind, _ in opened] == ["BSN"]
    assert opened[0][1].startswith("onder het zegel")
