"""The tight bound: prices on stops, the best route per vehicle at those prices, better prices."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from barriere.inspections.bound.errand import errand
from barriere.inspections.bound.fleet import Fleet, can_do, fleet
from barriere.inspections.bound.goods import Goods, gains, goods
from barriere.inspections.bound.grain import rounded
from barriere.inspections.bound.knapsack import relaxed
from barriere.inspections.bound.market import Market
from barriere.inspections.bound.pricing import price
from barriere.inspections.search.instance import Instance, Ints

_SCALE = 100
"""Prices are whole hundredths of the unit of prizes: the bound is exact, without tolerance."""
_AROUND, _WIDER, _NARROWER = 0.03, 1.3, 0.6
_SERIOUS = 0.1
_CLOSE = 2e-4


class Proof(NamedTuple):
    """No schedule is worth more than `bound` (the unit of prizes); `routes` per vehicle.

    The routes are those that were found on the way: a schedule made of them can
    be better than the one that was known (see `recombine`).
    """

    bound: float
    routes: tuple[tuple[Ints, ...], ...]


def tight_bound(
    instance: Instance,
    routes: Sequence[Sequence[int]] = (),
    *,
    with_all_musts: bool = False,
    rounds: int = 40,
    work: float = math.inf,
) -> Proof:
    """Return a bound that is seldom far above the best schedule, and how it was found.

    `routes` per vehicle are a schedule that is known: the better it is, the
    sooner the bound is there. The same input gives the same bound: it stops
    after `rounds`, after so much `work` (partial routes), when prices no longer
    help, or when the schedule is proven best. Meant for up to about a thousand
    stops; musts as in `upper_bound`.
    """
    start = relaxed(instance, with_all_musts=with_all_musts)
    quick = rounded(start.bound, instance)
    worth = sum(int(instance.prize[list(one), at].sum()) for at, one in enumerate(routes))
    if quick <= worth:
        return Proof(quick, tuple(() for _ in instance.start))
    search = _Search(instance, start.prices[1:], with_all_musts=with_all_musts)
    search.know(routes)
    for _ in range(rounds):
        done = rounded(search.bound, instance) <= worth or search.work > work
        if done or not search.improve():
            break
    bound = min(quick, rounded(search.bound, instance))
    return Proof(bound if bound >= 0 else -math.inf, search.found())


class _Search:
    """The prices trusted so far with the bound that they prove, and how far to trust them."""

    def __init__(self, instance: Instance, prices: np.ndarray, *, with_all_musts: bool) -> None:
        self.instance = instance
        self.wanted: Goods = goods(instance, with_all_musts=with_all_musts)
        self.fleet: Fleet = fleet(instance)
        self.market = Market(instance, self.wanted, self.fleet.groups)
        self.trusted = np.zeros(len(self.wanted.limit), np.int64)
        self.trusted[: len(prices)] = np.rint(prices * _SCALE)
        prizes = np.sort(instance.prize.max(axis=1))[-10 * len(instance.start) :]
        self.around = max(1.0, _AROUND * float(prizes.mean()))
        self.bound = math.inf
        self.idle = self.work = 0

    def know(self, routes: Sequence[Sequence[int]]) -> None:
        """Let the routes of a schedule take part, whichever vehicle can do them."""
        for route in routes:
            self._offer(np.array(route, np.int64))

    def improve(self) -> bool:
        """Look for better prices near the trusted ones; tell whether it may pay to go on."""
        if math.isinf(self.bound):
            self.bound = self._bound_at(self.trusted)
            return True
        prices, expected, free = self.market.prices(self.trusted / _SCALE, self.around)
        hoped = self.bound - expected
        if hoped < _CLOSE * self.bound and (free or hoped <= 0):
            return False
        tried = np.rint(prices * _SCALE).astype(np.int64)
        reached = self._bound_at(tried)
        if self.bound - reached >= _SERIOUS * hoped:
            self.trusted, self.idle = tried, 0
            self.around *= 1.0 if free else _WIDER
        else:
            self.idle += 1
            self.around *= _NARROWER if self.idle % 2 == 0 else 1.0
        self.bound = min(self.bound, reached)
        return True

    def found(self) -> tuple[tuple[Ints, ...], ...]:
        """Return the routes per vehicle."""
        own = {
            vehicle: tuple(self.market.routes[at])
            for at, group in enumerate(self.fleet.groups)
            for vehicle in group
        }
        return tuple(own[vehicle] for vehicle in range(len(own)))

    def _bound_at(self, prices: Ints) -> float:
        """Return the bound that these prices prove, and keep the routes that it took."""
        total = int(prices @ self.wanted.limit)
        for at, group in enumerate(self.fleet.groups):
            gain = gains(self.instance, self.wanted, prices, group[0], _SCALE)
            known = self.market.best_known(at, gain)
            leg = self.fleet.leg[self.instance.mode[group[0]]]
            priced = price(errand(self.instance, leg, group[0], gain, known), known)
            total += len(group) * max(0, priced.most)
            self.work += priced.work
            for route in priced.routes:
                self.market.add(at, np.array(route, np.int64))
                self._offer(np.array(route, np.int64))
        return total / _SCALE

    def _offer(self, route: Ints) -> None:
        """Add a route to every group that can do it."""
        if len(route) and len(np.unique(self.instance.stop[route])) == len(route):
            for at, group in enumerate(self.fleet.groups):
                if can_do(self.instance, group[0], route):
                    self.market.add(at, route)
