"""What kind of file this is, by its content; the extension only breaks a tie."""

import re
from enum import StrEnum
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.archive import open_zip
from barriere.sources.lvbag.prolog import ROOTS, root_name
from barriere.sources.nested import HEAD_BYTES, Leaf, leaves
from barriere.sources.stream import open_binary


class Format(StrEnum):
    """The formats a delivery can come in."""

    CSV = "CSV"
    XLSX = "XLSX"
    ODS = "ODS"
    GEOPACKAGE = "GeoPackage"
    GEOJSON = "GeoJSON"
    JSON = "JSON"
    ICS = "ICS"
    LVBAG = "BAG-extract (LVBAG)"
    GEOPARQUET = "GeoParquet"
    OSM = "een OSM-extract (.osm.pbf)"


_KNOWN_WRONG = {
    b"%PDF": "een PDF",
    b"\x1f\x8b": "een gzip-bestand",
    b"7z\xbc\xaf": "een 7z-bestand",
}
_MAGIC = (
    (0, b"SQLite format 3\x00", Format.GEOPACKAGE),
    (0, b"PAR1", Format.GEOPARQUET),
    (4, b"\x0a\x09OSMHeader", Format.OSM),  # after the length of that header
)
_WORKBOOKS = {"xl/workbook.xml": Format.XLSX, "content.xml": Format.ODS}

_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_JSON = re.compile(rb"\{|\[\s*[\[{\]]")
_MAP = re.compile(rb'"type"\s*:\s*"(Feature|Topology|Geometry|(Multi)?(Point|Line|Polygon))')


def recognise(path: Path) -> Format:
    """Return the format of a file; raise BadData if it is empty, too large or of no use."""
    place = Place(path.name)
    with open_binary(path) as file:
        head = file.read(HEAD_BYTES)
    size = path.stat().st_size
    if not head:
        raise BadData(place, "het bestand is leeg", "Maak de export opnieuw.")
    if size > limits.FILE_BYTES:
        raise BadData(place, "het bestand is te groot", "Lever hoogstens 16 GiB per bestand.")
    if head.startswith(_OLE):
        raise _old_or_locked(path, place)
    for magic, what in _KNOWN_WRONG.items():
        if head.startswith(magic):
            raise BadData(place, f"dit is {what}", "Lever CSV, XLSX of ODS.")
    return _by_content(path, head)


def _old_or_locked(path: Path, place: Place) -> BadData:
    """Return why an OLE file is refused: Excel wraps a workbook in one to lock it."""
    with open_binary(path) as file:
        content = file.read(limits.OLE_BYTES)
    if _LOCKED in content:
        return BadData(
            place,
            "dit werkblad is beveiligd met een wachtwoord",
            "Haal het wachtwoord eraf en lever het over een beveiligde weg.",
        )
    return BadData(
        place, "dit is een oud Excelbestand (.xls)", "Sla het op als .xlsx, of lever CSV."
    )


def _by_content(path: Path, head: bytes) -> Format:
    for at, magic, kind in _MAGIC:
        if head[at:].startswith(magic):
            return kind
    if head.startswith(b"PK"):
        return _zip(path)
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"<"):
        return _marked_up(text, Place(path.name))
    if text.startswith(b"BEGIN:VCALENDAR"):
        return Format.ICS
    if _JSON.match(text):
        return Format.GEOJSON if _MAP.search(head) else Format.JSON
    return Format.CSV


def _marked_up(text: bytes, place: Place) -> Format:
    page = text[:14].lower().startswith((b"<!doctype html", b"<html"))
    if not page and root_name(text, place) in ROOTS:
        return Format.LVBAG
    if page or text.startswith(b"<?xml"):
        what = "dit is een webpagina" if page else "dit is XML, maar geen BAG-extract"
        raise BadData(place, what, "Lever CSV, XLSX of ODS.")
    return Format.CSV


def _zip(path: Path) -> Format:
    place = Place(path.name)
    with path.open("rb") as file:
        with open_zip(file, place, limits.EXTRACT_BYTES) as archive:
            names = {entry.filename for entry in archive.infolist()}
            unpacked = sum(entry.file_size for entry in archive.infolist())
        for name, kind in _WORKBOOKS.items():
            if name in names and unpacked > limits.ZIP_BYTES:
                what = "het bestand pakt uit tot veel meer dan een werkblad kan zijn"
                raise BadData(place, what, "Sla het werkblad opnieuw op, of lever CSV.")
            if name in names:
                return kind
        if "xl/workbook.bin" in names:
            what = "dit is een binair Excelbestand (.xlsb)"
            raise BadData(place, what, "Sla het op als .xlsx, of lever CSV.")
        if any(_is_bag(leaf, place) for leaf in leaves(file, place)):
            return Format.LVBAG
    what = "dit is een zip, geen werkblad en geen BAG-extract"
    raise BadData(place, what, "Pak hem uit en lever CSV, XLSX of ODS.")


def _is_bag(leaf: Leaf, place: Place) -> bool:
    return root_name(leaf.head(), Place(f"{place}, {leaf.name}")) in ROOTS
