"""The tafel at work in the page: judging by hand, saving, and what the saved file holds."""

import base64
import dataclasses
import hashlib
import json
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from playwright.sync_api import Locator, Page

from barriere.maps import ADRESSEN, RiskMap

Opened = Callable[[RiskMap], Page]

WHY = "Twee registers wijzen hier op verhuur per kamer."


def with_column(risk_map: RiskMap, name: str, values: list[object]) -> RiskMap:
    """Return the map with other values in one column of its addresses."""
    place = ADRESSEN.get_field_index(name)
    column = pa.array(values, ADRESSEN.field(name).type)
    rows = risk_map.adressen.set_column(place, name, column)
    return dataclasses.replace(risk_map, adressen=rows)


def first_row(risk_map: RiskMap) -> int:
    """Return the row of the address that comes first on the agenda."""
    rows = risk_map.adressen.select(["straat", "huisnummer"]).to_pylist()
    return min(range(len(rows)), key=lambda row: tuple(rows[row].values()))


def with_first(risk_map: RiskMap, **cells: object) -> RiskMap:
    """Return the map with other values for the first address on the agenda."""
    first = first_row(risk_map)
    for name, value in cells.items():
        values = risk_map.adressen[name].to_pylist()
        values[first] = value
        risk_map = with_column(risk_map, name, values)
    return risk_map


def on_hold(risk_map: RiskMap) -> RiskMap:
    """Return the map with its first address on hold."""
    return with_first(risk_map, nu_niet=True)


def judged_before(risk_map: RiskMap) -> RiskMap:
    """Return the map with an oordeel in the dossier on its first address."""
    said = {"oordeel": "afwijzen", "toelichting": "De bewoners zijn twee zussen met hun gezin."}
    return with_first(risk_map, **said, oordeel_op=date(2026, 5, 20))


def sit_down(page: Page) -> Page:
    """Go to the meeting."""
    page.get_by_role("tab", name="Vergadering").click()
    return page


def title(page: Page) -> Locator:
    """Return the title of the address that the tafel is at."""
    return page.locator("#vergadering-titel")


def fill(page: Page, besluit: str, reden: str = "", toelichting: str = "") -> None:
    """Fill the form in, without recording it."""
    page.locator(f"#oordeel-formulier input[value={besluit}]").check()
    if reden:
        page.get_by_label("Reden").select_option(reden)
    if toelichting:
        page.get_by_label("Toelichting").fill(toelichting)


def record(page: Page) -> None:
    """Press the button that records."""
    page.locator("button[type=submit][form=oordeel-formulier]").click()


def judge(page: Page, besluit: str, reden: str = "", toelichting: str = "") -> str:
    """Give an oordeel on the address that is open, and return its label."""
    label = title(page).inner_text()
    fill(page, besluit, reden, toelichting)
    record(page)
    return label


def save(page: Page, folder: Path) -> Path:
    """Save the oordelen and return the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("^Bewaar")).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def read(path: Path) -> dict[str, Any]:
    """Return the file as JSON."""
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


def unsealed(file: dict[str, Any], password: str) -> Any:
    """Open the content of a sealed file; raises InvalidTag for another password."""
    lock = {name: base64.b64decode(file["slot"][name]) for name in ("zout", "nonce")}
    secret = unicodedata.normalize("NFC", password).encode()
    key = hashlib.pbkdf2_hmac("sha256", secret, lock["zout"], file["slot"]["rondes"])
    closed = base64.b64decode(file["inhoud"])
    return json.loads(AESGCM(key).decrypt(lock["nonce"], closed, b"barriere-oordelen 1"))


def hand_in(page: Page, name: str, content: bytes) -> None:
    """Open a saved file in the page."""
    page.locator("#oordelen-bestand").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": content}
    )


def told(page: Page) -> Locator:
    """Return what is said about saving and opening files."""
    return page.locator(".afsluiting [role=status]")
