"""A page that opens from disk: one file, no request, readable without scripts unless sealed."""

import base64
import gzip
import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from barriere.drawing.colours import css_variables
from barriere.drawing.letters import faces
from barriere.privacy.page_policy import page_policy
from barriere.privacy.seal import ROUNDS, browser_half, seal
from barriere.reports import words

_TRUSTED = "zegel"
"""The one policy of trusted types: under it what the password opened becomes the page."""


@dataclass(frozen=True)
class Page:
    """A page before it is put in its file; `body` is HTML of which every value was escaped.

    `styles` and `scripts` name files in `page/`; the last script calls nothing
    before the body is there. `gemeente`, `contact` and `destroy_by` are what a
    sealed page tells whoever finds it.
    """

    title: str
    body: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    gemeente: str
    contact: str
    destroy_by: date


def offline_page(page: Page, password: str | None = None) -> str:
    """Return the whole file; sealed with `password` unless that is None.

    A sealed page has nothing of the body in it without the password. The same
    page and password give the same bytes. Raises WrongUse for a password that
    is too short to keep anything closed.
    """
    script = _script(page.scripts, sealed=password is not None)
    style = "\n".join([css_variables(), *_faces(), *(_own(f"{n}.css") for n in page.styles)])
    trusted = "'none'" if password is None else _TRUSTED
    return _template().render(
        titel=page.title,
        beleid=Markup(page_policy([script], [style], trusted)),  # noqa: S704 - hashes and our own words
        stijl=Markup(style),  # noqa: S704 - our own files, hashed before any data is there
        script=Markup(script),  # noqa: S704 - as above
        inhoud=Markup(page.body) if password is None else "",  # noqa: S704 - rendered with autoescape
        slot=None if password is None else _lock(page, password),
    )


def _lock(page: Page, password: str) -> dict[str, Any]:
    """Return the blocks of a sealed page, which nothing executes, and what the finder reads."""
    public = _inert({"titel": page.title, "vernietigen_voor": page.destroy_by.isoformat()})
    packed = gzip.compress(page.body.encode("utf-8", "replace"), mtime=0)
    sealed = seal(packed, password, public.encode())
    lock = {"zout": _base64(sealed.salt), "nonce": _base64(sealed.nonce), "rondes": ROUNDS}
    return {
        "open": Markup(public),  # noqa: S704 - ASCII without a character that ends a block
        "slot": Markup(_inert(lock)),  # noqa: S704 - as above
        "gegevens": _base64(sealed.content),
        "van": f"Van gemeente {page.gemeente}, te vernietigen vóór {words.day(page.destroy_by)}. "
        f"Niet voor u bedoeld? Verwijder dit bestand en meld het bij {page.contact}.",
    }


def _script(names: tuple[str, ...], *, sealed: bool) -> str:
    parts = [_own(f"{name}.js") for name in names]
    if sealed:
        parts = [browser_half(), *parts, _own("opening.js")]
    else:
        parts.append("document.addEventListener('DOMContentLoaded', start);")
    return "\n".join(["(function () {", "'use strict';", *parts, "})();"]).replace("</", "<\\/")


def _inert(value: dict[str, Any]) -> str:
    """Return JSON in ASCII without any character that could end a block."""
    text = json.dumps(value, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _own(name: str) -> str:
    return files("barriere.reports").joinpath("page", name).read_text(encoding="utf-8")


@cache
def _faces() -> tuple[str, ...]:
    return tuple(faces())


@cache
def _template() -> Template:
    source = files("barriere.reports").joinpath("templates/offline_page.html.j2")
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return made.from_string(source.read_text("utf-8"))
