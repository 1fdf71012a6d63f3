"""BAG in one of its forms: the extract, GeoPackage, GeoParquet, the open list, the plain sheet."""

from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from barriere.errors import Place
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import adressenlijst, bagpackage
from barriere.sources.adressenlijst import is_address_list
from barriere.sources.context import Context
from barriere.sources.geo.rd import WGS84, refuse_degrees, refuse_no_degrees, to_rd
from barriere.sources.lvbag import read as lvbag
from barriere.sources.number import as_text, numbers
from barriere.sources.plainsheet import Plain, finish, open_grid, texts_of
from barriere.sources.recognise import Format, recognise
from barriere.sources.sheets.bag import SHEET

_DEGREES = ("lat", "lon")


def read(path: Path, context: Context) -> Reading:
    """Read a BAG delivery, recognised by its content; geometry comes out in RD metres."""
    kind = recognise(path)
    if kind is Format.LVBAG:
        return lvbag.read(path, context)
    if kind in (Format.GEOPACKAGE, Format.GEOJSON, Format.GEOPARQUET):
        return bagpackage.read(path, context)
    grid = open_grid(path, context, Register.BAG)
    if is_address_list(grid):
        return adressenlijst.read(grid, path, context)
    context.day(Register.BAG)
    plain = texts_of(grid, path, SHEET, context, _DEGREES)
    located = _located(plain.texts.table, Place(path.name))
    return finish(_with_table(plain, located), SHEET, context)


def _located(table: pa.Table, place: Place) -> pa.Table:
    names = table.column_names
    if "x" in names and "y" in names:
        refuse_degrees(numbers(table["x"]), numbers(table["y"]), place)
        return table
    if not all(name in names for name in _DEGREES):
        return table
    lat, lon = (numbers(table[name]) for name in _DEGREES)
    refuse_no_degrees(lon, lat, place)
    x, y = to_rd(lon, lat, WGS84)
    table = table.drop_columns([name for name in ("x", "y") if name in names])
    return table.append_column("x", as_text(x)).append_column("y", as_text(y))


def _with_table(plain: Plain, table: pa.Table) -> Plain:
    return replace(plain, texts=replace(plain.texts, table=table))
