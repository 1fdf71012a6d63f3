"""An HTML page: its text, and what its scripts, styles and sealed blocks hold."""

from collections.abc import Iterator

from barriere.governance.reading.data import read_json
from barriere.governance.reading.markup import Attributes, Markup, fed
from barriere.governance.reading.packed import from_base64
from barriere.governance.reading.piece import Found, Nested, Unreadable, within
from barriere.governance.reading.script import strings_of
from barriere.governance.reading.sealed import Lock, locked_page

_RAW = frozenset({"script", "style"})


class _Page(Markup):
    """A page; the text of scripts and styles is taken apart by what it is."""

    def __init__(self, nested: Nested, sealed: str) -> None:
        super().__init__(nested)
        self._raw = ""
        self._kind = ""
        self._sealed = sealed

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Take up an element, and remember in which script or style it is."""
        super().handle_starttag(tag, attrs)
        if tag in _RAW:
            self._raw = tag
            self._kind = (dict(attrs).get("type") or "").lower()
        if nested := dict(attrs).get("srcdoc"):
            self.found += within(f"{self.where()}, srcdoc", iter(read_page(nested, self.nested)))

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self._raw and tag == self._raw:
            text, self._runs, self._raw = "".join(self._runs), [], ""
            self.found += within(self.where(), self._content(tag, text))
        super().handle_endtag(tag)

    def _content(self, tag: str, text: str) -> Iterator[Found]:
        if not text.strip() or (self._sealed and text.strip() == self._sealed):
            return
        if "json" in self._kind:
            yield from read_json(text, self.nested)
        elif self._kind == "application/octet-stream":
            raw = from_base64(text)
            yield from self.nested(text.encode() if raw is None else raw, "gegevensblok")
        else:
            yield from strings_of(tag, text, self.nested)


def read_page(text: str, nested: Nested, password: str | None = None) -> Iterator[Found]:
    """Take a page apart; what is sealed is opened with the password, or said not to be readable."""
    lock = locked_page(text)
    yield from fed(_Page(nested, lock.block if lock and lock.sealed else ""), text)
    if lock:
        yield from _opened(lock, password, nested)


def _opened(lock: Lock, password: str | None, nested: Nested) -> Iterator[Found]:
    content = lock.open(password)
    if content is None:
        why = "verzegeld" if password is None else "verzegeld met een ander wachtwoord"
        yield Unreadable("", why, sealed=True)
    else:
        yield from nested(content, "onder het zegel")
