"""The year line: twelve months with the days on which something happens."""

from dataclasses import dataclass
from datetime import date

from barriere.drawing import ink
from barriere.drawing.svg import drawing, element, words

SIZE = (504.0, 92.0)
_LEFT, _RIGHT, _Y = 8.0, 496.0, 58.0
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_APART = 62.0


@dataclass(frozen=True)
class Moment:
    """A day with a label above it and a smaller one below that."""

    day: date
    label: str
    note: str


def year_line(year: int, moments: tuple[Moment, ...], title: str) -> str:
    """Return the line of a year; what is outside it is not drawn, crowded labels are left out."""
    parts = [_months(year)]
    last = -_APART
    for moment in sorted((m for m in moments if m.day.year == year), key=lambda m: m.day):
        x = _place(moment.day)
        parts.append(_dot(x))
        anchor = min(max(x, _LEFT + 30, last + _APART), _RIGHT - 30)
        if anchor - x > _APART / 2 or anchor < last + _APART / 2:
            continue
        last = anchor
        parts.append(_says(moment.label, anchor, 20, 10.5, 700, ink.NAVY))
        parts.append(_says(moment.note, anchor, 33, 9, 400, ink.GREY))
    return drawing(*SIZE, parts, title)


def _place(day: date) -> float:
    """Return where a day lies on the line, by its share of the year."""
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    return _LEFT + (_RIGHT - _LEFT) * (day - first).days / (last - first).days


def _months(year: int) -> str:
    base = element(
        "path", d=f"M{_LEFT} {_Y}H{_RIGHT}", stroke=ink.NAVY, stroke_width=2, fill="none"
    )
    names = ""
    for number, name in enumerate(_MONTHS, 1):
        x = _place(date(year, number, 1))
        names += element("path", d=f"M{x:.1f} {_Y}v7", stroke=ink.GREY, stroke_width=0.8)
        names += _says(name, _place(date(year, number, 15)), _Y + 19, 9, 400, ink.GREY)
    return base + names


def _dot(x: float) -> str:
    return element(
        "circle", cx=x, cy=_Y, r=6.5, fill=ink.ORANGE, stroke=ink.BLACK, stroke_width=1.6
    )


def _says(text: str, x: float, y: float, size: float, weight: int, colour: str) -> str:
    return element(
        "text", words(text), x=x, y=y, text_anchor="middle", font_family=ink.FONT,
        font_size=size, font_weight=weight, fill=colour,
    )  # fmt: skip
