"""Objects with a shape, waiting until there are enough to draw them all at once."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import shapely

from barriere.model.delivery import Reject
from barriere.sources.lvbag.occurrence import Occurrence
from barriere.sources.lvbag.shapes import CURVED, SYSTEM, Piece, shapes

_MOST = 2_000
_RD = (
    "",
    "EPSG:28992",
    "urn:ogc:def:crs:EPSG::28992",
    "http://www.opengis.net/def/crs/EPSG/0/28992",
)
_REMEDY = "Herstel dit in de BAG, of meld het terug, en lever een nieuw extract."
_ID = re.compile(r"\d{4}(\d{12})?", re.ASCII)


@dataclass(frozen=True)
class Named:
    """Which occurrence it is: its place in the extract, its file, its object."""

    number: int
    file: str
    kind: str
    id: str
    version: str

    @property
    def known(self) -> bool:
        """Tell whether it has an id as the BAG gives them: 16 digits, a woonplaats 4."""
        return bool(_ID.fullmatch(self.id))

    def reject(self, cause: str, column: str = "", remedy: str = _REMEDY) -> Reject:
        """Return the reject of this occurrence; a BAG id says nothing about a person."""
        where = f"{self.file}, {self.kind}" + (f", {column}" if column else "")
        version = f", voorkomen {self.version}" if self.version.isdecimal() else ""
        which = f" Het gaat om {self.kind} {self.id}{version}." if self.known else ""
        return Reject(self.number, where, cause, remedy + which)


Then = Callable[..., None]


def as_points(geometry: Any) -> list[tuple[float, float]]:
    """Return a point in each geometry, in RD metres."""
    points = shapely.point_on_surface(geometry)
    return list(zip(shapely.get_x(points).tolist(), shapely.get_y(points).tolist(), strict=True))


def as_wkb(geometry: Any) -> list[tuple[bytes]]:
    """Return each geometry as WKB."""
    return [(wkb,) for wkb in shapely.to_wkb(geometry)]


@dataclass
class Drawn:
    """Draws in bulk; what cannot be drawn is in `rejects`, the rest is handed on."""

    form: Callable[[Any], list[Any]]
    rejects: list[Reject] = field(default_factory=list)
    _waiting: list[tuple[Named, list[Piece], str, Then | None]] = field(default_factory=list)

    def add(self, named: Named, found: Occurrence, then: Then | None) -> None:
        """Draw this occurrence some time; `then` gets its geometry, if that is good."""
        problem = CURVED if found.curved else "" if found.system in _RD else SYSTEM
        self._waiting.append((named, found.pieces, problem, then))
        if len(self._waiting) >= _MOST:
            self.draw()

    def draw(self) -> None:
        """Draw everything that waits."""
        waiting, self._waiting = self._waiting, []
        made = shapes([pieces for _, pieces, _, _ in waiting])
        given = self.form(made.geometry)
        for i, (named, _, problem, then) in enumerate(waiting):
            if cause := problem or made.problems[i]:
                self.rejects.append(named.reject(cause, "geometrie"))
            elif then is not None:
                then(*given[i])
