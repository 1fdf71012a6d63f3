"""The step chart: how many remained after each step, as bars under each other."""

from dataclasses import dataclass

from barriere.drawing import ink
from barriere.drawing.svg import drawing, element, words

WIDTH = 504.0
_ROW = 22.0
_FROM, _TO = 170.0, 460.0


@dataclass(frozen=True)
class Step:
    """A step and how many remained after it."""

    label: str
    count: int


def step_chart(steps: tuple[Step, ...], title: str) -> str:
    """Return one bar per step; lengths are counts, on one scale from 0."""
    most = max((step.count for step in steps), default=0) or 1
    height = _ROW * len(steps) + 4
    parts = [_bar(step, _ROW * at, most) for at, step in enumerate(steps)]
    return drawing(WIDTH, height, parts, title)


def _bar(step: Step, top: float, most: int) -> str:
    length = (_TO - _FROM) * step.count / most
    bar = element(
        "rect", x=_FROM, y=top + 3, width=max(length, 0.8), height=_ROW - 8, fill=ink.NAVY, rx=1.5
    )
    label = _says(step.label, 0, top + 14, 400)
    return label + bar + _says(f"{step.count}", _FROM + length + 7, top + 14, 700)


def _says(text: str, x: float, y: float, weight: int) -> str:
    return element(
        "text", words(text), x=x, y=y, font_family=ink.FONT, font_size=11,
        font_weight=weight, fill=ink.BLACK,
    )  # fmt: skip
