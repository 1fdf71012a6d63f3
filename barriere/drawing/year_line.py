"""The year line: twelve months with the days on which something happens."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from barriere.drawing import ink
from barriere.drawing.svg import drawing, element, words

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_QUARTERS = ("eerste", "tweede", "derde", "vierde")
_SHADE = "#e6e1d3"
_EDGE = 8.0
_LINE = 58.0
_LETTERS_BELOW = 4.4
"""Room for months and quarters below the line, in letters."""
_APART = 5.9
"""Room that a label takes along the line, in its own letters."""


@dataclass(frozen=True)
class Moment:
    """A day with a label above it and a smaller one below that; `href` makes it a link.

    `past` is a day that is over: its dot is hollow.
    """

    day: date
    label: str
    note: str
    href: str = ""
    past: bool = False


@dataclass(frozen=True)
class Backdrop:
    """What lies behind the days: shaded stretches (first, last), and days by which it must be."""

    shaded: tuple[tuple[date, date], ...] = ()
    deadlines: tuple[date, ...] = ()


@dataclass(frozen=True)
class Look:
    """How wide the line is, over how many rows (1, 2 or 4), in letters of how many points."""

    width: float = 504.0
    rows: int = 1
    letters: float = 10.5

    @property
    def row_height(self) -> float:
        """Return the points that one row takes."""
        return _LINE + _LETTERS_BELOW * self.letters


_NOTHING = Backdrop()
_PAPER = Look()


def year_line(
    year: int,
    moments: tuple[Moment, ...],
    title: str,
    backdrop: Backdrop = _NOTHING,
    look: Look = _PAPER,
) -> str:
    """Return the line of a year; what is outside it is not drawn, crowded labels are left out."""
    parts = []
    for number in range(look.rows):
        row = _Row(year, 1 + number * 12 // look.rows, 12 // look.rows, look)
        drawn = [*row.shades(backdrop.shaded), row.months(), *row.deadlines(backdrop.deadlines)]
        drawn += row.moments(moments)
        down = f"translate(0 {number * look.row_height:g})"
        parts.append(element("g", "".join(drawn), transform=down if number else None))
    linked = any(moment.href for moment in moments)
    size = (look.width, look.row_height * look.rows)
    return drawing(*size, parts, title, "group" if linked else "img")


@dataclass(frozen=True)
class _Row:
    """A stretch of `count` months from month `begin`, drawn on one line."""

    year: int
    begin: int
    count: int
    look: Look

    @property
    def first(self) -> date:
        return date(self.year, self.begin, 1)

    @property
    def last(self) -> date:
        after = self.begin + self.count
        return date(self.year + after // 13, (after - 1) % 12 + 1, 1) - timedelta(days=1)

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def place(self, day: date) -> float:
        """Return where a day lies on the line, by its share of the row."""
        share = (day - self.first).days / (self.last - self.first).days
        return _EDGE + (self.look.width - 2 * _EDGE) * share

    def shades(self, stretches: tuple[tuple[date, date], ...]) -> Iterator[str]:
        for first, last in stretches:
            if last < self.first or first > self.last:
                continue
            begin = self.place(max(first, self.first))
            end = self.place(min(last, self.last))
            width = max(end - begin, 1.6)
            yield element(
                "rect", x=begin, y=_LINE - 15, width=width, height=21, fill=_SHADE, class_="vrij"
            )

    def months(self) -> str:
        right = self.look.width - _EDGE
        drawn = element(
            "path", d=f"M{_EDGE:g} {_LINE:g}H{right:g}", stroke=ink.NAVY, stroke_width=2
        )
        small = self.look.letters - 1.5
        for month in range(self.begin, self.begin + self.count):
            x = self.place(date(self.year, month, 1))
            long = f"{3.3 * self.look.letters:.1f}" if month % 3 == 1 else 7
            drawn += element(
                "path", d=f"M{x:.1f} {_LINE:g}v{long}", stroke=ink.GREY, stroke_width=0.8
            )
            middle = self.place(date(self.year, month, 15))
            drawn += _says(_MONTHS[month - 1], middle, _LINE + 8 + small, small, ink.GREY)
            if month % 3 == 1:
                name = f"{_QUARTERS[month // 3]} kwartaal"
                centre = self.place(date(self.year, month + 1, 15))
                drawn += _says(name, centre, _LINE + 9 + 2.5 * small, small, ink.GREY)
        return drawn

    def deadlines(self, days: tuple[date, ...]) -> Iterator[str]:
        for day in sorted(set(days)):
            if self.holds(day):
                x = self.place(day)
                yield element(
                    "path", d=f"M{x:.1f} {_LINE - 8:g}l-4.6 -8h9.2z", fill=ink.WHITE,
                    stroke=ink.BLACK, stroke_width=1.3, stroke_linejoin="round", class_="uiterlijk",
                )  # fmt: skip

    def moments(self, moments: tuple[Moment, ...]) -> Iterator[str]:
        apart = _APART * self.look.letters
        left, right = _EDGE + apart / 2, self.look.width - _EDGE - apart / 2
        last = -apart
        for moment in sorted((m for m in moments if self.holds(m.day)), key=lambda m: m.day):
            x = self.place(moment.day)
            anchor = min(max(x, left, last + apart), right)
            crowded = anchor - x > apart / 2 or anchor < last + apart / 2
            labels = "" if crowded else self._labels(moment, anchor)
            last = last if crowded else anchor
            yield self._linked(moment, x, labels + _dot(x, moment))

    def _labels(self, moment: Moment, x: float) -> str:
        size = self.look.letters
        return _says(moment.label, x, 16, size, ink.NAVY, 600) + _says(
            moment.note, x, 16 + 1.25 * size, size - 1.5, ink.GREY
        )

    def _linked(self, moment: Moment, x: float, inside: str) -> str:
        if not moment.href:
            return inside
        room = element("rect", x=x - 16, y=_LINE - 16, width=32, height=32, fill="transparent")
        says = f"{moment.label}, {moment.note}"
        return element("a", room + inside, href=moment.href, class_="moment", aria_label=says)


def _dot(x: float, moment: Moment) -> str:
    fill = ink.WHITE if moment.past else ink.ORANGE
    return element("circle", cx=x, cy=_LINE, r=6.5, fill=fill, stroke=ink.BLACK, stroke_width=1.6)


def _says(text: str, x: float, y: float, size: float, colour: str, weight: int = 400) -> str:
    return element(
        "text", words(text), x=x, y=y, text_anchor="middle", font_family=ink.FONT,
        font_size=size, font_weight=weight, fill=colour,
    )  # fmt: skip
