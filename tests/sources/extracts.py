"""Small OpenStreetMap extracts, drawn in metres around the Grote Markt of Groningen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import osmium
import pyproj
from osmium.osm.mutable import Node, Way

DEPOT = (233_900.0, 581_900.0)
_DEGREES = pyproj.Transformer.from_crs("EPSG:28992", "EPSG:4326", always_xy=True)
Tags = Mapping[str, str]


@dataclass
class Extract:
    """Nodes by id as metres east and north of the depot, and ways as node ids with tags."""

    nodes: dict[int, tuple[float, float]]
    ways: Sequence[tuple[Sequence[int], Tags]]
    tagged: Mapping[int, Tags] = field(default_factory=dict)
    corner: tuple[float, float] = DEPOT

    def write(self, path: Path, form: str = "pbf") -> Path:
        """Write the extract as .osm.pbf; `form` is how libosmium calls it."""
        path.unlink(missing_ok=True)
        with osmium.SimpleWriter(osmium.io.File(str(path), form)) as writer:
            for number, (east, north) in sorted(self.nodes.items()):
                place = _DEGREES.transform(self.corner[0] + east, self.corner[1] + north)
                tags = dict(self.tagged.get(number, {}))
                writer.add_node(Node(id=number, location=place, tags=tags))
            for number, (refs, named) in enumerate(self.ways, start=1):
                writer.add_way(Way(id=number, nodes=list(refs), tags=dict(named)))
        return path


def street(*refs: int, highway: str = "residential", **tags: str) -> tuple[tuple[int, ...], Tags]:
    """Return a way along nodes."""
    return refs, {"highway": highway, **tags}
