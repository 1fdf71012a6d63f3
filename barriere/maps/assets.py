"""What the page is built from: our own files, Leaflet and the letters, all from this machine."""

import re
from importlib.resources import files

from barriere.drawing.colours import css_variables
from barriere.drawing.letters import faces
from barriere.privacy.seal import browser_half

SCRIPTS = (
    "words",
    "elements",
    "tables",
    "unlock",
    "decode",
    "lines",
    "order",
    "records",
    "past",
    "term",
    "changes",
    "coverage",
    "themes",
    "selection",
    "views",
    "layer",
    "built_up",
    "ground",
    "labels",
    "crowd",
    "points",
    "histogram",
    "filters",
    "chips",
    "rows",
    "list",
    "search",
    "headline",
    "against",
    "difference",
    "listed",
    "waterfall",
    "unknowns",
    "course",
    "events",
    "nearby",
    "links",
    "withheld",
    "explain",
    "table_columns",
    "table",
    "moves",
    "changed",
    "comparison",
    "plain",
    "oordelen",
    "agenda",
    "judge",
    "keep",
    "reopen",
    "before",
    "paper",
    "closing",
    "docked",
    "meeting",
    "print",
    "figure",
    "score_bars",
    "run_bars",
    "bar_table",
    "coverage_table",
    "numbers",
    "start",
)
STYLES = (
    *("page", "views", "panel", "chips", "explain", "against", "story", "table", "comparison"),
    *("meeting", "narrow", "print", "paper", "numbers", "figures"),
)


def script() -> str:
    """Return our own script: the files of `page`, in order, in one closed scope."""
    parts = "\n".join([browser_half(), *(_own(f"{name}.js") for name in SCRIPTS)])
    return f"var barriere=(function(){{'use strict';\n{parts}\nreturn start;}})();"


def style() -> str:
    """Return the palette, the letters and our own style sheets."""
    return "\n".join([css_variables(), *faces(), *(_own(f"{name}.css") for name in STYLES)])


def body() -> str:
    """Return the page's own skeleton: Dutch labels, no data."""
    return _own("body.html")


def gate() -> str:
    """Return the one policy under which Leaflet may turn text into HTML: never for data."""
    return _own("gate.js")


def leaflet_script() -> str:
    """Return Leaflet as it comes in its wheel, without the link to its source map."""
    return re.sub(r"\n//# sourceMappingURL=.*", "", _leaflet("leaflet.js"))


def leaflet_style() -> str:
    """Return Leaflet's style sheet without its pictures, which this map does not use."""
    return re.sub(r"url\([^)]*\)", "none", _leaflet("leaflet.css"))


def _own(name: str) -> str:
    return files("barriere.maps").joinpath("page", name).read_text(encoding="utf-8")


def _leaflet(name: str) -> str:
    folder = files("js_lib_leaflet").joinpath("static", "js_lib_leaflet")
    return folder.joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n").rstrip()
