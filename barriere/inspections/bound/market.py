"""The linear programme over routes: which mix of them is worth most, at which prices."""

import highspy
import numpy as np

from barriere.inspections.bound.goods import Goods, use
from barriere.inspections.bound.half_legs import Floats
from barriere.inspections.bound.solver import Solver
from barriere.inspections.search.instance import Instance, Ints

_NOTHING = 1e-6


class Market:
    """Routes that were found, and the prices that they lead to near a set of trusted ones."""

    def __init__(
        self, instance: Instance, wanted: Goods, groups: tuple[tuple[int, ...], ...]
    ) -> None:
        self.instance, self.wanted, self.groups = instance, wanted, groups
        self.routes: list[list[Ints]] = [[] for _ in groups]
        self._known: set[tuple[int, bytes]] = set()
        self._solver = Solver()
        none = np.array([], np.int32), np.array([])
        for limit, must in zip(wanted.limit, wanted.must, strict=True):
            self._solver.addRow(
                float(limit) if must else -highspy.kHighsInf, float(limit), 0, *none
            )
        for group in groups:
            self._solver.addRow(-highspy.kHighsInf, float(len(group)), 0, *none)
        for sign in (1.0, -1.0):
            for row in range(len(wanted.limit)):
                one = np.array([row], np.int32), np.array([sign])
                self._solver.addCol(0.0, 0.0, highspy.kHighsInf, 1, *one)

    def add(self, group: int, route: Ints) -> bool:
        """Add a route for a group of vehicles; tell whether its set of nodes is new."""
        key = group, np.sort(route).tobytes()
        if key in self._known:
            return False
        self._known.add(key)
        self.routes[group].append(route)
        vehicle = self.groups[group][0]
        which, much = use(self.instance, self.wanted, route, vehicle)
        rows = np.concatenate((which, [len(self.wanted.limit) + group])).astype(np.int32)
        weights = np.concatenate((much, [1])).astype(float)
        prize = float(self.instance.prize[route, vehicle].sum())
        self._solver.addCol(prize, 0.0, highspy.kHighsInf, len(rows), rows, weights)
        return True

    def best_known(self, group: int, gain: Ints) -> int:
        """Return the highest gain of a known route of a group (0: stay at the depot)."""
        return max((int(gain[route].sum()) for route in self.routes[group]), default=0)

    def prices(self, trusted: Floats, around: float) -> tuple[Floats, float, bool]:
        """Return the prices within `around` of the trusted ones at which known routes gain least.

        Also the bound that would hold if no other routes existed, and whether the
        limits on the prices played no part in it.
        """
        goods = len(trusted)
        floor = np.where(self.wanted.must == 1, -np.inf, 0.0)
        least, most = np.maximum(trusted - around, floor), trusted + around
        columns = np.arange(2 * goods, dtype=np.int32)
        self._solver.changeColsCost(2 * goods, columns, np.concatenate((least, -most)))
        self._solver.run()
        solution = self._solver.getSolution()
        prices = np.array(solution.row_dual)[:goods]
        pushed = np.array(solution.col_value)[: 2 * goods].sum()
        expected = self._solver.getInfo().objective_function_value
        return np.maximum(prices, floor), float(expected), bool(pushed < _NOTHING)
