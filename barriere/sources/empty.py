"""The canonical tables without rows, for registers that were never delivered."""

import pyarrow as pa

from barriere.model.register import Register
from barriere.sources.sheets import SHEETS

_WKB = pa.field("geometrie", pa.binary())
AREAS = pa.schema([("soort", pa.string()), ("code", pa.string()), ("naam", pa.string()), _WKB])
BUILDINGS = pa.schema(
    [("pand_id", pa.string()), ("bouwjaar", pa.int32()), _WKB, ("status", pa.string())]
)
WATER = pa.schema([_WKB])
ROADS = pa.schema([("naam", pa.string()), _WKB])
PIECES = pa.schema(
    [
        ("van", pa.int32()),
        ("naar", pa.int32()),
        ("meters", pa.float64()),
        ("soort", pa.string()),
        ("auto_heen_km_u", pa.float32()),
        ("auto_terug_km_u", pa.float32()),
        ("snelheid_bekend", pa.bool_()),
        ("lopen", pa.bool_()),
        ("vorm", pa.list_(pa.int32())),
    ]
)
"""Pieces of road between junctions; a speed is null where cars may not go that way."""

JUNCTIONS = pa.schema(
    [("nummer", pa.int32()), ("x", pa.float64()), ("y", pa.float64()), ("auto_dicht", pa.bool_())]
)


def empty_tables(register: Register) -> dict[str, pa.Table]:
    """Return every table a delivery of `register` can hold, by name, without rows."""
    if register is Register.GRENZEN:
        return {"grenzen": AREAS.empty_table()}
    if register is Register.ONDERGROND:
        return {"water": WATER.empty_table(), "wegen": ROADS.empty_table()}
    if register is Register.WEGEN:
        return {"wegvakken": PIECES.empty_table(), "wegpunten": JUNCTIONS.empty_table()}
    tables = {register.value: SHEETS[register].schema().empty_table()}
    if register is Register.BAG:
        tables["panden"] = BUILDINGS.empty_table()
    return tables


def empty(register: Register) -> pa.Table:
    """Return the main table of `register` without rows: the first that it may hold."""
    return next(iter(empty_tables(register).values()))
