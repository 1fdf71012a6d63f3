"""The whole town, made from a seed: ground, people and what the offices know."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from barriere.demo.town.ground.addresses import addresses
from barriere.demo.town.ground.areas import areas
from barriere.demo.town.ground.arteries import edge
from barriere.demo.town.ground.blocks import blocks
from barriere.demo.town.ground.panden import panden
from barriere.demo.town.ground.streets import Plan, plan
from barriere.demo.town.ground.water import water
from barriere.demo.town.people.days import NOW, OPEN
from barriere.demo.town.people.residents import residents
from barriere.demo.town.place import dice
from barriere.demo.town.registers.earlier_controls import earlier_controls
from barriere.demo.town.registers.firms import firms
from barriere.demo.town.registers.holds import holds
from barriere.demo.town.registers.opening_hours import opening_hours
from barriere.demo.town.registers.owners import owners
from barriere.demo.town.registers.partners import partners
from barriere.demo.town.registers.permits import permits
from barriere.demo.town.registers.reports import reports
from barriere.demo.town.registers.special import special
from barriere.demo.town.registers.traces import observations, parking, rni, signals

_ADULT = 18 * 365.25


@dataclass(frozen=True)
class Ground:
    """The town as it lies, in metres from its middle; frames as their own modules return them."""

    plan: Plan
    blocks: pd.DataFrame
    panden: pd.DataFrame
    areas: pd.DataFrame
    water: shapely.Geometry
    ditches: shapely.Geometry


@dataclass(frozen=True)
class Town:
    """Ground, addresses (row = `adr`), and per register a frame with `adr`."""

    ground: Ground
    addresses: pd.DataFrame
    registers: dict[str, pd.DataFrame]


def build(seed: int) -> Town:
    """Build the town, without anything planted in it."""
    ground = build_ground(seed)
    places = addresses(ground.plan, ground.panden, seed)
    return Town(ground, places, registers(places, seed))


def build_ground(seed: int) -> Ground:
    """Lay out water, streets, blocks and buildings."""
    wet = water()
    streets = plan(wet, seed)
    built = blocks(streets)
    houses = panden(streets, built, seed)
    return Ground(
        streets, built, houses, areas(streets), wet.town, wet.ditches.difference(edge().buffer(12))
    )


def registers(places: pd.DataFrame, seed: int) -> dict[str, pd.DataFrame]:
    """Return what the offices know of `places`, per register; nothing is planted yet."""
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
        "openingstijden": opening_hours(trade, places, dice(seed, "opening hours")),
        "partners": partners(dice(seed, "partners")),
    }
