"""A BAG GeoPackage (PDOK bag-light and its relatives): objects, panden, geometry in RD."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.privacy import plain
from barriere.sources.context import Context
from barriere.sources.empty import BUILDINGS
from barriere.sources.layers import Layer, layer_names, read_layer, wkb
from barriere.sources.number import as_text
from barriere.sources.plainsheet import Plain, finish
from barriere.sources.sheets.bag import SHEET
from barriere.sources.texts import Texts, tidy

# Layer name (singular or plural) → soort.
_OBJECTS = {
    "verblijfsobject": "verblijfsobject",
    "verblijfsobjecten": "verblijfsobject",
    "ligplaats": "ligplaats",
    "ligplaatsen": "ligplaats",
    "standplaats": "standplaats",
    "standplaatsen": "standplaats",
}
_PANDEN = ("pand", "panden")
# Our column → the names it goes by in BAG files, the most exact first.
_NAMES = {
    "vbo_id": ("vbo_id", "identificatie", "adresseerbaarobjectidentificatie"),
    "nummeraanduiding_id": (
        "nummeraanduiding_id",
        "nummeraanduidinghoofdadresidentificatie",
        "hoofdadresnummeraanduidingidentificatie",
        "nummeraanduidingidentificatie",
        "hoofdadresidentificatie",
        "nummeraanduiding",
        "nummerid",
    ),
    "pand_id": ("pandid", "pandidentificatie"),
    "straat": ("straat", "openbareruimtenaam", "openbareruimte", "straatnaam"),
    "huisnummer": ("huisnummer",),
    "huisletter": ("huisletter",),
    "toevoeging": ("toevoeging", "huisnummertoevoeging"),
    "postcode": ("postcode",),
    "woonplaats": ("woonplaatsnaam", "woonplaats"),
    "gebruiksdoel": ("gebruiksdoel", "gebruiksdoelen"),
    "oppervlakte": ("oppervlakte",),
    "status": ("status",),
    "bouwjaar": ("bouwjaar", "oorspronkelijkbouwjaar"),
}


def read(path: Path, context: Context) -> Reading:
    """Read every addressable object, and the panden where the file has them."""
    context.day(Register.BAG)
    names = layer_names(path)
    objects = [name for name in names if name.lower() in _OBJECTS]
    if not objects:
        raise BadData(
            Place(path.name),
            "er is geen laag verblijfsobject, ligplaats of standplaats; "
            f"gevonden: {', '.join(names) or 'geen enkele laag'}",
            "Lever de BAG als GeoPackage met deze lagen, zoals PDOK die geeft.",
        )
    objects.sort(key=lambda name: list(_OBJECTS).index(name.lower()))
    texts = pa.concat_tables([_objects(read_layer(path, name)) for name in objects])
    texts = texts.append_column("rij", pa.array(np.arange(1, texts.num_rows + 1)))
    panden = [_panden(read_layer(path, name)) for name in names if name.lower() in _PANDEN]
    if panden:
        texts = _with_building_year(texts, panden[0])
    reading = finish(Plain(Texts(texts, texts.num_rows), []), SHEET, context)
    kinds = reading.tables["bag"]["soort"].to_pylist()
    reading.counts.update({kind: kinds.count(kind) for kind in sorted(set(kinds))})
    if panden:
        reading.tables["panden"] = panden[0]
        reading.counts["panden"] = panden[0].num_rows
    return reading


def _objects(layer: Layer) -> pa.Table:
    index = {plain(name): name for name in layer.table.column_names}
    count = layer.table.num_rows
    columns = {}
    for ours, theirs in _NAMES.items():
        name = next((index[plain(t)] for t in theirs if plain(t) in index), None)
        columns[ours] = pa.nulls(count, pa.string()) if name is None else _text(layer.table[name])
    _sort_out_ids(columns)
    points = shapely.point_on_surface(layer.shapes)
    for axis, values in (("x", shapely.get_x(points)), ("y", shapely.get_y(points))):
        columns[axis] = as_text(np.asarray(values, dtype=np.float64))
    columns["soort"] = pa.array([_OBJECTS[layer.name.lower()]] * count, pa.string())
    return pa.table(columns)


def _sort_out_ids(columns: dict[str, pa.Array]) -> None:
    """Move ids of nummeraanduidingen (20) out of the column for objects."""
    numbering = pc.match_substring_regex(columns["vbo_id"], r"^\d{4}20\d{10}$")
    nothing = pa.scalar(None, pa.string())
    moved = pc.if_else(numbering, columns["vbo_id"], nothing)
    columns["nummeraanduiding_id"] = pc.coalesce(columns["nummeraanduiding_id"], moved)
    columns["vbo_id"] = pc.if_else(pc.fill_null(numbering, False), nothing, columns["vbo_id"])  # noqa: FBT003 - pyarrow's value to fill


def _text(values: pa.ChunkedArray) -> pa.Array:
    if pa.types.is_list(values.type) or pa.types.is_large_list(values.type):
        values = pc.binary_join(values, ",")
    if pa.types.is_floating(values.type):
        values = pc.cast(values, pa.int64(), safe=False)
    return tidy(pc.cast(values, pa.string()).combine_chunks())


def _panden(layer: Layer) -> pa.Table:
    index = {plain(name): name for name in layer.table.column_names}
    ids = next(
        (index[n] for n in ("identificatie", "pandid", "pandidentificatie") if n in index), None
    )
    if ids is None:
        raise BadData(
            Place(layer.name), "de laag pand heeft geen kolom identificatie", "Voeg hem toe."
        )
    year = next((index[n] for n in ("bouwjaar", "oorspronkelijkbouwjaar") if n in index), None)
    count = layer.table.num_rows
    years = pa.nulls(count, pa.int32()) if year is None else _years(layer.table[year])
    padded = pc.utf8_lpad(_text(layer.table[ids]), 16, padding="0")
    there = "status" in layer.table.column_names
    status = _text(layer.table["status"]) if there else pa.nulls(count, pa.string())
    table = pa.Table.from_arrays([padded, years, wkb(layer.shapes), status], schema=BUILDINGS)
    there = pc.and_(pc.is_valid(table["pand_id"]), pc.is_valid(table["geometrie"]))
    return table.filter(there).sort_by("pand_id")


def _years(values: pa.ChunkedArray) -> pa.Array:
    text = _text(values)
    year = pc.match_substring_regex(text, "^[12][0-9]{3}$")
    return pc.cast(pc.if_else(year, text, pa.scalar(None, pa.string())), pa.int32())


def _with_building_year(texts: pa.Table, panden: pa.Table) -> pa.Table:
    """Fill an unknown year of an object from its first pand."""
    first = pc.list_element(pc.split_pattern(pc.fill_null(texts["pand_id"], ""), ","), 0)
    where = pc.index_in(first, panden["pand_id"].combine_chunks())
    years = pc.cast(panden["bouwjaar"], pa.string()).combine_chunks().take(where)
    index = texts.column_names.index("bouwjaar")
    return texts.set_column(index, "bouwjaar", pc.coalesce(texts["bouwjaar"], years))
