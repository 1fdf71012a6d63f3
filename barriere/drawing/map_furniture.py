"""Map furniture: the scale bar and the north arrow."""

from barriere.drawing import ink
from barriere.drawing.svg import element, words
from barriere.drawing.viewport import Viewport

_BARS = (5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_LONGEST = 0.22


def scale_bar(view: Viewport) -> str:
    """Return a bar of round metres, at most 22 % of the width, bottom left."""
    metres = max(
        (bar for bar in _BARS if bar * view.scale <= view.width * _LONGEST), default=_BARS[0]
    )
    length = metres * view.scale
    says = f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"  # noqa: PLR2004 - m per km
    plate = element(
        "rect", x=-6, y=-17, width=length + 12, height=22, fill=ink.PAPER, opacity=0.85, rx=2
    )
    bar = element(
        "path", d=f"M0 -4V0H{length:.1f}V-4", fill="none", stroke=ink.BLACK, stroke_width=1.3
    )
    return element(
        "g", plate + bar + label(says, 0, -6.5, 8.5),
        transform=f"translate(14 {view.height - 12:g})",
    )  # fmt: skip


def north_arrow(view: Viewport) -> str:
    """Return the arrow to the north, bottom right; RD north is up."""
    needle = element("path", d="M0 -13L5.4 6L0 2.6L-5.4 6Z", fill=ink.BLACK)
    plate = element("rect", x=-10, y=-17, width=20, height=36, rx=3, fill=ink.PAPER, opacity=0.85)
    return element(
        "g",
        plate + needle + label("N", 0, 15.5, 8.5, anchor="middle", weight=600),
        transform=f"translate({view.width - 18:g} {view.height - 26:g})",
    )


def credit(view: Viewport, text: str) -> str:
    """Return who made what is drawn, bottom right beside the arrow."""
    plate = element("rect", x=-154, y=-9, width=158, height=12, fill=ink.PAPER, opacity=0.85, rx=2)
    named = label(text, 0, 0, 7, anchor="end")
    place = f"translate({view.width - 36:g} {view.height - 5:g})"
    return element("g", plate + named, transform=place)


def label(
    text: str, x: float, y: float, size: float, *, anchor: str = "start", weight: int = 400
) -> str:
    """Return a short word on the map."""
    return element(
        "text", words(text), x=x, y=y, font_family=ink.FONT, font_size=size,
        font_weight=weight, text_anchor=anchor, fill=ink.BLACK,
    )  # fmt: skip
