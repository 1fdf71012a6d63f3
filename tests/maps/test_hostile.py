"""Text from a register is shown as it is, runs never, and calls nobody."""

import dataclasses
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pyarrow as pa
import pytest
from playwright.sync_api import Browser, Page

from barriere.maps import RiskMap, write

Opened = Callable[[RiskMap], Page]

RUN = "window.__ran=(window.__ran||0)+1"
HOSTILE = [
    "</script><script>RUN</script>",
    "<script>RUN</script>",
    "<img src=x onerror=RUN>",
    "<img src=SINK/img>",
    "<svg onload=RUN>",
    "${RUN}",
    "`;RUN;`",
    "'\"><iframe srcdoc='<script>RUN</script>'>",
    "{{RUN}}{% raw %}",
    "<!-- gegevens --> --><link rel=stylesheet href=SINK/css>",
    "\\u003cscript>RUN//",
    "</textarea></title><base href=SINK/>",
    "javascript:RUN",
    "\u2028RUN\u2029",
    "&lt;b&gt; & <b>vet</b>",
]
TEXTS = ("straat", "huisletter", "toevoeging", "postcode", "wijk", "buurt", "soort", "waarom")


class Sink:
    """An address on this machine that remembers who called."""

    def __init__(self) -> None:
        called: list[str] = []

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                called.append(self.path)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Keep the test output clean."""

        self.called = called
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def sink() -> Iterator[Sink]:
    sink = Sink()
    threading.Thread(target=sink.server.serve_forever, daemon=True).start()
    yield sink
    sink.server.shutdown()
    sink.server.server_close()


def payloads(sink: Sink) -> list[str]:
    return [text.replace("RUN", RUN).replace("SINK", sink.url) for text in HOSTILE]


def poisoned(town: RiskMap, texts: list[str]) -> RiskMap:
    """Return the town with a hostile text in every field that can hold one."""
    n = town.adressen.num_rows

    def fill(table: pa.Table, name: str) -> pa.Table:
        values = pa.array([texts[i % len(texts)] for i in range(table.num_rows)], pa.string())
        return table.set_column(table.schema.get_field_index(name), name, values)

    rows = town.adressen
    for name in (*TEXTS, "oordeel", "toelichting"):
        rows = fill(rows, name)
    given = town.bijdragen
    for name in ("zin", "waarde", "grens", "basis", "bron"):
        given = fill(given, name)
    cards = tuple(
        dataclasses.replace(card, naam=texts[i % len(texts)], onschuldig=tuple(texts))
        for i, card in enumerate(town.cards)
    )
    everything = " ".join(texts)
    colophon = dataclasses.replace(
        town.colophon, gemeente=everything, catalogus=everything, contact=everything
    )
    ground = dataclasses.replace(
        town.ground,
        wegen=fill(town.ground.wegen, "naam"),
        grenzen=fill(town.ground.grenzen, "naam"),
    )
    assert n > len(texts)
    return dataclasses.replace(
        town, colophon=colophon, adressen=rows, bijdragen=given, cards=cards, ground=ground
    )


def test_hostile_values_are_shown_literally_and_never_run(
    opened: Opened, town: RiskMap, sink: Sink
) -> None:
    texts = payloads(sink)
    page = opened(poisoned(town, texts))
    for zoom in (-2, 0, 1, 2):
        page.evaluate("zoom => map_kaart.setZoom(zoom, { animate: false })", zoom)
    page.locator("#zoek").fill("script")
    page.locator("#zoek").press("Escape")
    shown = page.evaluate("document.getElementById('kop-gegevens').textContent")
    assert all(text in shown for text in texts)
    options = page.evaluate(
        "[...document.querySelectorAll('#wijk option')].map(o => o.textContent)"
    )
    assert set(texts) < set(options)
    for place in range(len(texts)):
        page.locator("#rijen .adres").nth(place).press("Enter")
        explained = page.evaluate("document.getElementById('uitleg').textContent")
        assert any(text in explained for text in texts)
    assert page.evaluate("window.__ran") is None
    assert (
        page.locator("#paneel script, #uitleg img, iframe, base, #uitleg svg[onload]").count() == 0
    )
    assert sink.called == []


def test_nothing_leaves_even_when_asked(
    browser: Browser, town: RiskMap, sink: Sink, tmp_path: Path
) -> None:
    write(tmp_path / "kaart.html", town)
    page = browser.new_page()
    page.goto((tmp_path / "kaart.html").as_uri())
    page.evaluate(
        """async (url) => {
          try { await fetch(url + '/fetch'); } catch {}
          for (const tag of ['img', 'iframe', 'video']) {
            const made = document.createElement(tag);
            made.src = `${url}/${tag}`;
            document.body.append(made);
          }
          navigator.sendBeacon(`${url}/beacon`, 'x');
          await new Promise((resolve) => setTimeout(resolve, 400));
        }""",
        sink.url,
    )
    page.close()
    assert sink.called == []


def test_the_sink_would_have_heard_it(browser: Browser, sink: Sink, tmp_path: Path) -> None:
    path = tmp_path / "zonder.html"
    path.write_text(f"<img src='{sink.url}/img'>", encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.wait_for_load_state("networkidle")
    page.close()
    assert sink.called == ["/img"]
