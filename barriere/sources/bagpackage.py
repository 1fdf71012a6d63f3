"""A BAG in layers: GeoPackage (PDOK bag-light and its relatives) or GeoParquet, in RD."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources.bagcolumns import NAMES, objects, panden
from barriere.sources.canonical.rows import private
from barriere.sources.context import Context
from barriere.sources.geo.layers import Layer, layer_names, read_layer, read_single
from barriere.sources.plainsheet import Plain, finish
from barriere.sources.recognise import Format, recognise
from barriere.sources.sheets.bag import ONLY_PANDEN, SHEET
from barriere.sources.texts import Texts

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
_IDS = ("identificatie", "vbo_id", "pand_id", "pandid", "pandidentificatie")
_NOTHING = pa.table({name: pa.array([], pa.string()) for name in (*NAMES, "x", "y")})
# An object comes once for each of its panden or uses in some files.
_MERGED = """
SELECT min(rij) AS rij, * EXCLUDE (rij, pand_id, gebruiksdoel, bouwjaar),
    min_by(bouwjaar, rij) AS bouwjaar, samen(list(pand_id ORDER BY rij)) AS pand_id,
    samen(list(gebruiksdoel ORDER BY rij)) AS gebruiksdoel
FROM ruw GROUP BY ALL ORDER BY rij
"""
_TOGETHER = """
CREATE MACRO samen(lijsten) AS CASE WHEN len(lijsten) = 1 THEN lijsten[1] ELSE nullif(
    array_to_string(list_sort(list_distinct(flatten(
        list_transform(lijsten, lambda l: string_split(l, ','))))), ','), '') END
"""


def read(path: Path, context: Context) -> Reading:
    """Read every addressable object, and the panden where the file has them."""
    context.day(Register.BAG)
    layers, ground = _layers(path)
    texts = pa.concat_tables(
        [_NOTHING, *(objects(layer, _OBJECTS.get(layer.name.lower())) for layer in layers)]
    )
    buildings = panden(ground) if ground else None
    texts = texts.append_column("rij", pa.array(np.arange(1, texts.num_rows + 1), pa.int64()))
    if buildings is not None:
        texts = _with_building_year(texts, buildings)
    rows, texts = texts.num_rows, _merged(texts)
    merged = rows - texts.num_rows
    said = [f"Rijen van hetzelfde adres samengevoegd: {merged}."] if merged else []
    reading = finish(Plain(Texts(texts, texts.num_rows), said), SHEET, context)
    kinds = reading.tables["bag"]["soort"].to_pylist()
    reading.counts.update({kind: kinds.count(kind) for kind in sorted(set(kinds) - {None})})
    if buildings is not None:
        reading.tables["panden"] = buildings
        reading.counts["panden"] = buildings.num_rows
    if not layers and buildings is not None:
        reading.counts["adressen"] = 0
        return replace(reading, rows=buildings.num_rows, notices=[ONLY_PANDEN])
    return reading


def _layers(path: Path) -> tuple[list[Layer], Layer | None]:
    """Return the layers with objects, verblijfsobjecten first, and the one with panden."""
    if recognise(path) is Format.GEOPARQUET:
        layer = read_single(path, {name for names in NAMES.values() for name in names})
        return ([], layer) if _holds_panden(layer) else ([layer], None)
    names = layer_names(path)
    there = [name for name in names if name.lower() in _OBJECTS]
    if not there:
        raise BadData(
            Place(path.name),
            "er is geen laag verblijfsobject, ligplaats of standplaats; "
            f"gevonden: {', '.join(names) or 'geen enkele laag'}",
            "Lever de BAG als GeoPackage met deze lagen, zoals PDOK die geeft.",
        )
    there.sort(key=lambda name: list(_OBJECTS).index(name.lower()))
    ground = next((name for name in names if name.lower() in _PANDEN), None)
    found = [read_layer(path, name) for name in there]
    return found, read_layer(path, ground) if ground else None


def _holds_panden(layer: Layer) -> bool:
    """Tell whether most ids in a layer without a telling name are those of panden (10)."""
    ids = next((layer.table[n] for n in _IDS if n in layer.table.column_names), None)
    if ids is None:
        return False
    panden = pc.match_substring_regex(pc.cast(ids, pa.string()), r"^(NL\.IMBAG\.Pand\.)?\d{3,4}10")
    return bool((pc.sum(panden).as_py() or 0) * 2 > layer.table.num_rows)


def _merged(texts: pa.Table) -> pa.Table:
    with private() as db:
        db.register("ruw", texts)
        db.execute(_TOGETHER)
        merged = db.sql(_MERGED).to_arrow_table()
    return texts if merged.num_rows == texts.num_rows else merged.select(texts.column_names)


def _with_building_year(texts: pa.Table, buildings: pa.Table) -> pa.Table:
    """Fill an unknown year of an object from its first pand."""
    first = pc.list_element(pc.split_pattern(pc.fill_null(texts["pand_id"], ""), ","), 0)
    where = pc.index_in(first, buildings["pand_id"].combine_chunks())
    years = pc.cast(buildings["bouwjaar"], pa.string()).combine_chunks().take(where)
    index = texts.column_names.index("bouwjaar")
    return texts.set_column(index, "bouwjaar", pc.coalesce(texts["bouwjaar"], years))
