"""Registers: the people and offices of demo.town, one town of addresses after another."""

from typing import cast

import numpy as np
import pandas as pd

from barriere.demo.town.deliveries import sheets
from barriere.demo.town.people.days import NOW, OPEN
from barriere.demo.town.people.residents import residents
from barriere.demo.town.place import dice
from barriere.demo.town.planted.plant import plant
from barriere.demo.town.registers.earlier_controls import earlier_controls
from barriere.demo.town.registers.firms import firms
from barriere.demo.town.registers.holds import holds
from barriere.demo.town.registers.owners import owners
from barriere.demo.town.registers.partners import partners
from barriere.demo.town.registers.permits import permits
from barriere.demo.town.registers.reports import reports
from barriere.demo.town.registers.special import special
from barriere.demo.town.registers.traces import observations, parking, rni, signals
from barriere.demo.town.town import Ground, Town

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


def registers(places: pd.DataFrame, seed: int) -> dict[str, pd.DataFrame]:
    """Return what the offices know of `places`, as `demo.town.town.Town.registers` has it."""
    known = special(places, dice(seed, "special"))
    stays, homes = residents(places, known, seed)
    rooms = homes.drop_duplicates("adr").set_index("adr")["kamers"]
    lived = np.unique(homes["adr"])
    adults = stays[(stays["end"] == OPEN) & (NOW - stays["geboren"] > _ADULT)].groupby("adr").size()
    trade = firms(places, dice(seed, "firms"))
    owned = owners(places, rooms, stays, dice(seed, "owners"))
    return {
        "brp": stays,
        "kvk": trade,
        "eigendom": owned,
        "bijzonder": known,
        "kamers": rooms.rename_axis("adr").reset_index(),
        "vergunningen": permits(trade, rooms, owned, known, dice(seed, "permits")),
        "meldingen": reports(places, rooms, dice(seed, "reports")),
        "controles": earlier_controls(places, dice(seed, "earlier controls")),
        "signalen": signals(lived, dice(seed, "signals")),
        "parkeren": parking(places, adults, dice(seed, "parking")),
        "waarnemingen": observations(places, dice(seed, "observations")),
        "rni": rni(lived, known, dice(seed, "rni")),
        "afstemming": holds(lived, dice(seed, "holds")),
        "partners": partners(dice(seed, "partners")),
    }


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
