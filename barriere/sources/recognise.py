"""What kind of file this is, by its content; the extension only breaks a tie."""

import zipfile
from enum import StrEnum
from pathlib import Path

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.stream import open_binary


class Format(StrEnum):
    """The formats a delivery can come in."""

    CSV = "CSV"
    XLSX = "XLSX"
    ODS = "ODS"
    GEOPACKAGE = "GeoPackage"
    GEOJSON = "GeoJSON"
    ICS = "ICS"


_KNOWN_WRONG = {
    b"%PDF": "een PDF",
    b"\xd0\xcf\x11\xe0": "een oud Excelbestand (.xls)",
    b"\x1f\x8b": "een gzip-bestand",
    b"7z\xbc\xaf": "een 7z-bestand",
}


def recognise(path: Path) -> Format:
    """Return the format of a file; raise BadData if it is empty, too large or of no use."""
    place = Place(path.name)
    with open_binary(path) as file:
        head = file.read(4096)
    size = path.stat().st_size
    if not head:
        raise BadData(place, "het bestand is leeg", "Maak de export opnieuw.")
    if size > limits.FILE_BYTES:
        raise BadData(place, "het bestand is te groot", "Lever hoogstens 16 GiB per bestand.")
    for magic, what in _KNOWN_WRONG.items():
        if head.startswith(magic):
            raise BadData(place, f"dit is {what}", "Lever CSV, XLSX of ODS.")
    return _by_content(path, head)


def _by_content(path: Path, head: bytes) -> Format:
    if head.startswith(b"SQLite format 3\x00"):
        return Format.GEOPACKAGE
    if head.startswith(b"PK"):
        return _workbook(path)
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if text.startswith(b"BEGIN:VCALENDAR"):
        return Format.ICS
    if text.startswith(b"{"):
        return Format.GEOJSON
    return Format.CSV


def _workbook(path: Path) -> Format:
    place = Place(path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise BadData(
            place, "het bestand is beschadigd of niet volledig", "Maak de export opnieuw."
        ) from error
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if (
        len(entries) > limits.ZIP_ENTRIES
        or unpacked > limits.ZIP_BYTES
        or (unpacked > limits.FIELD_BYTES * 1024 and unpacked / packed > limits.ZIP_RATIO)
    ):
        raise BadData(
            place,
            "het bestand pakt uit tot veel meer dan een werkblad kan zijn",
            "Sla het werkblad opnieuw op, of lever CSV.",
        )
    names = {entry.filename for entry in entries}
    if "xl/workbook.xml" in names:
        return Format.XLSX
    if "content.xml" in names:
        return Format.ODS
    raise BadData(place, "dit is een zip, geen werkblad", "Pak hem uit en lever CSV, XLSX of ODS.")
