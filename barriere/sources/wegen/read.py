"""An OpenStreetMap extract from file to Reading."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.context import Context
from barriere.sources.geo.rd import WGS84, to_rd
from barriere.sources.recognise import Format, recognise
from barriere.sources.wegen.extract import Ways, damaged, extract
from barriere.sources.wegen.pieces import pieces, trace

REACH_KM = 40
"""Roads farther than this from the depot, in either direction, are of no use to a control."""

_WHERE = "Een uitsnede per provincie (.osm.pbf) staat op download.geofabrik.de."
_DEGREE = 10_000_000
_LON = (3.2, 7.3)
_LAT = (50.7, 53.8)


def read(path: Path, context: Context) -> Reading:
    """Read the roads around the depot; shapes are RD in whole centimetres.

    Raises BadData for what is no extract, is damaged, or has no roads near the depot.
    """
    peildatum = context.day(Register.WEGEN)
    kind = recognise(path)
    if kind is not Format.OSM:
        raise BadData(Place(path.name), f"dit is {kind.value}, geen OSM-extract", _WHERE)
    ways = extract(path, context.progress)
    if not ways.kinds:
        raise BadData(Place(path.name), "er staan geen wegen of paden in dit extract", _WHERE)
    context.progress("wegen verbinden")
    there, xy = _near(ways, path, context)
    tables = pieces(ways, trace(ways, there, xy))
    made = tables["wegvakken"]
    if not made.num_rows:
        raise damaged(path)
    counts = {"wegvakken": made.num_rows, "wegpunten": tables["wegpunten"].num_rows}
    return Reading(
        Register.WEGEN,
        peildatum,
        tables,
        len(ways.kinds),
        counts=counts,
        notices=_said(ways, there),
    )


def _near(
    ways: Ways, path: Path, context: Context
) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Return which nodes lie around the depot, and where all are in RD metres."""
    lon = np.asarray(ways.lon, dtype=np.float64) / _DEGREE
    lat = np.asarray(ways.lat, dtype=np.float64) / _DEGREE
    there = _between(lon, _LON) & _between(lat, _LAT)
    if not there.any():
        what = "de wegen in dit extract liggen niet in Nederland"
        raise BadData(Place(path.name), what, _WHERE)
    xy = np.full((len(lon), 2), np.inf)
    xy[there] = np.column_stack(to_rd(lon[there], lat[there], WGS84))
    depot = context.settings.depot
    apart = np.abs(xy - (depot.x, depot.y)).max(axis=1)
    there = apart <= REACH_KM * 1000
    if not there.any():
        raise BadData(
            Place(path.name),
            f"geen enkele weg ligt binnen {REACH_KM} km van het vertrekpunt van de teams",
            "Lever de uitsnede van uw eigen provincie, of verbeter x en y van [depot] in "
            "barriere.toml.",
        )
    return there, xy


def _between(degrees: NDArray[np.float64], bounds: tuple[float, float]) -> NDArray[np.bool_]:
    return (degrees >= bounds[0]) & (degrees <= bounds[1])


def _said(ways: Ways, there: NDArray[np.bool_]) -> list[str]:
    """Say what was left out, and what the map cannot do."""
    nowhere = int((np.asarray(ways.lon) > 180 * _DEGREE).sum())
    said = []
    if nowhere:
        said.append(
            f"{nowhere} punten van wegen staan niet in het bestand: de wegen zijn daar afgeknipt."
        )
    if far := int((~there).sum()) - nowhere:
        said.append(f"{far} punten van wegen liggen verder dan {REACH_KM} km weg: niet bewaard.")
    if not any(kind in ("footway", "path", "pedestrian") for kind in set(ways.kinds)):
        said.append("Er staan geen voetpaden in: wie loopt, gaat over de straten.")
    return said
