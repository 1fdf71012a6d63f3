"""Walking through the states of a map: its files on disk, and one page that visits them all."""

import dataclasses
import re
from pathlib import Path

import pyarrow as pa
from playwright.sync_api import Page

from barriere.maps import RiskMap, write
from tests.maps.states import HELD, JUDGED, PASSWORD, QUIET, UNPLACED, File, State

READY: dict[File, str] = {"open": "gereed", "verzegeld": "slot", "stuk": "fout"}
_KINDS = ("geen", "onzeker", "onbekend", "uitzondering", "groep", "proef")


def told_in_full(risk_map: RiskMap) -> RiskMap:
    """Return the map with everything that an address can have, in its first four rows."""
    rows = risk_map.adressen.to_pylist()
    for place in (JUDGED, HELD):
        rows[place] |= {"oordeel": "opnemen", "toelichting": "Zelf gezien."}
    rows[HELD]["nu_niet"] = True
    rows[UNPLACED] |= {"x": None, "y": None, "postcode": None, "buurt": None}
    rows[QUIET]["waarom"] = "Dit adres staat op de lijst: 9 punten in 3 domeinen."
    given = [row for row in risk_map.bijdragen.to_pylist() if row["adres"] != QUIET]
    like = risk_map.bijdragen.to_pylist()[0]
    own = [row for row in risk_map.bijdragen.to_pylist() if row["adres"] == QUIET]
    own[0]["punten"] += 4  # more than its domain may have, so that a cap is drawn
    cards = [card.id for card in risk_map.cards]
    more = [
        like | {"adres": QUIET, "kaart": card, "status": kind, "punten": 0}
        for card, kind in zip(cards, _KINDS, strict=False)
    ]
    return dataclasses.replace(
        risk_map,
        adressen=pa.Table.from_pylist(rows, risk_map.adressen.schema),
        bijdragen=pa.Table.from_pylist(given + own + more, risk_map.bijdragen.schema),
    )


def files(folder: Path, risk_map: RiskMap) -> dict[File, Path]:
    """Write the map open, sealed and damaged, and return where each lies."""
    found: dict[File, Path] = {kind: folder / f"{kind}.html" for kind in READY}
    write(found["open"], risk_map)
    write(found["verzegeld"], dataclasses.replace(risk_map, password=PASSWORD))
    whole = found["open"].read_text(encoding="utf-8")
    found["stuk"].write_text(re.sub(r'(id="gegevens">.{200}).*?<', r"\1<", whole), encoding="utf-8")
    return found


def enter(page: Page, state: State, found: dict[File, Path]) -> None:
    """Open the file of a state afresh and go there."""
    page.set_viewport_size({"width": state.width, "height": state.height})
    page.emulate_media(media=state.media, reduced_motion="reduce")
    page.goto(found[state.file].as_uri())
    page.locator(f"body[data-staat={READY[state.file]}]").wait_for()
    state.go(page)
