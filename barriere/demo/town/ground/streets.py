"""The street plan: every street with its name, line, width and wijk."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from barriere.demo.town.ground.arteries import Road, arteries, wall_street
from barriere.demo.town.ground.quarters import Quarter, quarters
from barriere.demo.town.ground.street_names import street_names
from barriere.demo.town.ground.water import Water
from barriere.demo.town.place import dice

_SHORT = 34.0


@dataclass(frozen=True)
class Plan:
    """The streets (naam, rang, breedte in m, wijk, lijn), the quarters and the water."""

    streets: pd.DataFrame
    quarters: list[Quarter]
    water: Water


def plan(water: Water, seed: int) -> Plan:
    """Lay out the streets round the `water`."""
    roads = [*arteries(), wall_street()]
    found = quarters(roads, water, dice(seed, "streets"))
    frames = [_main(roads)] + [_side(quarter) for quarter in found]
    streets = pd.concat(frames, ignore_index=True)
    return Plan(
        streets[shapely.length(streets["lijn"]) >= _SHORT].reset_index(drop=True), found, water
    )


def _main(roads: list[Road]) -> pd.DataFrame:
    rows = [(road.naam, road.rank, road.width, -1, shapely.line_merge(road.line)) for road in roads]
    return pd.DataFrame(rows, columns=["naam", "rang", "breedte", "wijk", "lijn"])


def _side(quarter: Quarter) -> pd.DataFrame:
    lines = [line for line in quarter.lines if line.length >= _SHORT]
    lengths = np.argsort([-line.length for line in lines], kind="stable")
    names = street_names(quarter.wijk.number, len(lines))
    frame = pd.DataFrame(
        {"naam": names, "rang": "straat", "breedte": quarter.width, "wijk": quarter.wijk.number}
    )
    frame["lijn"] = [shapely.line_merge(lines[k]) for k in lengths]
    if quarter.wijk.number == 0:
        frame.loc[frame["lijn"].apply(lambda line: line.is_closed), "breedte"] = 8.0
    return frame
