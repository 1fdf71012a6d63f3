"""The letters of a page: Source Sans as it comes in its wheel, cut to what Dutch needs."""

import base64
import io
from importlib.resources import files

from fontTools import subset
from fontTools.ttLib import TTFont

_WEIGHTS = {400: "Regular", 600: "Semibold"}
_LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x20AC, 0x2212]
_LETTERS += [0x2265, 0x2264, 0x00D7, 0x2192]
_FAMILY = "Barriere Sans"


def faces() -> list[str]:
    """Return the CSS rules that carry the letters themselves: nothing is fetched."""
    return [
        f"@font-face{{font-family:'{_FAMILY}';font-weight:{weight};font-display:block;"
        f"src:url(data:font/woff2;base64,{_woff2(name)}) format('woff2')}}"
        for weight, name in _WEIGHTS.items()
    ]


def _woff2(name: str) -> str:
    source = files("font_source_sans_pro").joinpath("files", f"SourceSansPro-{name}.ttf")
    with source.open("rb") as stream:
        font = TTFont(stream, recalcTimestamp=False)
        options = subset.Options(flavor="woff2", layout_features=["kern", "tnum", "liga", "mark"])
        options.name_IDs = [0, 13]
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=_LETTERS)
        cutter.subset(font)
        font.flavor = "woff2"
        out = io.BytesIO()
        font.save(out)
    return base64.b64encode(out.getvalue()).decode()
