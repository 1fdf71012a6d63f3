"""Registers: the people and offices of demo.town, one town of addresses after another."""

from typing import cast

import pandas as pd

from barriere.demo.town.deliveries import sheets
from barriere.demo.town.planted.plant import plant
from barriere.demo.town.town import Ground, Town, registers

# A sheet has no shape: nothing asks for the ground.
_NO_GROUND = cast("Ground", None)
_ADULT = 18 * 365.25
_TAIL = 6
# Numbers of a fixed length: so many digits say which town, the rest which one in it.
_LONG = {"persoon": 10, "kvk_nummer": 8, "vestigingsnummer": 12, "telefoon": 10}
_FREE = (
    "relatie",
    "functionaris",
    "houder",
    "eigenaar",
    "zaaknummer",
    "melding_id",
    "melder",
    "controle_id",
    "email",
)


def town_sheets(
    places: pd.DataFrame, number: int, seed: int, *, planted: bool
) -> dict[str, pd.DataFrame]:
    """Return the sheets of town `number`; its ids are its own."""
    places = places.reset_index(drop=True)
    known = registers(places, seed)
    if planted:
        known, _ = plant(places, known, seed)
    made = sheets(Town(_NO_GROUND, places, known), seed)
    return {name: _own_ids(sheet, number) for name, sheet in made.items()}


def _own_ids(sheet: pd.DataFrame, number: int) -> pd.DataFrame:
    """Mark every id as of this town; persons get A-nummers, of which there are enough."""
    marked = {}
    for name in sheet.columns.intersection([*_LONG, *_FREE]):
        text = sheet[name].astype(str)
        if name in _LONG:
            own = str(10 + number).ljust(_LONG[name] - _TAIL, "0") + text.str[-_TAIL:]
        else:
            own = f"{10 + number}." + text
        marked[name] = own.where(text != "", "")
    return sheet.assign(**marked)
