"""The streets as an OpenStreetMap extract, so that travel follows them."""

from pathlib import Path

import numpy as np
import osmium
import pyproj
import shapely
from osmium.osm.mutable import Node, Way

from barriere.demo.town.ground.network import network
from barriere.demo.town.place import EPSG, ORIGIN
from barriere.demo.town.town import Ground

_DEGREES = pyproj.Transformer.from_crs(f"EPSG:{EPSG}", "EPSG:4326", always_xy=True)
_TOLD = ("naam", "highway", "eenrichting")
_SPEED = {"tertiary": "50", "residential": "30"}


def write_extract(ground: Ground, path: Path) -> Path:
    """Write the streets as .osm.pbf; the same bytes every time."""
    pieces = network(ground.plan)
    coordinates, piece = shapely.get_coordinates(pieces["lijn"].to_numpy(), return_index=True)
    spots, node = np.unique(coordinates.round(2), axis=0, return_inverse=True)
    lon, lat = _DEGREES.transform(spots[:, 0] + ORIGIN[0], spots[:, 1] + ORIGIN[1])
    path.unlink(missing_ok=True)
    with osmium.SimpleWriter(str(path)) as writer:
        for number, place in enumerate(zip(lon, lat, strict=True), start=1):
            writer.add_node(Node(id=number, location=place))
        ends = np.searchsorted(piece, np.arange(1, len(pieces)))
        chains = np.split(node.reshape(-1) + 1, ends)
        ways = zip(chains, *(pieces[name] for name in _TOLD), strict=True)
        for number, (chain, *told) in enumerate(ways, start=1):
            writer.add_way(Way(id=number, nodes=chain.tolist(), tags=_tags(*told)))
    return path


def _tags(naam: str, highway: str, eenrichting: object) -> dict[str, str]:
    tags = {"highway": highway, "name": naam}
    if highway in _SPEED:
        tags["maxspeed"] = _SPEED[highway]
    return tags | ({"oneway": "yes"} if eenrichting else {})
