"""What a route can still bring after a visit: a look from the end of the shift back."""

from typing import NamedTuple

import numpy as np

from barriere.inspections.bound.errand import Errand
from barriere.inspections.search.compiled import compiled
from barriere.inspections.search.instance import Ints

_NOBODY = -1


class Lookahead(NamedTuple):
    """Per place and step of the clock the most that can follow a visit that starts then.

    Only going back and forth between two stops is ruled out: `most` goes on through
    the stop `ahead`, `other` through any other stop.
    """

    most: Ints  # (m, K)
    other: Ints  # (m, K)
    ahead: Ints  # (m, K)


@compiled
def lookahead(errand: Errand) -> Lookahead:
    """Return the look ahead of an errand.

    Worked out in blocks of time that are shorter than any visit: what follows a
    visit in one block starts in a later one, so that a whole block is done at once.
    """
    places, steps = len(errand.gain), (errand.end - errand.start) // errand.step + 1
    look = Lookahead(
        np.zeros((places, steps), np.int64),
        np.zeros((places, steps), np.int64),
        np.full((places, steps), _NOBODY, np.int64),
    )
    opens = (errand.earliest - errand.start) // errand.step
    closes = (errand.latest - errand.start) // errand.step + 1
    upto = steps
    while upto > 0:
        since = max(0, upto - errand.visit // errand.step)
        for here in range(1, places):
            first, beyond = max(since, opens[here]), min(upto, closes[here])
            if first < beyond:
                _look_from(errand, look, here, first, beyond)
            if since <= opens[here] < upto:
                for step in range(opens[here]):
                    look.most[here, step] = look.most[here, opens[here]]
                    look.other[here, step] = look.other[here, opens[here]]
                    look.ahead[here, step] = look.ahead[here, opens[here]]
        upto = since
    return look


@compiled
def _look_from(errand: Errand, look: Lookahead, here: int, first: int, beyond: int) -> None:
    """Fill steps `first` up to `beyond` of one place from every place that can follow."""
    most, other, ahead = look
    for there in range(1, len(errand.gain)):
        later = errand.service[here] + errand.leg[here, there]
        room = errand.latest[there] - errand.start - later
        end = min(beyond, room // errand.step + 1)
        if errand.stop[there] == errand.stop[here] or room < 0 or end <= first:
            continue
        shift = later // errand.step
        _fold(
            errand.gain[there],
            (errand.stop[here], errand.stop[there]),
            (
                most[there, first + shift : end + shift],
                other[there, first + shift : end + shift],
                ahead[there, first + shift : end + shift],
            ),
            (most[here, first:end], other[here, first:end], ahead[here, first:end]),
        )


@compiled
def _fold(
    gain: int, stops: tuple[int, int], there: tuple[Ints, Ints, Ints], here: tuple[Ints, Ints, Ints]
) -> None:
    """Let one place follow another during a block of time: keep the best two next stops.

    Written without branches, so that it compiles to vector instructions.
    """
    back, follows = stops
    most_there, other_there, ahead_there = there
    most, other, ahead = here
    for step in range(len(most)):
        through = gain + (other_there[step] if ahead_there[step] == back else most_there[step])
        better, same = through > most[step], ahead[step] == follows
        pushed = other[step] if same else most[step]
        beside = other[step] if same or through <= other[step] else through
        other[step] = pushed if better else beside
        most[step] = through if better else most[step]
        ahead[step] = follows if better else ahead[step]
