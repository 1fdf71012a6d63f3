"""Reading back from a page what it was given: as text, and nothing but text."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.browser.sink import SILENCE, listening

_TAGS = "[...new Set([...document.querySelectorAll('*')].map(e => e.localName))]"
_HANDLERS = """[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())
  .filter(name => name.startsWith('on'))"""


@contextmanager
def silent_page(browser: Browser) -> Iterator[Page]:
    """Open a page whose only way out is a sink; at the end nothing ran, asked or was said."""
    wrong: list[str] = []
    with listening() as sink:
        with browser.new_context(proxy=sink.proxy) as context:
            page = context.new_page()
            page.on("console", lambda message: wrong.append(message.text))
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on("dialog", lambda dialog: wrong.append(dialog.message))
            context.on("page", lambda other: wrong.append(other.url))
            yield page
            page.wait_for_timeout(200)
            assert page.evaluate("window.__ran") is None
            assert page.evaluate(_HANDLERS) == []
        assert sink.said == SILENCE
    assert wrong == []


def tags(page: Page) -> set[str]:
    """Return the kinds of elements that the page has."""
    return set(page.evaluate(_TAGS))
