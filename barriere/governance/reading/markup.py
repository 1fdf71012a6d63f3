"""Markup (HTML, SVG, and the XML of workbooks and documents) as its texts, however broken it is."""

import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser

from barriere.governance.reading.packed import split_packed
from barriere.governance.reading.piece import Found, Kind, Nested, Piece, row_of

Attributes = list[tuple[str, str | None]]

INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "tspan", "textpath", "text:span", "text:a",
    "text:s", "text:tab", "text:line-break", "text:bookmark", "text:soft-page-break", "r", "rpr",
    "t", "w:r", "w:t", "w:rpr", "a:r", "a:t", "a:rpr", "w:prooferr", "w:bookmarkstart",
    "w:bookmarkend", "w:br", "w:tab", "a:br",
})  # fmt: skip
"""Elements that do not end the line of text in which they stand."""
_SPACES = frozenset({"br", "text:s", "text:tab", "text:line-break", "w:br", "w:tab", "a:br"})
_LOOKS = frozenset({"rpr", "w:rpr", "a:rpr"})
"""How a run of letters looks: what is in it ends no line."""
_GEOMETRY = frozenset({
    "d", "points", "viewbox", "transform", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
    "rx", "ry", "dx", "dy", "width", "height", "offset", "style", "stroke-dasharray", "path",
    "gradienttransform", "svg:d", "svg:viewbox", "svg:x", "svg:y",
})  # fmt: skip
_ROWS = frozenset({"tr", "table:table-row", "row"})
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


class Markup(HTMLParser):
    """Collects the pieces of a page or an XML part; attributes, comments and scripts too.

    What stands apart in a line of text only by its elements is one text, so
    that a number cannot hide in three spans.
    """

    def __init__(self, nested: Nested) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Found] = []
        self.nested = nested
        self._runs: list[str] = []
        self._cells: list[str] = []
        self._looks = False
        self._ends = ""

    def where(self) -> str:
        """Return where the parser is."""
        return f"regel {self.getpos()[0]}"

    def say(self, what: str, text: str, kind: Kind = Kind.TEXT) -> None:
        """Keep a text that stands beside the text of the page."""
        place = f"{self.where()}, {what}" if what else self.where()
        if kind is Kind.DRAWN:
            self.found.append(Piece(place, text, kind))
            if "data:" in text:
                self.found += split_packed(place, text, self.nested)
        else:
            self.found += split_packed(place, text, self.nested)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Take up an element: its attributes, and whether it ends the line."""
        self._boundary(tag)
        self._looks = self._looks or tag in _LOOKS
        for name, value in attrs:
            if value:
                drawn = Kind.DRAWN if name in _GEOMETRY else Kind.TEXT
                self.say(f"attribuut {name}", value, drawn)

    def handle_endtag(self, tag: str) -> None:
        """Close an element; a row of a table is a piece by itself."""
        self._ends = f", {tag}"
        self._boundary(tag)
        self._ends = ""
        self._looks = self._looks and tag not in _LOOKS
        if tag in _ROWS:
            self.found += row_of(self.where(), self._cells)
            self._cells = []

    def handle_data(self, data: str) -> None:
        """Take up text."""
        self._runs.append(data)

    def handle_comment(self, data: str) -> None:
        """Take up a comment."""
        self.say("opmerking", data)

    def handle_decl(self, decl: str) -> None:
        """Take up a declaration; an entity could be named in it."""
        self.say("declaratie", decl)

    def handle_pi(self, data: str) -> None:
        """Take up an instruction."""
        self.say("instructie", data)

    def unknown_decl(self, data: str) -> None:
        """Take up any other declaration."""
        self.say("declaratie", data)

    def end_line(self) -> None:
        """End the line of text: its runs as one text, and where there are more, side by side."""
        runs = [run for run in self._runs if run]
        self._runs = []
        text = "".join(runs).strip()
        if text:
            self.take_line(text, runs)

    def take_line(self, text: str, runs: list[str]) -> None:
        """Keep a line of text that is whole."""
        place = self.where() + self._ends
        self.found += split_packed(place, text, self.nested)
        self.found += row_of(place, runs)
        self._cells.append(text)

    def _boundary(self, tag: str) -> None:
        if tag in _SPACES:
            self._runs.append(" ")
        elif tag not in INLINE and not self._looks:
            self.end_line()


def read_markup(text: str, nested: Nested) -> Iterator[Found]:
    """Take XML apart, as tolerantly as a page."""
    yield from fed(Markup(nested), text)


def fed(parser: Markup, text: str) -> list[Found]:
    """Return everything that a parser finds in a text."""
    whole = _CDATA.sub(lambda literal: escape(literal[1]), text)
    parser.feed(whole.replace("<![", "&lt;!["))  # what is left of these is no markup
    parser.close()
    parser.end_line()
    return parser.found
