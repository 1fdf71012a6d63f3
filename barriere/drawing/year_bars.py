"""Bars by year: from when the rows of a register are; small enough for a telephone."""

from collections.abc import Sequence

from barriere.drawing import ink
from barriere.drawing.svg import drawing, element, words

WIDTH, HEIGHT = 360.0, 132.0
_TOP, _FLOOR = 18.0, 110.0
_LABEL = 12
_ROOM = 40  # what a year needs below the floor
_FEW = 4


def year_bars(bars: Sequence[tuple[int, int]], title: str) -> str:
    """Return one bar per (year, count), on a scale from 0, with the first and last year named."""
    most = max((count for _, count in bars), default=0) or 1
    room = WIDTH / max(len(bars), _FEW)
    floor = element("path", d=f"M0 {_FLOOR}H{WIDTH:g}", stroke=ink.GREY, stroke_width=1)
    parts = [_bar(at * room, room, count / most) for at, (_, count) in enumerate(bars) if count]
    return drawing(WIDTH, HEIGHT, [*parts, floor, *_names(bars, room)], title)


def fill_bar(share: float) -> str:
    """Return a bar that is filled for `share` (0 to 1); decoration beside a number."""
    inside = element("rect", width=100, height=8, rx=1.5, fill=ink.LINE)
    inside += element("rect", width=max(100 * share, 1.5 if share else 0), height=8, rx=1.5,
                      fill=ink.NAVY) if share else ""  # fmt: skip
    return element(
        "svg", inside, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 100 8",
        preserveAspectRatio="none", aria_hidden="true", class_="balk",
    )  # fmt: skip


def _bar(left: float, room: float, share: float) -> str:
    height = max((_FLOOR - _TOP) * share, 1.0)
    gap = min(room * 0.2, 3)
    return element(
        "rect", x=left + gap / 2, y=_FLOOR - height, width=room - gap, height=height, fill=ink.NAVY
    )


def _names(bars: Sequence[tuple[int, int]], room: float) -> list[str]:
    """Return the years below the ends and the tallest bar, and the count above that one."""
    if not bars:
        return []
    tallest = max(range(len(bars)), key=lambda at: bars[at][1])
    shown = [0, len(bars) - 1] if len(bars) > 1 else [0]
    under = [_under(bars[at][0], at, room, len(bars)) for at in shown]
    if all(abs(tallest - at) * room > _ROOM for at in shown):
        under.append(_under(bars[tallest][0], tallest, room, len(bars)))
    x = min(max((tallest + 0.5) * room, 24), WIDTH - 24)
    count = f"{bars[tallest][1]:,}".replace(",", ".")
    return [*under, _says(count, x, _TOP - 5, "middle", 700)]


def _under(year: int, at: int, room: float, total: int) -> str:
    if at == 0 and total > 1:
        return _says(str(year), 0, HEIGHT - 6, "start", 400)
    if at == total - 1 and total > _FEW:
        return _says(str(year), WIDTH, HEIGHT - 6, "end", 400)
    return _says(str(year), (at + 0.5) * room, HEIGHT - 6, "middle", 400)


def _says(text: str, x: float, y: float, anchor: str, weight: int) -> str:
    return element(
        "text", words(text), x=x, y=y, text_anchor=anchor, font_family=ink.FONT,
        font_size=_LABEL, font_weight=weight, fill=ink.BLACK,
    )  # fmt: skip
