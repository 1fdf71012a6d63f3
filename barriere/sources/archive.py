"""Zips, opened without trust: what stands in the central directory is checked before any byte.

Nothing is ever extracted under a name from the file. OWASP ASVS 5.2.3-5.2.5,
5.3.2 and 5.3.3: sizes and counts first, no symlinks, no names as paths.
"""

import stat
import zipfile
from typing import BinaryIO

from barriere.errors import BadData, Place
from barriere.sources import limits

_AGAIN = "Download of maak het bestand opnieuw."
_HEADER = 30  # bytes of a local header, before its name
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_JUNK = ("__MACOSX/", "._", ".DS_Store", "Thumbs.db")


def open_zip(file: BinaryIO, place: Place, most: int = limits.ZIP_BYTES) -> zipfile.ZipFile:
    """Open a zip that unpacks to at most `most` bytes; raise BadData if it cannot be trusted."""
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise BadData(place, "het bestand is beschadigd of niet volledig", _AGAIN) from error
    entries = archive.infolist()
    if _explodes(entries, most):
        raise BadData(place, "het bestand pakt uit tot veel meer dan aannemelijk is", _AGAIN)
    if wrong := _names(entries) or next(filter(None, map(_entry, entries)), ""):
        raise BadData(place, wrong, _AGAIN)
    if _overlap(entries, archive.start_dir):
        raise BadData(place, "bestanden in deze zip overlappen elkaar", _AGAIN)
    return archive


def files(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return what counts: no folders, nothing that a Mac or Windows puts beside it."""
    return [e for e in archive.infolist() if not e.is_dir() and not _is_junk(e.filename)]


def shown(name: str) -> str:
    """Return a name from a zip as it may stand in a message."""
    return "".join(c if c.isprintable() else "?" for c in name)[-120:]


def _explodes(entries: list[zipfile.ZipInfo], most: int) -> bool:
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    return (
        len(entries) > limits.ZIP_ENTRIES
        or unpacked > most
        or (unpacked > limits.ZIP_FLOOR_BYTES and unpacked / packed > limits.ZIP_RATIO)
    )


def _names(entries: list[zipfile.ZipInfo]) -> str:
    names = [entry.orig_filename for entry in entries]
    if len(set(names)) < len(names):
        return "er staat een bestand twee keer in deze zip"
    parts = [name.replace("\\", "/").split("/") for name in names]
    if any(".." in p or p[0] == "" or ":" in p[0] for p in parts) or "\x00" in "".join(names):
        return "in deze zip staat een naam die buiten de zip wijst"
    return ""


def _entry(entry: zipfile.ZipInfo) -> str:
    if entry.flag_bits & 1:
        return "er zit een wachtwoord op deze zip"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "in deze zip staat een verwijzing in plaats van een bestand"
    if entry.compress_type not in _METHODS:
        return "deze zip is ingepakt op een manier die barriere niet kent"
    return ""


def _overlap(entries: list[zipfile.ZipInfo], end: int) -> bool:
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    starts = [*(entry.header_offset for entry in ordered), end]
    return any(
        entry.header_offset + _HEADER + entry.compress_size > start
        for entry, start in zip(ordered, starts[1:], strict=True)
    )


def _is_junk(name: str) -> bool:
    return name.startswith(_JUNK[0]) or f"/{name}".rpartition("/")[2].startswith(_JUNK[1:])
