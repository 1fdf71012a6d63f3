"""The open list of addresses (CSV, often .csv.zst): every address, but no BAG ids."""

from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from barriere.errors import BadData, Place
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.privacy import plain
from barriere.sources.context import Context
from barriere.sources.geo.rd import WGS84, refuse_no_degrees, to_rd
from barriere.sources.grid import Grid
from barriere.sources.number import as_text, numbers
from barriere.sources.plainsheet import Plain, finish
from barriere.sources.sheets.bag import SHEET
from barriere.sources.texts import Texts, take_columns

COLUMNS = (
    "straat",
    "huisnummer",
    "huisletter",
    "huisnummertoevoeging",
    "postcode",
    "woonplaats",
    "gemeente",
    "lat",
    "lon",
)
_ADDRESS = ("straat", "huisnummer", "huisletter", "toevoeging", "postcode", "woonplaats")


def is_address_list(grid: Grid) -> bool:
    """Tell whether a CSV is the open list of addresses, by its columns."""
    return {plain(name) for name in grid.header} >= set(COLUMNS)


def read(grid: Grid, path: Path, context: Context) -> Reading:
    """Read the addresses of the werkmap's municipality; the same address twice is merged."""
    peildatum = context.day(Register.BAG)
    index = {plain(name): number for number, name in enumerate(grid.header)}
    texts = take_columns(grid, {name: index[name] for name in COLUMNS}, path.name)
    ours = _of_municipality(texts.table, context.settings.gemeente.naam, path)
    merged = _merge(_located(ours, Place(path.name)))
    # Rows that are not of this municipality are not its rows: they are counted, not judged.
    own = Texts(merged, merged.num_rows + len(texts.rejects), texts.rejects)
    reading = finish(Plain(own, list(grid.notices)), SHEET, context)
    counts = {
        "regels_in_bestand": texts.rows,
        "van_gemeente": ours.num_rows,
        "dubbel_samengevoegd": ours.num_rows - merged.num_rows,
        "zonder_bag_id": reading.tables["bag"].num_rows,
    }
    notice = "Deze lijst heeft geen BAG-id's, gebruiksdoelen of oppervlakten: die zijn onbekend."
    return replace(
        reading,
        peildatum=peildatum,
        rows=ours.num_rows + len(texts.rejects),
        counts=counts,
        notices=[*reading.notices, notice],
    )


def _of_municipality(table: pa.Table, name: str, path: Path) -> pa.Table:
    places = pc.utf8_lower(table["gemeente"])
    ours = table.filter(pc.equal(places, name.lower()))
    if not ours.num_rows:
        known = sorted(set(table["gemeente"].to_pylist()) - {None})
        raise BadData(
            Place(path.name),
            f"er staat geen adres van de gemeente {name} in dit bestand",
            f"Wel gevonden: {', '.join(known[:10])}. Klopt [gemeente] naam in barriere.toml?",
        )
    return ours


def _located(table: pa.Table, place: Place) -> pa.Table:
    lat, lon = (numbers(table[name]) for name in ("lat", "lon"))
    refuse_no_degrees(lon, lat, place)
    x, y = to_rd(lon, lat, WGS84)
    columns = {name: table[name] for name in ("rij", *COLUMNS[:3])}
    columns |= {"toevoeging": table["huisnummertoevoeging"], "postcode": table["postcode"]}
    columns |= {"woonplaats": table["woonplaats"], "x": as_text(x), "y": as_text(y)}
    return pa.table(columns)


def _merge(table: pa.Table) -> pa.Table:
    upper = [pc.fill_null(pc.utf8_upper(table[name]), "") for name in _ADDRESS]
    keys = pa.table(dict(zip(_ADDRESS, upper, strict=True))).append_column("rij", table["rij"])
    first = keys.group_by(list(_ADDRESS)).aggregate([("rij", "min")])["rij_min"]
    return table.filter(pc.is_in(table["rij"], first)).sort_by("rij")
