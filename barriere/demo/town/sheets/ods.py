"""An OpenDocument sheet of text cells, written by hand: the same bytes in every process.

The usual writer keeps namespaces from documents made before, so that its bytes
depend on what else the program did.
"""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pandas as pd

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def write_ods(sheet: pd.DataFrame, path: Path) -> Path:
    """Write one table with a row of names and text in every cell."""
    parts = {"mimetype": _KIND, "content.xml": _content(sheet), "META-INF/manifest.xml": _MANIFEST}
    with zipfile.ZipFile(path, "w") as target:
        for name, text in parts.items():
            part = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            stored = name == "mimetype"
            part.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            target.writestr(part, text)
    return path


def _content(sheet: pd.DataFrame) -> str:
    lines = [list(sheet.columns), *sheet.astype(str).to_numpy().tolist()]
    rows = "".join(f"<table:table-row>{_cells(line)}</table:table-row>" for line in lines)
    spaces = " ".join(f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "table", "text"))
    return (
        f'{_HEAD}<office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="blad">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )


def _cells(line: list[str]) -> str:
    return "".join(
        f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p>'
        "</table:table-cell>"
        for value in line
    )
