"""How a sheet of an ODS file lies on paper and on screen: A4 on its side, widths, fixed head."""

from typing import Any

from odf.config import (
    ConfigItem,
    ConfigItemMapEntry,
    ConfigItemMapIndexed,
    ConfigItemMapNamed,
    ConfigItemSet,
)
from odf.namespaces import STYLENS
from odf.number import DateStyle, Day, Month, Text, Year
from odf.style import (
    MasterPage,
    PageLayout,
    PageLayoutProperties,
    Style,
    TableColumnProperties,
    TableProperties,
    TableRowProperties,
)
from odf.table import TableColumn

_MM_PER_LETTER = 2.25
_HIGH = 6.0
"""Millimetres, one line of text with room to write."""
_FIXED = "2"


def days(book: Any, name: str) -> None:
    """Add the form of a day under a name: DD-MM-JJJJ."""
    form = DateStyle(name=name)
    for part in (Day(style="long"), Text(text="-"), Month(style="long"), Text(text="-")):
        form.addElement(part)
    form.addElement(Year(style="long"))
    book.automaticstyles.addElement(form)


def paper(book: Any, margin: str = "10mm") -> Any:
    """Return the look of a sheet that prints on A4 on its side, as wide as the table is."""
    layout = PageLayout(name="liggend")
    page = PageLayoutProperties(
        pagewidth="297mm", pageheight="210mm", printorientation="landscape", margin=margin
    )
    for name, pages in (("scale-to-X", "1"), ("scale-to-Y", "0")):  # ODF 1.3; odfpy knows 1.2
        page.setAttrNS(STYLENS, name, pages)
    layout.addElement(page)
    book.automaticstyles.addElement(layout)
    master = MasterPage(name="liggend", pagelayoutname=layout)
    book.masterstyles.addElement(master)
    style = Style(name="blad", family="table", masterpagename=master)
    style.addElement(TableProperties(display="true"))
    book.automaticstyles.addElement(style)
    return style


def row_height(book: Any, lines: int) -> str:
    """Add the look of a row that is so many lines of text high; return its name."""
    name = f"rij-{lines}"
    style = Style(name=name, family="table-row")
    high = f"{lines * _HIGH:.1f}mm"
    style.addElement(TableRowProperties(rowheight=high, useoptimalrowheight="false"))
    book.automaticstyles.addElement(style)
    return name


def columns(book: Any, table: Any, widths: list[int]) -> None:
    """Add the columns of a table, so many letters wide."""
    known = {style.getAttribute("name") for style in book.automaticstyles.childNodes}
    for width in widths:
        name = f"kolom-{width}"
        if name not in known:
            style = Style(name=name, family="table-column")
            size = f"{width * _MM_PER_LETTER:.1f}mm"
            style.addElement(TableColumnProperties(columnwidth=size))
            book.automaticstyles.addElement(style)
            known.add(name)
        table.addElement(TableColumn(stylename=name))


def freeze(book: Any, sheet: str, left: int, top: int) -> None:
    """Keep the first columns and rows of a sheet in sight."""
    shown = ConfigItemMapEntry(name=sheet)
    for name, kind, value in (
        ("HorizontalSplitMode", "short", _FIXED),
        ("VerticalSplitMode", "short", _FIXED),
        ("HorizontalSplitPosition", "int", str(left)),
        ("VerticalSplitPosition", "int", str(top)),
        ("PositionRight", "int", str(left)),
        ("PositionBottom", "int", str(top)),
    ):
        shown.addElement(ConfigItem(name=name, type=kind, text=value))
    tables = ConfigItemMapNamed(name="Tables")
    tables.addElement(shown)
    view = ConfigItemMapEntry()
    view.addElement(ConfigItem(name="ViewId", type="string", text="view1"))
    view.addElement(tables)
    view.addElement(ConfigItem(name="ActiveTable", type="string", text=sheet))
    views = ConfigItemMapIndexed(name="Views")
    views.addElement(view)
    settings = ConfigItemSet(name="ooo:view-settings")
    settings.addElement(views)
    book.settings.addElement(settings)
