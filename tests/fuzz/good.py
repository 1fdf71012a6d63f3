"""A small good file of every format, to be damaged; real where there is real data."""

import tempfile
from functools import cache
from itertools import islice
from pathlib import Path

import geopandas as gpd
import pyarrow as pa
import shapely

from barriere.model.register import Register
from tests.fuzz.mutate_sheet import Rows, as_csv
from tests.fuzz.mutate_workbook import as_ods, as_xlsx
from tests.fuzz.mutate_zst import packed
from tests.sources.extracts import Extract, street
from tests.sources.good_rows import GOOD

CANARIES = ("999993653", "999990639", "Kanariegeel")
"""What no answer may ever repeat: two person numbers and a surname."""

_ROWS = 12
_BOX = shapely.box(233_000, 581_000, 234_000, 582_000)
_ROAD = shapely.LineString([(233_000, 581_000), (234_000, 582_000)])
_VARIED = {
    "vbo_id": "00140100000000{:02d}",
    "melding_id": "M-{}",
    "controle_id": "C-{}",
    "zaaknummer": "Z-{}",
    "vestigingsnummer": "0000123456{:02d}",
    "handelsnaam": "Zaak {}",
    "huisnummer": "{}",
    "van": "{:02d}:00",
    "naar": "00140100000000{:02d}",
}
_NOT_VARIED = {"reistijden": {"van"}}
"""A column that another register has under the same name and with other contents."""


def sheet_rows(register: str) -> Rows:
    """Return a header and good rows of a plain sheet."""
    first = GOOD[Register(register)] | ({"geslachtsnaam": CANARIES[2]} if register == "brp" else {})
    rows = [list(first)]
    several = _VARIED.keys() - _NOT_VARIED.get(register, set())
    for number in range(1, _ROWS + 1):
        varied = {n: _VARIED[n].format(number) if n in several else v for n, v in first.items()}
        rows.append(list(varied.values()))
    return rows


def sheet_csv(register: str, _shared: Path) -> bytes:
    """Return a plain sheet as CSV."""
    return as_csv(sheet_rows(register)).encode()


def sheet_xlsx(_shared: Path) -> bytes:
    """Return a plain sheet as XLSX."""
    return as_xlsx(sheet_rows("waarnemingen"))


def sheet_ods(_shared: Path) -> bytes:
    """Return a plain sheet as ODS."""
    return as_ods(sheet_rows("waarnemingen"))


def lo3(shared: Path) -> bytes:
    """Return the first persoonslijsten of the official test set, a canary among them."""
    path = shared / "brp" / "testset_persoonslijsten_gba_v.csv"
    with path.open("rb") as file:
        return b"".join(islice(file, 40))


@cache
def address_list(shared: Path) -> bytes:
    """Return a few real addresses of Groningen, packed as they come."""
    path = shared / "adressen" / "Groningen.csv.zst"
    with pa.CompressedInputStream(pa.OSFile(str(path)), "zstd") as stream:
        lines = stream.read(40_000_000).splitlines(keepends=True)[:-1]
    ours = [line for line in lines[1:] if line.split(b";")[6] == b"Groningen"]
    return packed(b"".join([lines[0], *ours[:40]]))


def bag_package(shared: Path) -> bytes:
    """Return a few real objects of the Westerdok as GeoPackage."""
    return _package(shared / "bag" / "bag_westerdok.gpkg", 25)


def areas_package(shared: Path) -> bytes:
    """Return the real areas of Groningen, a few of them, as GeoPackage."""
    return _package(shared / "grenzen" / "grenzen_groningen.gpkg", 4)


@cache
def _package(source: Path, most: int) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.gpkg")
        for name in gpd.list_layers(source)["name"]:
            frame = gpd.read_file(source, layer=name, rows=most)
            if isinstance(frame, gpd.GeoDataFrame) and frame.crs is not None:
                frame.geometry = frame.geometry.simplify(5)
                frame.to_file(path, layer=name)
        return path.read_bytes()


@cache
def ground_package(_shared: Path) -> bytes:
    """Return a pond and a road as GeoPackage."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.gpkg")
        crs = "EPSG:28992"
        gpd.GeoDataFrame(geometry=[_BOX, None], crs=crs).to_file(path, layer="water")
        gpd.GeoDataFrame({"naam": ["Dijk"]}, geometry=[_ROAD], crs=crs).to_file(path, layer="wegen")
        return path.read_bytes()


@cache
def road_extract(_shared: Path) -> bytes:
    """Return a few streets and a bollard as an OSM extract, not packed: each byte can hurt."""
    ways = [street(1, 2, 3, maxspeed="30"), street(2, 4, oneway="yes"), street(3, 4, 1)]
    nodes = {1: (0.0, 0.0), 2: (90.0, 0.0), 3: (90.0, 80.0), 4: (0.0, 80.0)}
    extract = Extract(nodes, ways, tagged={3: {"barrier": "bollard"}})
    with tempfile.TemporaryDirectory() as folder:
        return extract.write(Path(folder, "a.osm.pbf"), "pbf,pbf_compression=none").read_bytes()


def areas_geojson(_shared: Path) -> bytes:
    """Return two areas as GeoJSON, in degrees."""
    areas = {"code": ["WK001401", "BU00140100"], "naam": ["Centrum", "Binnenstad"]}
    return _geojson(gpd.GeoDataFrame(areas, geometry=[_BOX, _BOX], crs="EPSG:28992"), "wijken")


def bag_geojson(_shared: Path) -> bytes:
    """Return objects as GeoJSON, in degrees."""
    objects = {
        "identificatie": [f"00140100000000{n:02d}" for n in range(10, 20)],
        "huisnummer": range(10, 20),
        "postcode": ["9711LV"] * 10,
        "openbare_ruimte_naam": ["Grote Markt"] * 10,
    }
    points = [shapely.Point(233_900 + n, 581_900) for n in range(10)]
    frame = gpd.GeoDataFrame(objects, geometry=points, crs="EPSG:28992")
    return _geojson(frame, "verblijfsobject")


def _geojson(frame: gpd.GeoDataFrame, layer: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.geojson")
        frame.to_crs("EPSG:4326").to_file(path, driver="GeoJSON", layer=layer)
        return path.read_bytes()


def calendar(_shared: Path) -> bytes:
    """Return a calendar with a single event, a repeated one and a whole day."""
    events = (
        "DTSTART:20270701T130000Z\nDTEND:20270701T200000Z",
        (
            "DTSTART;TZID=Europe/Amsterdam:20270105T130000\nDURATION:PT4H\n"
            "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=20\nEXDATE;TZID=Europe/Amsterdam:20270107T130000"
        ),
        "DTSTART;VALUE=DATE:20270301\nDTEND;VALUE=DATE:20270303\nSTATUS:CONFIRMED",
    )
    body = "".join(
        f"BEGIN:VEVENT\nUID:{n}\n{event}\nEND:VEVENT\n" for n, event in enumerate(events)
    )
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Politie\n{body}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()
