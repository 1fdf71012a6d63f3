"""Every reader under fire: one line each, with a good file and the damage that knows its format.

A new reader is one more line in `SEEDS`. `make` gets the folder with real data
and returns a small good file; keep it small, for each case reads one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.fuzz import good, good_exchange
from tests.fuzz.mutate_bytes import damage
from tests.fuzz.mutate_sheet import csv_damage
from tests.fuzz.mutate_sqlite import page_damage, row_damage
from tests.fuzz.mutate_tokens import token_damage
from tests.fuzz.mutate_workbook import workbook_damage
from tests.fuzz.mutate_zip import Mutator, archive_damage, inside
from tests.fuzz.mutate_zst import repacked
from tests.sources.good_rows import SHEETS


@dataclass(frozen=True)
class Seed:
    """A reader: the register it is for, a good file, structure-aware mutators, and its day."""

    register: str
    extension: str
    make: Callable[[Path], bytes]
    mutators: tuple[Mutator, ...]
    day: str = "2026-11-01"


_SHEET = (csv_damage,)
_ZIPPED = (inside(token_damage, damage), archive_damage, workbook_damage)
_STAND = "2020-09-15"  # an extract is of one day, and none later
_EXTRACT = (inside(token_damage, damage), archive_damage)
_PACKAGE = (page_damage, row_damage)
_TEXT = (token_damage,)

SEEDS: dict[str, Seed] = {
    **{f"csv-{r}": Seed(r, "csv", partial(good.sheet_csv, r), _SHEET) for r in SHEETS},
    "lo3": Seed("brp", "csv", good.lo3, _SHEET),
    "adressenlijst": Seed("bag", "csv.zst", good.address_list, (repacked(csv_damage, damage),)),
    "xlsx": Seed("waarnemingen", "xlsx", good.sheet_xlsx, _ZIPPED),
    "ods": Seed("waarnemingen", "ods", good.sheet_ods, _ZIPPED),
    "gpkg-bag": Seed("bag", "gpkg", good.bag_package, _PACKAGE),
    "gpkg-grenzen": Seed("grenzen", "gpkg", good.areas_package, _PACKAGE),
    "gpkg-ondergrond": Seed("ondergrond", "gpkg", good.ground_package, _PACKAGE),
    "osm": Seed("wegen", "osm.pbf", good.road_extract, (damage,)),
    "geojson": Seed("grenzen", "geojson", good.areas_geojson, _TEXT),
    "geojson-bag": Seed("bag", "geojson", good.bag_geojson, _TEXT),
    "lvbag": Seed("bag", "zip", good_exchange.bag_extract, _EXTRACT, _STAND),
    "lvbag-xml": Seed("bag", "xml", good_exchange.bag_xml, _TEXT, _STAND),
    "geoparquet": Seed("bag", "parquet", good_exchange.bag_parquet, (damage,)),
    "json-personen": Seed("brp", "json", good_exchange.persons, _TEXT),
    "json-verblijfplaatsen": Seed("brp", "json", good_exchange.residences, _TEXT),
    "json-bewoningen": Seed("brp", "json", good_exchange.occupancies, _TEXT),
    "json-kvk": Seed("kvk", "json", good_exchange.kvk_answers, _TEXT),
    "ics": Seed("partners", "ics", good.calendar, _TEXT),
}
