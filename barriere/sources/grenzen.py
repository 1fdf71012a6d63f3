"""Grenzen: wijken, buurten and the municipality itself, from GeoPackage or GeoJSON."""

import re
from pathlib import Path

import pyarrow as pa
import shapely

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading, Reject
from barriere.model.register import Register
from barriere.sources.context import Context
from barriere.sources.empty import AREAS
from barriere.sources.layers import Layer, layer_names, read_layer, wkb

_KINDS = ("gemeente", "wijk", "buurt")
_PREFIX = {"GM": "gemeente", "WK": "wijk", "BU": "buurt"}


def read(path: Path, context: Context) -> Reading:
    """Read the areas of the werkmap's municipality; `geometrie` is WKB in RD."""
    peildatum = context.day(Register.GRENZEN)
    layers = [read_layer(path, name) for name in layer_names(path)]
    rejects: list[Reject] = []
    tables = [_areas(layer, rejects) for layer in layers]
    table = pa.concat_tables([AREAS.empty_table(), *tables])
    if not table.num_rows:
        raise BadData(
            Place(path.name),
            "er staan geen wijken of buurten in dit bestand",
            "Geef elk vlak een code (WK..., BU...) en een naam, "
            "of noem de lagen wijken en buurten.",
        )
    ours = _of_municipality(table, context.settings.gemeente.code)
    kinds = ours["soort"].to_pylist()
    return Reading(
        Register.GRENZEN,
        peildatum,
        {"grenzen": ours.sort_by([("soort", "ascending"), ("code", "ascending")])},
        sum(layer.table.num_rows for layer in layers),
        rejects,
        counts={kind: kinds.count(kind) for kind in _KINDS if kind in kinds},
    )


def _areas(layer: Layer, rejects: list[Reject]) -> pa.Table:
    rows = layer.table.to_pylist()
    shapes = shapely.make_valid(layer.shapes)
    found: dict[str, list[str]] = {"soort": [], "code": [], "naam": []}
    kept: list[int] = []
    for number, row in enumerate(rows):
        kind = _kind(row, layer.name)
        code = _first(row, f"{kind}code", "statcode", "code")
        if kind is None or code is None or shapely.is_empty(shapes[number]):
            what = "dit vlak heeft geen soort, code of geometrie"
            rejects.append(Reject(number + 1, layer.name, what, "Vul ze aan in het bestand."))
            continue
        found["soort"].append(kind)
        found["code"].append(code)
        found["naam"].append(_first(row, f"{kind}naam", "statnaam", "naam") or code)
        kept.append(number)
    return pa.table({**found, "geometrie": wkb(shapes[kept] if kept else [])}).cast(AREAS)


def _kind(row: dict[str, object], layer: str) -> str | None:
    said = _first(row, "soort", "rubriek") or ""
    if said.lower() in _KINDS:
        return said.lower()
    if prefix := _PREFIX.get((_first(row, "statcode", "code") or "")[:2].upper()):
        return prefix
    return next((kind for kind in _KINDS if layer.lower().startswith((kind, kind[:-1]))), None)


def _first(row: dict[str, object], *names: str) -> str | None:
    values = (str(row[name]).strip() for name in names if row.get(name) is not None)
    return next((value for value in values if value), None)


def _of_municipality(table: pa.Table, code: str) -> pa.Table:
    """Keep the areas of one municipality where codes are those of the CBS; else keep all."""
    pattern = re.compile(rf"(GM|WK|BU){code}")
    ours = [bool(pattern.match(value)) for value in table["code"].to_pylist()]
    return table.filter(pa.array(ours)) if any(ours) else table
