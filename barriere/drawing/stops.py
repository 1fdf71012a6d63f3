"""Numbered stops: discs that never hide each other, tied to their true place."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from barriere.drawing import ink
from barriere.drawing.svg import element, words
from barriere.drawing.viewport import Points

RADIUS = 9.0
_ROUNDS = 80
_TIED_FROM = 4.0


@dataclass(frozen=True)
class Stop:
    """One stop: its label on the list and its place in RD metres; a reserve is drawn open."""

    label: str
    x: float
    y: float
    reserve: bool = False


def spread(places: Points, size: tuple[float, float], radius: float = RADIUS) -> Points:
    """Return the places (n, 2) moved as little as keeps discs of `radius` apart and inside."""
    moved = places.astype(np.float64).copy()
    edge = radius + 3
    gap = 2 * radius + 1.5
    for _ in range(_ROUNDS):
        delta = moved[:, None] - moved[None]
        distance = np.hypot(delta[..., 0], delta[..., 1])
        np.fill_diagonal(distance, np.inf)
        close = distance < gap
        if not close.any():
            break
        moved += _push(delta, distance, close, gap)
        moved = np.clip(moved, edge, np.array(size) - edge)
    return np.round(moved, 1)


def _push(delta: Points, distance: Points, close: npt.NDArray[np.bool_], gap: float) -> Points:
    """Return how far each disc gives way to its neighbours; equal places part on a fan."""
    count = len(delta)
    fan = np.arange(count) * 2.399963
    same = (distance == 0) & close
    direction = np.where(
        same[..., None],
        np.stack([np.cos(fan), np.sin(fan)], axis=1)[:, None],
        delta / np.where(distance > 0, distance, 1)[..., None],
    )
    short = np.where(close, gap - np.where(np.isinf(distance), gap, distance), 0)
    pushed: Points = (direction * short[..., None] / 2).sum(axis=1)
    return pushed


def discs(stops: list[Stop], places: Points, shown: Points) -> str:
    """Return the stops, drawn at `shown` and tied to their true `places` (both on paper)."""
    ties = "".join(
        element(
            "path", d=f"M{a[0]:g} {a[1]:g}L{b[0]:g} {b[1]:g}", stroke=ink.NAVY, stroke_width=1.2
        )
        + element("circle", cx=float(a[0]), cy=float(a[1]), r=2, fill=ink.NAVY)
        for a, b in zip(places, shown, strict=True)
        if np.hypot(*(a - b)) > _TIED_FROM
    )
    return ties + "".join(_disc(s, p) for s, p in zip(stops, shown, strict=True))


def _disc(stop: Stop, place: Points) -> str:
    x, y = float(place[0]), float(place[1])
    fill, letters = (ink.WHITE, ink.NAVY) if stop.reserve else (ink.NAVY, ink.WHITE)
    edge = ink.NAVY if stop.reserve else ink.WHITE
    disc = element("circle", cx=x, cy=y, r=RADIUS, fill=fill, stroke=edge, stroke_width=1.6)
    return disc + element(
        "text", words(stop.label), x=x, y=y, dy="0.34em", text_anchor="middle",
        font_family=ink.FONT, font_weight=700, font_size=9.5 if len(stop.label) < 3 else 8,  # noqa: PLR2004 - letters on a disc
        fill=letters,
    )  # fmt: skip
