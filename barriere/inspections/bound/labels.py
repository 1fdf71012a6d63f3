"""The best route of one vehicle at given prices, by growing partial routes in order of time."""

from typing import NamedTuple

import numpy as np

from barriere.inspections.bound.errand import Errand
from barriere.inspections.bound.lookahead import Lookahead
from barriere.inspections.bound.memory import Memory, carried, has_been
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import Ints

_NONE = -1
_NODE, _TIME, _LOAD, _GAIN, _SEEN, _BEFORE, _NEXT, _PEER, _FIELDS = range(9)
_FIRST_ROOM = 4096


class Found(NamedTuple):
    """What exploring gave: no route is worth more than `most`; the best routes per last place."""

    most: int
    last: Ints  # (routes,) labels, best first
    label: Ints  # (labels, fields)


@compiled
def explore(
    errand: Errand, look: Lookahead, known: Memory, floors: tuple[int, int], limit: int
) -> Found:
    """Return the best route worth more than `floors[0]`, if there is one.

    `floors` are what a route must beat, and from when on a better one raises that
    (0: at once; a high number: never, for many routes instead of the best). After `limit`
    partial routes the rest counts for what it could become: a bound all the same.
    """
    places = len(errand.gain)
    label = np.empty((_FIRST_ROOM, _FIELDS), np.int64)
    queue = np.full(look.most.shape[1], _NONE, np.int64)
    kept = np.full(places, _NONE, np.int64)
    top, best = np.full(places, floors[0], np.int64), np.full(places, _NONE, np.int64)
    floor = most = floors[0]
    used, count = 0, 0
    label, used = _grow(errand, look, known, (label, queue), (_NONE, used, floor))
    for step in range(len(queue)):
        while queue[step] != _NONE:
            one = queue[step]
            queue[step] = label[one, _NEXT]
            here, gain = label[one, _NODE], label[one, _GAIN]
            hope = gain + _to_come(errand, look, label, one)
            if hope <= floor and gain < floor:
                continue
            if count >= limit:
                most = max(most, hope)
                continue
            if _is_dominated(label, kept[here], one):
                continue
            label[one, _PEER] = kept[here]
            kept[here] = one
            count += 1
            if gain > top[here]:
                top[here], best[here] = gain, one
            if gain > floor and gain >= floors[1]:
                floor = gain
            label, used = _grow(errand, look, known, (label, queue), (one, used, floor))
    order = np.argsort(-top, kind="mergesort")
    last = np.array([best[place] for place in order if best[place] != _NONE], dtype=np.int64)
    return Found(max(most, top.max()), last, label)


@compiled
def _to_come(errand: Errand, look: Lookahead, label: Ints, one: int) -> int:
    """Return the most that can follow a partial route."""
    here = label[one, _NODE]
    step = (label[one, _TIME] - errand.start) // errand.step
    before = label[one, _BEFORE]
    if before != _NONE and look.ahead[here, step] == errand.stop[label[before, _NODE]]:
        return int(look.other[here, step])
    return int(look.most[here, step])


@compiled
def _is_dominated(label: Ints, other: int, one: int) -> bool:
    """Tell whether a partial route to the same place is at least as good in every way."""
    while other != _NONE:
        if (
            label[other, _GAIN] >= label[one, _GAIN]
            and label[other, _TIME] <= label[one, _TIME]
            and label[other, _LOAD] <= label[one, _LOAD]
            and label[other, _SEEN] & ~label[one, _SEEN] == 0
        ):
            return True
        other = label[other, _PEER]
    return False


@compiled
def _grow(
    errand: Errand,
    look: Lookahead,
    known: Memory,
    state: tuple[Ints, Ints],
    from_label: tuple[int, int, int],
) -> tuple[Ints, int]:
    """Add every visit that can follow a partial route and may still beat the floor."""
    label, queue = state
    one, used, floor = from_label
    here, leave, load, gain, seen, back = 0, errand.start, 0, 0, 0, _NONE
    if one != _NONE:
        here, load, gain, seen = (
            label[one, _NODE],
            label[one, _LOAD],
            label[one, _GAIN],
            label[one, _SEEN],
        )
        leave, back = label[one, _TIME] + errand.service[here], errand.stop[here]
    if used + len(errand.gain) > len(label):
        wider = np.empty((2 * len(label) + len(errand.gain), _FIELDS), np.int64)
        wider[:used] = label[:used]
        label = wider
    for there in range(1, len(errand.gain)):
        begin = max(leave + errand.leg[here, there], errand.earliest[there])
        if begin > errand.latest[there] or load + errand.size[there] > errand.most:
            continue
        step = (begin - errand.start) // errand.step
        through = look.other if look.ahead[there, step] == back else look.most
        if gain + errand.gain[there] + through[there, step] <= floor:
            continue
        if here and has_been(known, seen, here, errand.stop[there]):
            continue
        label[used, _NODE], label[used, _TIME] = there, begin
        label[used, _LOAD] = load + errand.size[there]
        label[used, _GAIN] = gain + errand.gain[there]
        label[used, _SEEN] = carried(known, seen, here, there) if here else 1
        label[used, _BEFORE], label[used, _NEXT] = one, queue[step]
        queue[step] = used
        used += 1
    return label, used


@compiled
def route_of(found: Found, one: int) -> Ints:
    """Return the places of a partial route, first to last."""
    length, at = 0, one
    while at != _NONE:
        length, at = length + 1, found.label[at, _BEFORE]
    route = np.empty(length, np.int64)
    while one != _NONE:
        length -= 1
        route[length] = found.label[one, _NODE]
        one = found.label[one, _BEFORE]
    return route
