"""Texts that do harm where a page takes text for something else: written here, always the same.

A payload that runs raises `window.__ran`; one that fetches asks a host that does not exist, so
that a sink which is the only way out hears it. No text holds a lone surrogate: no register does,
because its reader refuses a file that is no Unicode.
"""

import tomllib
from itertools import product
from pathlib import Path

RUN = "window.__ran=(window.__ran||0)+1"
HOST = "//lek.invalid"

_BLOCKS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("payloads.toml").read_text(encoding="utf-8")
)
_CROSSED = (
    ("attributen", "EVENT", "gebeurtenissen"),
    ("koppelingen", "SCHEME", "adressen"),
    ("kapers", "NAME", "namen"),
)
_ALONE = (
    "halen",
    "script",
    "sjablonen",
    "gegevens",
    "formules",
    "scherm",
    "letters",
    "stijl",
    "muterend",
)


def _built() -> list[str]:
    texts = [out + one for one, out in product(_BLOCKS["elementen"], _BLOCKS["uitwegen"])]
    for place, mark, filling in _CROSSED:
        crossed = product(_BLOCKS[filling], _BLOCKS[place])
        texts += [where.replace(mark, what) for what, where in crossed]
    texts += [text for family in _ALONE for text in _BLOCKS[family]]
    return [text.replace("RUN", RUN).replace("HOST", HOST) for text in texts]


PAYLOADS: tuple[str, ...] = tuple(dict.fromkeys(_built()))
"""Every payload once, in a fixed order."""


def as_html_reads(text: str) -> str:
    """Return what a parser of HTML makes of a text that was escaped and is shown.

    A line end is one line feed, and the character NUL does not exist.
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
