"""An XLSX judged by its XML, before a library makes room for what the XML claims.

A cell that says it stands at XFD1048576, or a count of four billion strings,
makes a reader ask for hundreds of gigabytes. So the claims are read first.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from lxml import etree

from barriere.errors import BadData, Place
from barriere.sources import limits
from barriere.sources.workbooks.flaws import ERROR, UNCOMPUTED, Flaws, number

_BLOCK = 1 << 20
_CARRY = 256
_SHORT = 1000  # rows that a sheet may have at any width
_NO_XML = (b"\x00", b"\xff\xfe", b"\xfe\xff")
# Patterns over every byte begin with a letter: that is what makes them quick.
_COUNT = re.compile(rb"""ount\s{0,64}=\s{0,64}["']\s{0,64}\+?([0-9]+)""")
# What could hide a claim from the patterns here: no program writes XML like this.
_ODD = (re.compile(rb"=\s{64}"), re.compile(rb"r\s{64}"), re.compile(rb"ount\s{64}"))
_ZEROS = b"0" * 64
_PADDED = re.compile(rb"""["']\s*\+?0{64}""")
# A place beyond column Z or row 999,999: only then are all filled places looked at.
_FAR = re.compile(rb"""r\s{0,64}=\s{0,64}["'](?:[A-Za-z]{2,}[0-9]*|[A-Za-z]?[0-9]{7,})["']""")
_FILLED = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)([0-9]*)["'](?![^<>]*/>)""")
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^>/])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_AT = re.compile(rb"""(?:^|\s)r\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
_KIND = re.compile(rb"""(?:^|\s)t\s*=\s*["'](e|str)["']""")
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>[^<]|<(?:\w+:)?is[\s>]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_MAIN = "{*}"


_MORE = "dit werkblad zegt meer te bevatten dan erin past"


@dataclass(frozen=True)
class Book:
    """Where each sheet stands in the package, and whether days are counted from 1904."""

    parts: dict[str, str]
    from_1904: bool
    macros: bool


def judge(archive: zipfile.ZipFile, place: Place) -> Book:
    """Return what an XLSX says it holds; raise BadData for a DTD or a claim it cannot keep."""
    for entry in archive.infolist():
        _judge(archive, entry, place)
    return _book(archive)


def _judge(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, place: Place) -> None:
    widest = longest = claimed = size = 0
    tail = b""
    for block in _blocks(archive, entry):
        if not tail and not _is_xml(block, entry.filename, place):
            return
        text = tail + block
        size += len(block)
        claimed = max(claimed, _claimed(text, place))
        if _FAR.search(text):
            for name, row in _FILLED.findall(text):
                widest = max(widest, number(name[:8].decode()))
                longest = max(longest, int(row[:12] or b"0"))
            if (widest + 1) * max(longest, _SHORT) > limits.CELLS:
                raise too_large(place)
        tail = block[-_CARRY:]
    # Of what was read, not of what the zip says: both can lie.
    if claimed > size:
        raise _refused(place, _MORE)


def _is_xml(block: bytes, name: str, place: Place) -> bool:
    if block.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return True
    if block.startswith(_NO_XML) and name.lower().endswith((".xml", ".rels")):
        raise _refused(place, "de XML in dit werkblad is niet in UTF-8")
    return False


def _claimed(text: bytes, place: Place) -> int:
    """Return the largest number of things that the XML says it has."""
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise _refused(place, "dit werkblad bevat een DTD, die kan andere bestanden openen")
    if any(odd.search(text) for odd in _ODD) or (_ZEROS in text and _PADDED.search(text)):
        raise _refused(place, _MORE)
    return max((int(count[:20]) for count in _COUNT.findall(text)), default=0)


def _blocks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(entry) as file:
        while block := file.read(_BLOCK):
            yield block


def _book(archive: zipfile.ZipFile) -> Book:
    workbook = _tree(archive.read("xl/workbook.xml"))
    links = _tree(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {
        link.get("Id"): str(PurePosixPath("xl") / link.get("Target", "")).removeprefix("/")
        for link in links.iter(f"{_MAIN}Relationship")
    }
    parts = {}
    for sheet in workbook.iter(f"{_MAIN}sheet"):
        link = next((v for k, v in sheet.attrib.items() if str(k).endswith("}id")), "")
        parts[sheet.get("name", "")] = targets.get(link, "")
    settings = next(workbook.iter(f"{_MAIN}workbookPr"), None)
    said = "" if settings is None else settings.get("date1904", "")
    macros = any(name.endswith("vbaProject.bin") for name in archive.namelist())
    return Book(parts, said.lower() in ("1", "true", "on"), macros)


def _tree(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(content, parser)


def flaws(archive: zipfile.ZipFile, part: str) -> Flaws:
    """Return the cells of a sheet that hold an error, or a formula that was never computed."""
    found = Flaws()
    if part not in archive.NameToInfo:
        return found
    rest = b""
    for block in _blocks(archive, archive.getinfo(part)):
        text = rest + block
        cut = text.rfind(b"row>") + len(b"row>")
        whole, rest = (text[:cut], text[cut:]) if cut >= len(b"row>") else (b"", text)
        if b"<f" in whole or b":f" in whole or b'"e"' in whole or b"'e'" in whole:
            _look(whole, found)
    return found


def _look(text: bytes, found: Flaws) -> None:
    for cell in _CELL.finditer(text):
        attributes, inside = cell.groups()
        wrong = None
        kind = _KIND.search(attributes)
        if kind and kind[1] == b"e":
            wrong = ERROR
        elif not kind and _FORMULA.search(inside) and not _VALUE.search(inside):
            wrong = UNCOMPUTED
        if wrong and (at := _AT.search(attributes)):
            found.cells[int(at[2]), number(at[1].decode())] = wrong


def too_large(place: Place) -> BadData:
    """Return the refusal of a sheet with more cells than fit in memory."""
    most = f"{limits.CELLS:,}".replace(",", ".")
    return BadData(
        place,
        f"dit werkblad is te groot: het reikt over meer dan {most} cellen",
        "Wis wat er ver rechts of onderaan nog staat, of lever CSV.",
    )


def _refused(place: Place, what: str) -> BadData:
    return BadData(place, what, "Sla het werkblad opnieuw op, of lever CSV.")
