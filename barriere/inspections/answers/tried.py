"""Stops that some team may visit, tried in the schedule: what they would have to replace."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from barriere.inspections.answers.obstacle_words import spot
from barriere.inspections.answers.reason import Reason
from barriere.inspections.answers.trial import NO_LIMIT, Found
from barriere.inspections.search.attempts import exchanges, insertions
from barriere.inspections.search.exchange import NOTHING
from barriere.inspections.search.instance import Instance, Ints, worth


class _Tries(NamedTuple):
    """Per stop the best gain of every kind of try, NOTHING where it fits nowhere."""

    free: Ints  # put in, as the rules are
    roomy: Ints  # put in, whatever the neighbourhood
    swap: Ints  # in the place of a visit
    calm: Ints  # the same, if no street were warned
    bare: Ints  # the same, if nothing had to stay where it was
    rival: Ints  # the node of the visit that makes way
    holder: Ints  # the vehicle of that visit


def reasons_by_trying(found: Found, nodes: Sequence[Sequence[int]]) -> list[Reason]:
    """Return per stop, given as its nodes, why it is not in the schedule.

    Every answer follows from a try: putting it in, and putting it in the place
    of each visit.
    """
    tries = _tries(found, nodes)
    return [_reason(found, tries, stop, own[0]) for stop, own in enumerate(nodes)]


def _reason(found: Found, tries: _Tries, stop: int, node: int) -> Reason:
    one = found.year.instance
    if tries.free[stop] != NOTHING:
        return _fits_but(one, node, int(tries.free[stop]))
    if tries.roomy[stop] != NOTHING:
        return Reason(
            "buurt",
            f"Deze buurt is vol: er staan niet meer dan {one.most_per_buurt} adressen "
            "per buurt op één controle.",
        )
    if tries.swap[stop] == NOTHING:
        return Reason(
            "tijd",
            "Geen tijd: het past in geen enkele route, ook niet in plaats van één ander adres.",
        )
    return _beside(found, tries, stop, node)


def _fits_but(one: Instance, node: int, gain: int) -> Reason:
    """Say why a stop that fits is left out all the same."""
    if gain > 0:
        return Reason("zoeken", "Er is nog plaats: het zoeken vond die niet. Zoek langer.")
    if not one.prize[node].any():
        return Reason(
            "kans", "Naar wat gemeten is, gaat de deur bij een bezoek op deze tijden niet open."
        )
    return Reason(
        "straat",
        "Het past alleen op een tijd die de straat waarschuwt: bezoeken in dezelfde straat "
        "tellen dan half, en dat kost meer dan dit bezoek oplevert.",
    )


def _beside(found: Found, tries: _Tries, stop: int, node: int) -> Reason:
    """Compare the stop with the visit that it could replace best."""
    one, gain, other = found.year.instance, int(tries.swap[stop]), int(tries.rival[stop])
    rank = found.year.nodes[other][0]
    team = spot(found.year.vehicles[tries.holder[stop]])
    rival = f"{found.year.stops[rank].weergave}, {team}"
    only = f"het past alleen in plaats van {rival}"
    if gain > 0:
        return Reason("zoeken", f"Het past in plaats van {rival}, dat minder telt: zoek langer.")
    if one.must[other] > one.must[node]:
        return Reason("voorrang", f"Geen plaats: {only}, en dat moet voorgaan.")
    if tries.calm[stop] > 0:
        text = "De straat is dan gewaarschuwd, en een bezoek telt half"
        return Reason("straat", f"{text}: {only}, dat zo meer telt.")
    if tries.bare[stop] > 0:
        text = "Het plan van eerder blijft zoveel mogelijk staan"
        return Reason("blijft", f"{text}: {only}, en zo'n wijziging levert te weinig op.")
    if gain == 0:
        return Reason("gelijk", f"Gelijke waarde: {only}, dat evenveel telt.")
    return Reason("waarde", f"Lagere waarde: {only}, dat meer telt.")


def _tries(found: Found, nodes: Sequence[Sequence[int]]) -> _Tries:
    one, schedule = found.year.instance, found.schedule
    calm, bare = one._replace(warned_after=0), one._replace(stay=np.zeros_like(one.stay))
    roomy = calm._replace(most_per_buurt=NO_LIMIT)
    flat = np.array([node for own in nodes for node in own], dtype=np.int64)
    gain = worth(one)
    swaps = exchanges(one, gain, schedule, flat)
    same = swaps[:, 0]
    best = _Best(nodes)
    chosen = best.rows(same)
    rivals = np.where(swaps[chosen, 0] == NOTHING, 0, swaps[chosen, 1:].T).T
    streets = one.warned_after > 0 and one.street.any()
    calmer = exchanges(calm, gain, schedule, flat)[:, 0] if streets else same
    barer = exchanges(bare, worth(bare), schedule, flat)[:, 0] if one.stay.any() else same
    return _Tries(
        free=best.of(insertions(one, gain, schedule, flat)[:, 0]),
        roomy=best.of(insertions(roomy, gain, schedule, flat)[:, 0]),
        swap=same[chosen],
        calm=best.of(calmer),
        bare=best.of(barer),
        rival=schedule.route[rivals[:, 0], rivals[:, 1]],
        holder=rivals[:, 0],
    )


class _Best:
    """Picks per stop the best of its nodes, which stand one after the other."""

    def __init__(self, nodes: Sequence[Sequence[int]]) -> None:
        ends = np.cumsum([len(own) for own in nodes])
        self.parts: list[NDArray[np.int64]] = np.split(np.arange(ends[-1]), ends[:-1])

    def rows(self, gain: Ints) -> Ints:
        """Return per stop which of all nodes gains most, the first of equals."""
        return np.array([part[np.argmax(gain[part])] for part in self.parts])

    def of(self, gain: Ints) -> Ints:
        """Return per stop the best gain."""
        return gain[self.rows(gain)]
