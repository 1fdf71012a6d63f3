"""Coordinates to RD New (EPSG:28992, metres), and the mistakes people make with them."""

import numpy as np
import pyproj
import pyproj.network
from numpy.typing import NDArray

from barriere.errors import BadData, Place
from barriere.sources.number import Numbers

RD = "EPSG:28992"
WGS84 = "EPSG:4326"
_X = (-7_000.0, 300_000.0)
_Y = (289_000.0, 629_000.0)
_LON = (3.2, 7.3)
_LAT = (50.7, 53.8)


def to_rd(x: Numbers, y: Numbers, crs: str) -> tuple[Numbers, Numbers]:
    """Return RD metres (rounded to millimetres) for east and north in another system.

    For degrees, `x` is the longitude and `y` the latitude.
    """
    if crs != RD:
        pyproj.network.set_network_enabled(active=False)  # type: ignore[attr-defined]  # public, not exported
        transformer = pyproj.Transformer.from_crs(crs, RD, always_xy=True)
        x, y = transformer.transform(x, y)
    return np.round(x, 3), np.round(y, 3)


def refuse_degrees(x: Numbers, y: Numbers, place: Place) -> None:
    """Raise BadData if x and y are degrees, or swapped; a stray bad point is left to the rules."""
    degrees = (_in(x, _LON) & _in(y, _LAT)) | (_in(x, _LAT) & _in(y, _LON))
    if _most(degrees, x, y):
        raise BadData(
            place,
            "dit lijken graden (WGS84); barriere verwacht RD in meters",
            "Lever x en y in RD New (EPSG:28992), of noem de kolommen lat en lon.",
        )
    swapped = _in(x, _Y) & _in(y, _X) & ~(_in(x, _X) & _in(y, _Y))
    if _most(swapped, x, y):
        raise BadData(
            place,
            "x en y lijken verwisseld",
            "In RD ligt x tussen -7000 en 300000 en y tussen 289000 en 629000.",
        )


def refuse_elsewhere(x: Numbers, y: Numbers, place: Place) -> None:
    """Raise BadData if what is declared as RD lies for the most part outside the Netherlands."""
    if _most(~(_in(x, _X) & _in(y, _Y)), x, y):
        raise BadData(
            place,
            "de coördinaten heten RD, maar liggen niet in Nederland",
            "Zet de coördinaten om naar RD New (EPSG:28992); een andere naam alleen helpt niet.",
        )


def refuse_metres(x: Numbers, y: Numbers, place: Place) -> None:
    """Raise BadData if what is declared as degrees is RD, in either order."""
    metres = (_in(x, _X) & _in(y, _Y)) | (_in(y, _X) & _in(x, _Y))
    if _most(metres, x, y):
        raise BadData(
            place,
            "de coördinaten heten graden (WGS84), maar lijken RD in meters",
            "Leg RD New (EPSG:28992) vast in het bestand. GeoJSON zonder 'crs' is altijd "
            "WGS84, eerst lengte en dan breedte (RFC 7946).",
        )


def refuse_no_degrees(lon: Numbers, lat: Numbers, place: Place) -> None:
    """Raise BadData if columns named lat and lon do not hold degrees in the Netherlands."""
    if not _most(~(_in(lon, _LON) & _in(lat, _LAT)), lon, lat):
        return
    swapped = _most(_in(lon, _LAT) & _in(lat, _LON), lon, lat)
    what = "lat en lon lijken verwisseld" if swapped else "lat en lon zijn geen graden in Nederland"
    raise BadData(place, what, "lat ligt tussen 50,7 en 53,8 en lon tussen 3,2 en 7,3.")


def _most(these: NDArray[np.bool_], x: Numbers, y: Numbers) -> bool:
    """Tell whether `these` are more than half of the points that are known."""
    known = np.isfinite(x) & np.isfinite(y)
    return int((these & known).sum()) * 2 > int(known.sum())


def _in(values: Numbers, bounds: tuple[float, float]) -> NDArray[np.bool_]:
    with np.errstate(invalid="ignore"):
        return (values >= bounds[0]) & (values <= bounds[1])
