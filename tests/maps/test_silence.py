"""A map says nothing to the world, even when a script in it asks it to."""

from pathlib import Path

from playwright.sync_api import Browser

from barriere.maps import RiskMap, write
from tests.browser.sink import SILENCE, Sink

ASK = """async (host) => {
  const tries = [
    () => fetch(`https://${host}/fetch`),
    () => fetch(`http://${host}/post`, { method: 'POST', body: 'x', mode: 'no-cors' }),
    () => navigator.sendBeacon(`https://${host}/beacon`, 'x'),
    () => new WebSocket(`wss://${host}/ws`),
    () => new EventSource(`https://${host}/es`),
    () => new Worker(`https://${host}/worker.js`),
    () => { const ask = new XMLHttpRequest(); ask.open('GET', `https://${host}/xhr`); ask.send(); },
    () => document.fonts.add(new FontFace('x', `url(https://${host}/font)`)),
    () => document.fonts.load('1px x'),
    () => { document.body.style.background = `url(https://${host}/css)`; },
    () => { new Image().src = `http://${host}/image`; },
    () => import(`https://${host}/module.js`),
  ];
  for (const tag of ['img', 'video', 'audio', 'embed', 'script', 'track']) {
    tries.push(() => {
      const made = document.createElement(tag);
      made.src = `https://${host}/${tag}`;
      document.body.append(made);
    });
  }
  for (const rel of ['stylesheet', 'prefetch', 'preload', 'icon', 'manifest', 'modulepreload']) {
    tries.push(() => {
      const made = document.createElement('link');
      Object.assign(made, { rel, href: `https://${host}/${rel}`, as: 'image' });
      document.head.append(made);
    });
  }
  for (const one of tries) { try { Promise.resolve(one()).catch(() => {}); } catch {} }
  await new Promise((resolve) => setTimeout(resolve, 500));
}"""


GO_THERE = """async (host) => {
  const frame = document.createElement('iframe');
  frame.src = `http://${host}/frame`;
  const form = document.createElement('form');
  Object.assign(form, { action: `http://${host}/form`, method: 'post' });
  document.body.append(frame, form);
  form.submit();
  await new Promise((resolve) => setTimeout(resolve, 500));
}"""


def asked(browser: Browser, sink: Sink, path: Path, script: str) -> None:
    with browser.new_context(proxy=sink.proxy) as context:
        page = context.new_page()
        page.goto(path.as_uri())
        page.evaluate(script, "lek.invalid")


def test_nothing_leaves_even_when_asked(
    browser: Browser, town: RiskMap, sink: Sink, tmp_path: Path
) -> None:
    write(tmp_path / "kaart.html", town)
    asked(browser, sink, tmp_path / "kaart.html", ASK)
    assert sink.said == SILENCE


def test_a_frame_or_a_form_is_refused_before_a_word_is_said(
    browser: Browser, town: RiskMap, sink: Sink, tmp_path: Path
) -> None:
    """Chromium opens a line to where a frame goes before it asks the policy of the page."""
    write(tmp_path / "kaart.html", town)
    asked(browser, sink, tmp_path / "kaart.html", GO_THERE)
    assert sink.bytes == 0


def test_the_sink_would_have_heard_it(browser: Browser, sink: Sink, tmp_path: Path) -> None:
    (tmp_path / "zonder.html").write_text("<!doctype html><body>", encoding="utf-8")
    asked(browser, sink, tmp_path / "zonder.html", ASK)
    assert sink.connections > 5
    assert sink.bytes > 0
