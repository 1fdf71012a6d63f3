"""The text inside a produced file, so that it can be searched for what may not leave."""

import base64
import gzip
import re
import zipfile
from pathlib import Path

from pypdf import PdfReader

_BLOCK = re.compile(
    r'<script type="application/octet-stream"[^>]*>([A-Za-z0-9+/=\s]+)</script>', re.DOTALL
)
_SLOT = re.compile(r'"slot"\s*:\s*\{')
_FOLD = re.compile(r"\r?\n[ \t]")  # RFC 5545, 3.1
_ESCAPED = re.compile(r"\\([,;\\nN])")
_GZIP = b"\x1f\x8b"
_FONT = re.compile(r"url\(data:[^)]*\)")


def text_of(path: Path) -> str:
    """Return all text in a PDF, HTML page, workbook, text document, calendar or plain file.

    Packed blocks in a page are unpacked, folded lines of a calendar made whole;
    embedded fonts are left out.
    """
    suffix = path.suffix.lower()
    if suffix == ".pdf":
        reader = PdfReader(path)
        pages = [page.extract_text() for page in reader.pages]
        return "\n".join([*pages, *map(str, (reader.metadata or {}).values())])
    if suffix in {".xlsx", ".ods", ".odt"}:
        with zipfile.ZipFile(path) as archive:
            parts = [archive.read(n) for n in archive.namelist() if n.endswith((".xml", ".rels"))]
        return "\n".join(p.decode("utf-8", "replace") for p in parts)
    text = path.read_bytes().decode("utf-8", "replace")
    if suffix == ".ics":
        whole = _FOLD.sub("", text)
        return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], whole)
    return _unpacked(text) if suffix in {".html", ".htm"} else text


def is_sealed(path: Path) -> bool:
    """Tell whether only a password opens what a file holds; nobody can look through it.

    So are a sealed map, and the oordelen that were saved from one.
    """
    suffix = path.suffix.lower()
    if suffix not in {".html", ".htm", ".json"}:
        return False
    text = path.read_bytes().decode("utf-8", "replace")
    if suffix == ".json":
        return _SLOT.search(text) is not None
    blocks = _BLOCK.findall(text)
    return any(not base64.b64decode(block).startswith(_GZIP) for block in blocks)


def _unpacked(html: str) -> str:
    """Return a page's text with its packed data blocks opened."""
    parts = [_FONT.sub("", _BLOCK.sub("", html))]
    for block in _BLOCK.findall(html):
        raw = base64.b64decode(block)
        try:
            raw = gzip.decompress(raw)
        except (OSError, EOFError):
            continue
        parts.append(raw.decode("utf-8", "replace"))
    return "\n".join(parts)
