"""The quickest way worked out again in plain Python: every segment looked at, one heap per source.

Takes the tables of a delivery of wegen and shares no code with the house; the
speeds are those of docs/reistijd.md.
"""

import heapq
import math
from collections import defaultdict
from itertools import pairwise
from typing import Any

import pyarrow as pa

SHARES = {"motorway": 1.0, "trunk": 1.0, "primary": 1.0, "secondary": 0.95, "tertiary": 0.9}
LINK, OTHER = 0.9, 0.85
WALKING = 4.8
FAR = 500.0
DOUBT = 1e-6
Arcs = dict[int, list[tuple[int, float]]]
Place = tuple[float, float]


class Naive:
    """The roads of one mode."""

    def __init__(self, wegpunten: pa.Table, wegvakken: pa.Table, mode: str) -> None:
        shut = {row["nummer"] for row in wegpunten.to_pylist() if row["auto_dicht"]}
        rows = enumerate(wegvakken.to_pylist())
        every = [_piece(rank, row, shut, mode) for rank, row in rows]
        part = _parts(every)
        sizes: dict[int, int] = defaultdict(int)
        for one in part.values():
            sizes[one] += 1
        enough = min(50, max(2, max(sizes.values(), default=0) // 10))
        self.pieces = [
            piece
            for piece in every
            if part[piece["van"]] == part[piece["naar"]]
            and sizes[part[piece["van"]]] >= enough
            and min(piece["there"], piece["back"]) < math.inf
        ]
        self._lasts: dict[Place, dict[int, float]] = {}
        self._places: dict[Place, tuple[dict[str, Any], float, float] | None] = {}
        self.in_doubt = False
        """Whether two places on the roads were equally near, and not where they meet."""
        self.arcs: Arcs = defaultdict(list)
        for piece in self.pieces:
            self.arcs[piece["van"]].append((piece["naar"], piece["there"]))
            self.arcs[piece["naar"]].append((piece["van"], piece["back"]))

    def seconds(self, here: Place, there: Place) -> float:
        """Return the seconds from door to door, infinite where no way leads."""
        if here == there:
            return 0.0
        start, end = self._place(here), self._place(there)
        if start is None or end is None:
            return math.inf
        (one, share, off), (other, part, on) = start, end
        if here not in self._lasts:
            ends = (1 - share, one["there"], one["naar"]), (share, one["back"], one["van"])
            self._lasts[here] = self._from([(_times(*most), node) for *most, node in ends])
        lasts = self._lasts[here]
        ways = [
            lasts.get(other["van"], math.inf) + _times(part, other["there"]),
            lasts.get(other["naar"], math.inf) + _times(1 - part, other["back"]),
        ]
        if one is other:
            ways.append(_times(part - share, one["there"] if part >= share else -one["back"]))
        return min(ways) + (off + on) / WALKING * 3.6

    def _place(self, place: Place) -> tuple[dict[str, Any], float, float] | None:
        """Return what is nearest, looked up once."""
        if place not in self._places:
            self._places[place] = self._nearest(place)
        return self._places[place]

    def _from(self, begin: list[tuple[float, int]]) -> dict[int, float]:
        """Return the seconds to every node from where one begins."""
        best: dict[int, float] = {}
        heap = sorted(begin)
        while heap:
            lasts, node = heapq.heappop(heap)
            if node in best or lasts == math.inf:
                continue
            best[node] = lasts
            for head, more in self.arcs[node]:
                heapq.heappush(heap, (lasts + more, head))
        return best

    def _nearest(self, place: Place) -> tuple[dict[str, Any], float, float] | None:
        """Return the nearest piece, how far along, and metres to it."""
        best: tuple[float, dict[str, Any], float] | None = None
        for piece in self.pieces:
            for (a, b), before in piece["segments"]:
                along, apart = _project(place, a, b)
                share = (before + along) / (piece["length"] or 1.0)
                if best and apart <= FAR and abs(apart - best[0]) < DOUBT:
                    elsewhere = piece is not best[1] or abs(share - best[2]) > DOUBT
                    at_ends = max(min(at, 1 - at) for at in (share, best[2])) < DOUBT
                    self.in_doubt |= elsewhere and not at_ends
                if apart <= FAR and (best is None or apart < best[0] - 1e-9):
                    best = apart, piece, share
        return (best[1], best[2], best[0]) if best else None


def _times(share: float, lasts: float) -> float:
    """Return the seconds over a share of a piece: none where one is already there."""
    return share * lasts if abs(share) > 1e-9 else 0.0


def _piece(rank: int, row: dict[str, Any], shut: set[int], mode: str) -> dict[str, Any]:
    shape = row["vorm"]
    points = [(shape[i] / 100, shape[i + 1] / 100) for i in range(0, len(shape), 2)]
    segments, length = [], 0.0
    for a, b in pairwise(points):
        segments.append(((a, b), length))
        length += math.dist(a, b)
    there, back = _lasts(row, mode)
    ends = (row["van"], row["naar"])
    if mode == "auto":  # what ends at a closed node ends there alone
        ends = tuple(-2 * rank - 1 - side if n in shut else n for side, n in enumerate(ends))  # type: ignore[assignment]  # two of them
    return {
        "van": ends[0], "naar": ends[1], "there": there, "back": back,
        "segments": segments, "length": length,
    }  # fmt: skip


def _lasts(row: dict[str, Any], mode: str) -> tuple[float, float]:
    if mode == "lopen":
        lasts = row["meters"] / WALKING * 3.6 if row["lopen"] else math.inf
        return lasts, lasts
    kind = row["soort"]
    share = LINK if kind.endswith("_link") else SHARES.get(kind, OTHER)
    speeds = (row["auto_heen_km_u"], row["auto_terug_km_u"])
    there, back = (row["meters"] / (s * share) * 3.6 if s else math.inf for s in speeds)
    return there, back


def _project(place: Place, a: Place, b: Place) -> tuple[float, float]:
    """Return the metres along a segment to what is nearest to a place, and from there to it."""
    length = math.dist(a, b)
    if not length:
        return 0.0, math.dist(a, place)
    dot = (place[0] - a[0]) * (b[0] - a[0]) + (place[1] - a[1]) * (b[1] - a[1])
    along = min(max(dot / length, 0.0), length)
    foot = (
        a[0] + (b[0] - a[0]) * along / length,
        a[1] + (b[1] - a[1]) * along / length,
    )
    return along, math.dist(foot, place)


def _parts(pieces: list[dict[str, Any]]) -> dict[int, int]:
    """Return per node its part; nodes of one part reach each other (Kosaraju's way)."""
    ahead: dict[int, list[int]] = defaultdict(list)
    behind: dict[int, list[int]] = defaultdict(list)
    for piece in pieces:
        ends = piece["van"], piece["naar"]
        for (tail, head), lasts in ((ends, piece["there"]), (ends[::-1], piece["back"])):
            ahead[tail] += [head] if lasts < math.inf else []
            behind[head] += [tail] if lasts < math.inf else []
    part: dict[int, int] = {}
    for root in reversed(_left(ahead)):
        todo = [] if root in part else [root]
        while todo:
            node = todo.pop()
            if node not in part:
                part[node] = root
                todo += behind[node]
    return part


def _left(ahead: dict[int, list[int]]) -> list[int]:
    """Return the nodes in the order in which a walk in depth leaves them."""
    order: list[int] = []
    seen: set[int] = set()
    for root in list(ahead):
        stack = [] if root in seen else [(root, iter(ahead[root]))]
        seen.add(root)
        while stack:
            node, heads = stack[-1]
            fresh = next((head for head in heads if head not in seen), None)
            if fresh is None:
                order.append(node)
                stack.pop()
            else:
                seen.add(fresh)
                stack.append((fresh, iter(ahead[fresh])))
    return order
