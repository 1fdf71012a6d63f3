"""Ground: every real address of a municipality, with invented BAG ids, uses and areas.

What the open list of addresses does not tell (use, area, which doors share a
building) is drawn at random, so that nothing here says anything about a home.
"""

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import shapely
from numpy.typing import NDArray

from barriere.sources.geo.rd import WGS84, to_rd

INVENTED = "9998"
_KEY = ["postcode", "huisnummer", "huisletter", "toevoeging"]
_SHARING = 8  # from so many doors on one number it is a flat
_BUURT, _WIJK = 600.0, 2_400.0


@dataclass(frozen=True)
class Ring:
    """What stands within `km` of the middle: style of demo.town, its wijk, areas in m²."""

    km: float
    style: str
    wijk: int
    area: tuple[int, int]
    shops: float


_RINGS = (
    Ring(0.7, "centrum", 0, (28, 120), 0.12),
    Ring(1.6, "station", 3, (30, 140), 0.03),
    Ring(2.4, "vooroorlogs", 3, (50, 170), 0.02),
    Ring(3.4, "wederopbouw", 0, (55, 130), 0.015),
    Ring(4.6, "naoorlogs", 4, (65, 150), 0.01),
    Ring(99.0, "vinex", 8, (90, 220), 0.01),
)
_FLAT, _HALL = (35, 95), (120, 1_500)
_USES = {
    "winkelfunctie": 0.36,
    "kantoorfunctie": 0.24,
    "industriefunctie": 0.18,
    "bijeenkomstfunctie": 0.14,
    "woonfunctie,winkelfunctie": 0.08,
}


def read_addresses(path: Path, gemeente: str, *, once: bool = True) -> pd.DataFrame:
    """Return the addresses of one municipality in order; x and y in RD metres.

    What the list holds twice comes out once, unless `once` is false.
    """
    with pa.input_stream(path) as stream:
        options = pa.csv.ConvertOptions(
            column_types=dict.fromkeys(("huisnummer", "huisletter"), pa.string())
        )
        every = pa.csv.read_csv(
            stream, parse_options=pa.csv.ParseOptions(delimiter=";"), convert_options=options
        )
    frame = every.filter(pc.equal(every["gemeente"], gemeente)).to_pandas()
    frame = frame.rename(columns={"huisnummertoevoeging": "toevoeging"})
    for name in ("huisletter", "toevoeging"):
        frame[name] = frame[name].fillna("").astype(str).str.upper()
    frame["huisnummer"] = frame["huisnummer"].astype(int)
    frame["x"], frame["y"] = to_rd(frame["lon"].to_numpy(), frame["lat"].to_numpy(), WGS84)
    kept = frame.drop_duplicates(_KEY) if once else frame
    kept = kept.sort_values(_KEY, kind="stable")
    found: pd.DataFrame = kept[["straat", "woonplaats", *_KEY, "x", "y"]].reset_index(drop=True)
    return found


def furnish(addresses: pd.DataFrame, dice: np.random.Generator) -> pd.DataFrame:
    """Add the columns that demo.town knows an address by, all invented."""
    count = len(addresses)
    pand, doors = _buildings(addresses)
    ring = _ring(addresses)
    area = np.array([r.area for r in _RINGS])[ring]
    style = np.array([r.style for r in _RINGS], dtype=object)[ring]
    flat = doors[pand] >= _SHARING
    style[flat], area[flat] = "flat", _FLAT
    uses = _uses(ring, flat, dice)
    hall = uses == "industriefunctie"
    style[hall], area[hall] = "bedrijven", _HALL
    drawn = (area[:, 0] + (area[:, 1] - area[:, 0]) * dice.beta(1.6, 2.4, count)).astype(int)
    ids = pd.Series(np.arange(1, count + 1)).astype(str).str.zfill(10)
    return addresses.assign(
        vbo_id=f"{INVENTED}01" + ids,
        nummeraanduiding_id=f"{INVENTED}20" + ids,
        pand_id=f"{INVENTED}10" + pd.Series(pand).astype(str).str.zfill(10),
        gebruiksdoel=uses,
        oppervlakte=drawn,
        opgave=drawn,
        status="Verblijfsobject in gebruik",
        bouwjaar=1890 + (120 * dice.random(count)).astype(int),
        soort="verblijfsobject",
        in_onderzoek="",
        stijl=style,
        wijk=np.array([r.wijk for r in _RINGS])[ring],
        merk=-1,
    )


def areas(addresses: pd.DataFrame) -> dict[str, gpd.GeoDataFrame]:
    """Return squares as buurten and wijken, wherever there are addresses."""
    found = {}
    for layer, code, size in (("wijken", "WK", _WIJK), ("buurten", "BU", _BUURT)):
        cell = np.unique(np.floor(addresses[["x", "y"]].to_numpy() / size), axis=0)
        low = cell * size
        names = [f"Gegenereerd vak {k}" for k in range(len(cell))]
        codes = [f"{code}0014{k:04d}" for k in range(len(cell))]
        squares = shapely.box(low[:, 0], low[:, 1], low[:, 0] + size, low[:, 1] + size)
        frame = pd.DataFrame({"code": codes, "naam": names})
        found[layer] = gpd.GeoDataFrame(frame, geometry=squares, crs="EPSG:28992")
    return found


def _buildings(addresses: pd.DataFrame) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return which building each address is in, and how many doors each building has."""
    groups = addresses.groupby(["straat", "woonplaats", "huisnummer"], sort=False).ngroup()
    pand: NDArray[np.int64] = np.asarray(groups, dtype=np.int64)
    return pand, np.bincount(pand).astype(np.int64)


def _ring(addresses: pd.DataFrame) -> NDArray[np.int64]:
    place = addresses[["x", "y"]].to_numpy()
    away = np.hypot(*(place - np.median(place, axis=0)).T) / 1000
    return np.asarray(np.searchsorted([r.km for r in _RINGS], away))


def _uses(
    ring: NDArray[np.int64], flat: NDArray[np.bool_], dice: np.random.Generator
) -> NDArray[np.object_]:
    other = dice.choice(np.array(list(_USES), dtype=object), len(ring), p=list(_USES.values()))
    shop = (dice.random(len(ring)) < np.array([r.shops for r in _RINGS])[ring]) & ~flat
    return np.where(shop, other, "woonfunctie")
