"""A text document of the house (ODT): Dutch, A4, headings that a reader can jump to."""

from typing import Any

from odf.opendocument import OpenDocumentText
from odf.style import (
    Footer,
    FooterStyle,
    HeaderFooterProperties,
    ListLevelProperties,
    MasterPage,
    PageLayout,
    PageLayoutProperties,
    ParagraphProperties,
    Style,
    TextProperties,
)
from odf.text import H, List, ListItem, ListLevelStyleBullet, ListStyle, P, PageNumber

from barriere.reports.cell_text import cell_text

_INK, _NAVY, _SAND = "#1f2a33", "#12344d", "#f5f3ed"
_LETTERS = {"fontfamily": "Liberation Sans", "language": "nl", "country": "NL", "color": _INK}
_TITLE, _HEAD, _BODY, _FOOT = "Titel", "Kop", "Alinea", "Voet"
_NOTE, _STRONG = "Kader", "Kaderkop"
_FRAME = {
    "backgroundcolor": _SAND,
    "padding": "0.25cm",
    "borderleft": f"3pt solid {_NAVY}",
    "lineheight": "130%",
    "joinborder": "true",
}
_LOOKS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    _TITLE: ({"fontsize": "20pt", "fontweight": "bold", "color": _NAVY},
             {"marginbottom": "0.2cm"}),
    _HEAD: ({"fontsize": "14pt", "fontweight": "bold", "color": _NAVY},
            {"margintop": "0.8cm", "marginbottom": "0.2cm", "keepwithnext": "always"}),
    _BODY: ({"fontsize": "11pt"},
            {"marginbottom": "0.2cm", "lineheight": "130%", "orphans": "2", "widows": "2"}),
    _FOOT: ({"fontsize": "8.5pt"}, {}),
    _NOTE: ({"fontsize": "10pt"}, _FRAME),
    _STRONG: ({"fontsize": "10pt", "fontweight": "bold", "color": _NAVY}, _FRAME),
}  # fmt: skip


class TextDocument:
    """A document that grows from top to bottom; all that is put in stays literal text."""

    def __init__(self, title: str, foot: str) -> None:
        """Begin with a title; `foot` stands on every page, before its number."""
        self.book: Any = OpenDocumentText()
        for name, (letters, room) in _LOOKS.items():
            style = Style(name=name, family="paragraph")
            style.addElement(ParagraphProperties(**room))
            style.addElement(TextProperties(**_LETTERS | letters))
            self.book.styles.addElement(style)
        self._bullets()
        self._page(foot)
        self._add(H(outlinelevel=1, stylename=_TITLE, text=cell_text(title)))

    def heading(self, text: str) -> None:
        """Add the heading of a part."""
        self._add(H(outlinelevel=2, stylename=_HEAD, text=cell_text(text)))

    def paragraph(self, text: str) -> None:
        """Add a paragraph."""
        self._add(P(stylename=_BODY, text=cell_text(text)))

    def note(self, head: str, *texts: str) -> None:
        """Add a frame with a head of its own: not part of what goes out."""
        self._add(P(stylename=_STRONG, text=cell_text(head)))
        for text in texts:
            self._add(P(stylename=_NOTE, text=cell_text(text)))

    def bullets(self, texts: tuple[str, ...]) -> None:
        """Add a list, when there is anything in it."""
        if not texts:
            return
        made = List(stylename="Punten")
        for text in texts:
            item = ListItem()
            item.addElement(P(stylename=_BODY, text=cell_text(text)))
            made.addElement(item)
        self._add(made)

    def _add(self, element: Any) -> None:
        self.book.text.addElement(element)

    def _bullets(self) -> None:
        style = ListStyle(name="Punten")
        level = ListLevelStyleBullet(level="1", bulletchar="•")
        level.addElement(ListLevelProperties(spacebefore="0.2cm", minlabelwidth="0.5cm"))
        style.addElement(level)
        self.book.styles.addElement(style)

    def _page(self, foot: str) -> None:
        layout = PageLayout(name="A4")
        layout.addElement(
            PageLayoutProperties(pagewidth="21cm", pageheight="29.7cm", margin="2.2cm")
        )
        below = FooterStyle()
        below.addElement(HeaderFooterProperties(minheight="0.8cm", margintop="0.4cm"))
        layout.addElement(below)
        self.book.automaticstyles.addElement(layout)
        master = MasterPage(name="Standard", pagelayoutname=layout)
        footer = Footer()
        line = P(stylename=_FOOT, text=f"{cell_text(foot)} · bladzijde ")
        line.addElement(PageNumber(selectpage="current"))
        footer.addElement(line)
        master.addElement(footer)
        self.book.masterstyles.addElement(master)
