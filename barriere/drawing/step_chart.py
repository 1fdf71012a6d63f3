"""The step chart: how many remained after each step, as bars under each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from barriere.drawing import ink
from barriere.drawing.svg import drawing, element, words

WIDTH = 504.0
_ROW = 22.0
_FROM, _TO = 170.0, 450.0
_TOWERS = 8


@dataclass(frozen=True)
class Step:
    """A step and how many remained after it."""

    label: str
    count: int


def step_chart(steps: Sequence[Step], title: str) -> str:
    """Return one bar per step, all on one scale from 0.

    A bar that towers over the others (more than 8 times the next) is cut, with
    a gap that shows it: else nothing of the others would be seen.
    """
    most = _scale([step.count for step in steps])
    height = _ROW * len(steps) + 4
    parts = [_bar(step, _ROW * at, most) for at, step in enumerate(steps)]
    return drawing(WIDTH, height, parts, title)


def _scale(counts: list[int]) -> int:
    """Return the count that fills the width: the largest that does not tower over the next."""
    falling = sorted(counts, reverse=True)
    while len(falling) > 1 and falling[0] > _TOWERS * falling[1] > 0:
        falling.pop(0)
    return falling[0] if falling and falling[0] else 1


def _bar(step: Step, top: float, most: int) -> str:
    whole = step.count <= most
    length = (_TO - _FROM) * min(step.count / most, 1)
    bar = element(
        "rect", x=_FROM, y=top + 3, width=max(length, 0.8), height=_ROW - 8, fill=ink.NAVY, rx=1.5
    )
    gap = "" if whole else _cut(_FROM + 0.9 * length, top)
    label = _says(step.label, 0, top + 14, 400)
    shown = f"{step.count:,}".replace(",", ".")
    return label + bar + gap + _says(shown, _FROM + length + 7, top + 14, 700)


def _cut(x: float, top: float) -> str:
    """Return the gap in a bar that is longer than the paper."""
    return element(
        "path", d=f"M{x:.1f} {top + _ROW - 3:g}l7 -{_ROW - 4:g}", stroke=ink.WHITE, stroke_width=4
    )


def _says(text: str, x: float, y: float, weight: int) -> str:
    return element(
        "text", words(text), x=x, y=y, font_family=ink.FONT, font_size=11,
        font_weight=weight, fill=ink.BLACK,
    )  # fmt: skip
