"""The columns of BAG layers under the names that suppliers give them, as text for the sheet."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from barriere.errors import BadData, Place
from barriere.privacy import plain
from barriere.sources.empty import BUILDINGS
from barriere.sources.geo.layers import Layer, wkb
from barriere.sources.number import as_text
from barriere.sources.texts import tidy

# Our column → the names it goes by in BAG files, the most exact first.
NAMES = {
    "vbo_id": ("vbo_id", "identificatie", "adresseerbaarobjectidentificatie"),
    "nummeraanduiding_id": (
        "nummeraanduiding_id",
        "nummeraanduidinghoofdadresidentificatie",
        "hoofdadresnummeraanduidingidentificatie",
        "hoofdadresnummeraanduidingref",
        "nummeraanduidingidentificatie",
        "hoofdadresidentificatie",
        "nummeraanduiding",
        "nummerid",
    ),
    "pand_id": ("pandid", "pandidentificatie", "pandref"),
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
    "soort": ("soort", "typeadresseerbaarobject", "type"),
}
_IDS = frozenset({"vbo_id", "nummeraanduiding_id", "pand_id"})
_LISTS = frozenset({"pand_id", "gebruiksdoel"})
_YEARS = ("bouwjaar", "oorspronkelijkbouwjaar")
_SORTS = {"01": "verblijfsobject", "02": "ligplaats", "03": "standplaats"}


def objects(layer: Layer, sort: str | None) -> pa.Table:
    """Return the objects of a layer as text; without `sort`, their ids say what they are."""
    index = {plain(name): name for name in layer.table.column_names}
    count = layer.table.num_rows
    columns = {}
    for ours, theirs in NAMES.items():
        name = next((index[plain(t)] for t in theirs if plain(t) in index), None)
        if name is None:
            columns[ours] = pa.nulls(count, pa.string())
        else:
            columns[ours] = _value(ours, layer.table[name], Place(layer.name, None, name))
    _sort_out_ids(columns)
    points = shapely.point_on_surface(layer.shapes)
    for axis, values in (("x", shapely.get_x(points)), ("y", shapely.get_y(points))):
        columns[axis] = as_text(np.asarray(values, dtype=np.float64))
    kinds = pa.array([sort] * count, pa.string())
    columns["soort"] = kinds if sort else _sorts(columns["vbo_id"], columns["soort"])
    return pa.table(columns)


def panden(layer: Layer) -> pa.Table:
    """Return the panden of a layer, by id; those without id or geometry are left out."""
    index = {plain(name): name for name in layer.table.column_names}
    ids = next(
        (index[n] for n in ("identificatie", "pandid", "pandidentificatie") if n in index), None
    )
    place = Place(layer.name)
    if ids is None:
        raise BadData(place, "de laag pand heeft geen kolom identificatie", "Voeg hem toe.")
    year = next((index[n] for n in _YEARS if n in index), None)
    count = layer.table.num_rows
    years = pa.nulls(count, pa.int32()) if year is None else _years(layer.table[year], place)
    padded = pc.utf8_lpad(_value("pand_id", layer.table[ids], place), 16, padding="0")
    said = "status" in layer.table.column_names
    status = _text(layer.table["status"], place) if said else pa.nulls(count, pa.string())
    table = pa.Table.from_arrays([padded, years, wkb(layer.shapes), status], schema=BUILDINGS)
    there = pc.and_(pc.is_valid(table["pand_id"]), pc.is_valid(table["geometrie"]))
    return table.filter(there).sort_by("pand_id")


def _sorts(ids: pa.Array, said: pa.Array) -> pa.Array:
    """Return what objects are by positions 5 and 6 of their id, else as the file says."""
    kinds = pa.array(list(_SORTS.values()))
    code = pc.utf8_slice_codeunits(pc.utf8_lpad(ids, 16, padding="0"), 4, 6)
    by_id = kinds.take(pc.index_in(code, pa.array(list(_SORTS))))
    return pc.coalesce(by_id, kinds.take(pc.index_in(pc.utf8_lower(said), kinds)))


def _sort_out_ids(columns: dict[str, pa.Array]) -> None:
    """Move ids of nummeraanduidingen (20) out of the column for objects."""
    numbering = pc.match_substring_regex(columns["vbo_id"], r"^\d{4}20\d{10}$")
    nothing = pa.scalar(None, pa.string())
    moved = pc.if_else(numbering, columns["vbo_id"], nothing)
    columns["nummeraanduiding_id"] = pc.coalesce(columns["nummeraanduiding_id"], moved)
    columns["vbo_id"] = pc.if_else(pc.fill_null(numbering, False), nothing, columns["vbo_id"])  # noqa: FBT003 - pyarrow's value to fill


def _value(ours: str, values: pa.ChunkedArray, place: Place) -> pa.Array:
    text = _text(values, place)
    if ours in _LISTS:  # also ["a","b"], as lists stand in a GeoPackage, and a;b or a|b
        text = pc.replace_substring_regex(text, r"[\[\]\"']", "")
        text = pc.replace_substring_regex(text, r"\s*[;|,]\s*", ",")
    if ours in _IDS:  # also NL.IMBAG.Pand.0014100000000001, as NEN 3610 writes ids
        text = pc.replace_substring_regex(text, r"NL\.IMBAG\.[A-Za-z]+\.", "")
    return tidy(text)


def _text(values: pa.ChunkedArray, place: Place) -> pa.Array:
    try:
        if pa.types.is_list(values.type) or pa.types.is_large_list(values.type):
            values = pc.binary_join(values.cast(pa.list_(pa.string())), ",")
        if pa.types.is_floating(values.type):
            values = pc.cast(values, pa.int64(), safe=False)
        return tidy(pc.cast(values, pa.string()).combine_chunks())
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        what = "in deze kolom staat geen tekst of getal"
        raise BadData(place, what, "Lever de BAG zoals PDOK die geeft.") from error


def _years(values: pa.ChunkedArray, place: Place) -> pa.Array:
    text = _text(values, place)
    year = pc.match_substring_regex(text, "^[12][0-9]{3}$")
    return pc.cast(pc.if_else(year, text, pa.scalar(None, pa.string())), pa.int32())
