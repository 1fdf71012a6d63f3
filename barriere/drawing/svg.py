"""SVG as text: elements whose attributes and words are always escaped."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, inside: str = "", /, **attributes: object) -> str:
    """Return one element; `stroke_width=2` becomes `stroke-width="2"`; `inside` is SVG already.

    >>> element("circle", r=9, stroke_width=2)
    '<circle r="9" stroke-width="2"/>'
    """
    named = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_number(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{named}>{inside}</{tag}>" if inside else f"<{tag}{named}/>"


def words(text: str) -> str:
    """Return registry text as SVG character data.

    >>> words("<script>")
    '&lt;script&gt;'
    """
    return escape(_NOT_XML.sub("", text))


def drawing(
    width: float, height: float, parts: Iterable[str], title: str, role: str = "img"
) -> str:
    """Return a whole drawing of `width` × `height` points, with a title for who can't see it.

    What holds links is no picture but a `role` of "group".
    """
    return element(
        "svg",
        element("title", words(title) or " ") + "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}",
        width=width,
        height=height,
        role=role,
    )


def _number(value: object) -> str:
    """Write numbers short and always with a point."""
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return str(value)
