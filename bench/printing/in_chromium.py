"""The named baseline: the same words and maps as one HTML per copy, printed by Chromium.

Plain HTML without any layout of its own, so it is less than the page of the house; tagged, but
neither PDF/UA nor PDF/A. Starting the browser does not count.
"""

import html
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

_STYLE = "<style>@page{size:A4}section{break-before:page}svg{width:100%;height:auto}</style>"


def start(play: Playwright) -> Browser:
    """Return a browser that is ready to print."""
    return play.chromium.launch(
        executable_path=shutil.which("chromium"),
        args=["--headless=new", "--no-sandbox", "--disable-gpu"],
    )


def printed(browser: Browser, copies: Iterable[dict[str, Any]], folder: Path) -> int:
    """Print every copy, as its template reads it, to a PDF in `folder`; return the bytes."""
    total = 0
    for number, data in enumerate(copies):
        page = browser.new_page()
        page.set_content(page_of(data))
        path = folder / f"chromium-{number}.pdf"
        page.pdf(path=path, format="A4", tagged=True, print_background=True)
        page.close()
        total += path.stat().st_size
    return total


def page_of(data: dict[str, Any]) -> str:
    """Return a copy as HTML: the cover, then a section per leaf."""
    cover = "".join(_told({key: value for key, value in data.items() if key != "bladen"}))
    leaves = "".join(f"<section>{''.join(_told(leaf))}</section>" for leaf in data["bladen"])
    return f"<!doctype html><html lang=nl><title>x</title>{_STYLE}<body>{cover}{leaves}"


def _told(value: object) -> Iterator[str]:
    """Yield every text in a value as a paragraph, and every drawing as it is."""
    if isinstance(value, str):
        yield value if value.startswith("<svg") else f"<p>{html.escape(value)}</p>"
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _told(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _told(inner)
