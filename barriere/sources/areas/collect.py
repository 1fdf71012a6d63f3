"""The areas of a file, each code once: parts joined, water left out, the unusable rejected."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import shapely

from barriere.model.delivery import Reject
from barriere.sources.areas.columns import KINDS, Named, is_water, named
from barriere.sources.areas.shapes import mended, same_ground
from barriere.sources.geo.layers import Layer

_FILL = "Vul ze aan in het bestand."
_TWICE = "Haal de dubbele uit het bestand; het eerste vlak is gebruikt."


@dataclass
class Area:
    """One area and the row it first stood on."""

    named: Named
    shape: Any


@dataclass
class Areas:
    """What was found: areas by kind and code, rejects, and what was left out or mended."""

    found: dict[tuple[str, str], Area] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)
    unread: list[str] = field(default_factory=list)
    rows: int = 0

    def take(self, layer: Layer) -> None:
        """Add the areas of a layer; a kind that another layer had is not read again."""
        rows = layer.table.to_pylist()
        shapes, wrong = mended(layer.shapes)
        before = {kind for kind, _ in self.found}
        names = [named(row, layer.name) for row in rows]
        again = {name.kind for name in names if name} & before
        if rows and (again or all(shape is None for shape in shapes)):
            self.unread.append(layer.name)
            return
        self.rows += len(rows)
        self.counted["hersteld"] += wrong
        for number, (row, name, shape) in enumerate(zip(rows, names, shapes, strict=True), 1):
            if is_water(row):
                self.counted["water"] += 1
            elif name is None or shape is None:
                what = "dit vlak heeft geen soort, code of geometrie"
                self.rejects.append(Reject(number, layer.name, what, _FILL))
            else:
                self._keep(number, layer.name, name, shape)

    def _keep(self, number: int, layer: str, name: Named, shape: Any) -> None:
        known = self.found.setdefault((name.kind, name.code), Area(name, shape))
        if known.shape is shape:
            return
        if known.named.name != name.name or same_ground(known.shape, shape):
            what = "deze code komt al voor, met een andere naam of over hetzelfde gebied"
            self.rejects.append(Reject(number, layer, what, _TWICE))
            return
        known.shape = shapely.union_all([known.shape, shape])
        self.counted["delen"] += 1

    def ordered(self) -> list[Area]:
        """Return the areas by kind, large to small, and code."""
        order = sorted(self.found, key=lambda key: (KINDS.index(key[0]), key[1]))
        return [self.found[key] for key in order]
