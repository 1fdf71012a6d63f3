"""The roads of an extract as arrays: each way with its nodes, in one pass over the file."""

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import osmium
from osmium.filter import KeyFilter
from osmium.osm.types import Node, Way

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.progress import Progress
from barriere.sources.wegen.allowed import allowed, blocks_cars
from barriere.sources.wegen.blobs import unpacked_bytes
from barriere.sources.wegen.kinds import DRIVEN, KNOWN
from barriere.sources.wegen.speed import speeds

_OFTEN = 20_000
_CLOSED = float("nan")


@dataclass
class Ways:
    """The roads one by one (`sizes` nodes each), and all their nodes in a row.

    Of a node its id and degrees × 10⁷; a node that is not in the file has a place
    that is not on earth. Of a way its kind; `along` and `against` are km/h for
    cars, not a number where they may not go; `told` whether the map gave that
    speed; `foot` whether one may walk it. `shut` are nodes where cars are stopped.
    """

    refs: "array[int]" = field(default_factory=lambda: array("q"))
    lon: "array[int]" = field(default_factory=lambda: array("q"))
    lat: "array[int]" = field(default_factory=lambda: array("q"))
    sizes: "array[int]" = field(default_factory=lambda: array("q"))
    kinds: list[str] = field(default_factory=list)
    along: "array[float]" = field(default_factory=lambda: array("d"))
    against: "array[float]" = field(default_factory=lambda: array("d"))
    told: "array[int]" = field(default_factory=lambda: array("b"))
    foot: "array[int]" = field(default_factory=lambda: array("b"))
    shut: "array[int]" = field(default_factory=lambda: array("q"))

    def add(self, way: Way, tags: dict[str, str]) -> None:
        """Take a way if anyone may use it."""
        who = allowed(tags)
        if not (who.along or who.against or who.foot):
            return
        kind = tags["highway"]
        ahead, back = speeds(tags)
        usual = float(DRIVEN.get(kind, 0))
        nodes = way.nodes
        self.sizes.append(len(nodes))
        for node in nodes:
            self.refs.append(node.ref)
            self.lon.append(node.x)
            self.lat.append(node.y)
        self.kinds.append(kind)
        self.along.append((ahead or usual) if who.along else _CLOSED)
        self.against.append((back or usual) if who.against else _CLOSED)
        self.told.append((ahead if who.along else back) is not None)
        self.foot.append(who.foot)


def extract(path: Path, progress: Progress) -> Ways:
    """Return every road that someone may drive or walk.

    Raises BadData when the file is damaged, or holds more than a province does.
    """
    _refuse_too_large(path)
    ways = Ways()
    with _whole(path):
        for number, thing in enumerate(_tagged(path)):
            if number % _OFTEN == 0:
                progress("wegen lezen")
            tags = {tag.k: tag.v for tag in thing.tags}
            if isinstance(thing, Node):
                if blocks_cars(tags):
                    ways.shut.append(thing.id)
            elif tags.get("highway") in KNOWN:
                ways.add(thing, tags)
                _refuse_too_many(path, ways)
    return ways


def _tagged(path: Path) -> Iterator[Node | Way]:
    """Yield the ways that are roads, and the nodes that may stop a car."""
    file = osmium.io.File(str(path), "pbf")
    places = osmium.index.create_map("sparse_mem_array")
    things = osmium.FileProcessor(file, osmium.osm.NODE | osmium.osm.WAY)
    things.with_locations(cast("str", places)).with_filter(KeyFilter("highway", "barrier"))
    yield from cast("Iterator[Node | Way]", things)


def _refuse_too_large(path: Path) -> None:
    size, unpacked = path.stat().st_size, unpacked_bytes(path)
    if size > limits.ROADS_BYTES or unpacked > limits.ROADS_UNPACKED_BYTES:
        raise _too_much(path)


def _refuse_too_many(path: Path, ways: Ways) -> None:
    if len(ways.refs) > limits.ROAD_POINTS:
        raise _too_much(path)


def _too_much(path: Path) -> BadData:
    return BadData(
        Place(path.name),
        "er staat meer in dan barriere kan lezen",
        "Lever de uitsnede van uw provincie of gemeente, niet die van heel Nederland.",
    )


@contextmanager
def _whole(path: Path) -> Iterator[None]:
    """Turn what the library says of a damaged file into a refusal."""
    try:
        yield
    except (RuntimeError, ValueError, OSError, MemoryError) as error:
        raise damaged(path) from error


def damaged(path: Path) -> BadData:
    """Return the refusal of a file that does not hold together."""
    return BadData(
        Place(path.name),
        "het OSM-extract is beschadigd of niet volledig",
        "Haal het bestand opnieuw op en lever het zoals het komt (.osm.pbf).",
    )
