"""Ondergrond: water and roads to draw under the addresses, from a GeoPackage."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely
from numpy.typing import NDArray

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.context import Context
from barriere.sources.empty import ROADS, WATER
from barriere.sources.geo.layers import Layer, layer_names, read_layer, wkb

_ROAD_NAMES = ("naam", "straatnaam", "naamnl", "naam_nl", "name")


def read(path: Path, context: Context) -> Reading:
    """Read the layers whose names begin with water or weg; geometry is WKB in RD."""
    peildatum = context.day(Register.ONDERGROND)
    names = layer_names(path)
    water = [read_layer(path, name) for name in names if name.lower().startswith("water")]
    roads = [read_layer(path, name) for name in names if name.lower().startswith("weg")]
    if not water and not roads:
        raise BadData(
            Place(path.name),
            f"er is geen laag water of wegen; gevonden: {', '.join(names) or 'geen enkele laag'}",
            "Noem de lagen water en wegen.",
        )
    tables = {
        "water": pa.concat_tables([WATER.empty_table(), *map(_water, water)]),
        "wegen": pa.concat_tables([ROADS.empty_table(), *map(_roads, roads)]),
    }
    counts = {name: table.num_rows for name, table in tables.items()}
    rows = sum(layer.table.num_rows for layer in (*water, *roads))
    return Reading(Register.ONDERGROND, peildatum, tables, rows, counts=counts)


def _water(layer: Layer) -> pa.Table:
    return pa.Table.from_arrays([wkb(layer.shapes[_there(layer)])], schema=WATER)


def _roads(layer: Layer) -> pa.Table:
    there = _there(layer)
    name = next((n for n in _ROAD_NAMES if n in layer.table.column_names), None)
    count = layer.table.num_rows
    names = pa.nulls(count, pa.string()) if name is None else layer.table[name]
    kept = pc.cast(names, pa.string()).filter(pa.array(there))
    if isinstance(kept, pa.ChunkedArray):
        kept = kept.combine_chunks()
    return pa.Table.from_arrays([kept, wkb(layer.shapes[there])], schema=ROADS)


def _there(layer: Layer) -> NDArray[np.bool_]:
    there: NDArray[np.bool_] = ~(shapely.is_missing(layer.shapes) | shapely.is_empty(layer.shapes))
    return there
