"""Shares with their intervals: how much was found, and how far that can be trusted."""

from dataclasses import dataclass

from barriere.drawing import ink
from barriere.drawing.svg import drawing, element, words

WIDTH = 504.0
_ROW = 27.0
_FROM, _TO = 170.0, 400.0
_HEAD = 16.0


@dataclass(frozen=True)
class Share:
    """`hits` out of `n` with an interval `low`..`high`, all of 0..1; n = 0 draws no mark."""

    label: str
    hits: int
    n: int
    low: float
    high: float

    @property
    def said(self) -> str:
        """Return the share as an official says it.

        >>> Share("Signalen", 22, 44, 0.36, 0.64).said
        '22 van 44 (36–64 %)'
        """
        if not self.n:
            return "nog niets te tellen"
        return f"{self.hits} van {self.n} ({100 * self.low:.0f}–{100 * self.high:.0f} %)"


def share_chart(shares: tuple[Share, ...], title: str) -> str:
    """Return a row per share: a mark at hits ÷ n, a line over its interval, and the numbers."""
    height = _HEAD + _ROW * len(shares) + 6
    parts = [_axis(height)]
    parts += [_row(share, _HEAD + _ROW * (at + 0.5)) for at, share in enumerate(shares)]
    return drawing(WIDTH, height, parts, title)


def _axis(height: float) -> str:
    drawn = ""
    for percent in (0, 25, 50, 75, 100):
        x = _place(percent / 100)
        drawn += element(
            "path", d=f"M{x:g} {_HEAD}V{height:g}", stroke=ink.LINE, stroke_width=0.8
        ) + _says(f"{percent} %", x, 9, 8.5, "middle", ink.GREY)
    return drawn


def _row(share: Share, y: float) -> str:
    name = _says(share.label, 0, y + 3.5, 11, "start", ink.BLACK)
    if not share.n:
        return name + _says(share.said, _TO + 12, y + 3.5, 10, "start", ink.GREY)
    low, high, mark = (_place(v) for v in (share.low, share.high, share.hits / share.n))
    whisker = element(
        "path", d=f"M{low:.1f} {y - 5:g}v10M{low:.1f} {y:g}H{high:.1f}M{high:.1f} {y - 5:g}v10",
        stroke=ink.NAVY, stroke_width=1.8, fill="none",
    )  # fmt: skip
    dot = element(
        "circle", cx=mark, cy=y, r=4.6, fill=ink.ORANGE, stroke=ink.BLACK, stroke_width=1.4
    )
    return name + whisker + dot + _says(share.said, _TO + 12, y + 3.5, 10, "start", ink.BLACK)


def _place(share: float) -> float:
    return _FROM + (_TO - _FROM) * share


def _says(text: str, x: float, y: float, size: float, anchor: str, colour: str) -> str:
    return element(
        "text", words(text), x=x, y=y, text_anchor=anchor, font_family=ink.FONT,
        font_size=size, fill=colour,
    )  # fmt: skip
