"""The quick bound: visits are fractions, and a shift is a knapsack of minutes."""

import math
from typing import NamedTuple

import highspy
import numpy as np

from barriere.inspections.bound.grain import rounded
from barriere.inspections.bound.half_legs import Floats
from barriere.inspections.bound.rows import Rows, knapsack_rows
from barriere.inspections.bound.solver import Solver
from barriere.inspections.search.instance import NEVER, Instance


class Relaxed(NamedTuple):
    """A bound in the unit of `Instance.prize`, and what each stop is worth in it.

    `prices` is (stops + 1,), with 0 for the depot; what a place in the plan costs
    over and above its time.
    """

    bound: float
    prices: Floats


def upper_bound(instance: Instance, *, with_all_musts: bool = False) -> float:
    """Return a value that no schedule exceeds, in the unit of `Instance.prize`.

    Per vehicle the service and half of the shortest legs in and out of every
    visit fit in the shift, and in every window; the caps on addresses hold.
    `with_all_musts` asks for the most of a schedule that visits every must any
    vehicle may do: tighter, and right once one is known; minus infinity when even
    in fractions there is none.
    """
    return rounded(relaxed(instance, with_all_musts=with_all_musts).bound, instance)


def relaxed(instance: Instance, *, with_all_musts: bool) -> Relaxed:
    """Return the bound unrounded, with its prices."""
    free = np.zeros(int(instance.stop.max(initial=0)) + 1)
    nodes, vehicles = np.nonzero(instance.latest != NEVER)
    if not len(nodes):
        return Relaxed(0.0, free)
    rows = knapsack_rows(instance, nodes, vehicles, with_all_musts=with_all_musts)
    prizes = instance.prize[nodes, vehicles].astype(float)
    duals = _duals(rows, prizes)
    if duals is None:
        return Relaxed(-math.inf, free)
    free[rows.stops] = duals[: len(rows.stops)]
    return Relaxed(_value(rows, prizes, duals), free)


def _duals(rows: Rows, prizes: Floats) -> Floats | None:
    """Solve the linear programme; None when nothing satisfies it."""
    lp = highspy.HighsLp()
    lp.num_row_, lp.num_col_ = rows.matrix.shape
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = prizes
    lp.col_lower_ = np.zeros(len(prizes))
    lp.col_upper_ = np.full(len(prizes), highspy.kHighsInf)
    lp.row_lower_, lp.row_upper_ = rows.least, rows.most
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = rows.matrix.indptr
    lp.a_matrix_.index_ = rows.matrix.indices
    lp.a_matrix_.value_ = rows.matrix.data
    solver = Solver()
    solver.passModel(lp)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return np.array(solver.getSolution().row_dual)


def _value(rows: Rows, prizes: Floats, duals: Floats) -> float:
    """Return the bound that the duals prove, whatever the tolerance of the solver."""
    exact = rows.least == rows.most
    prices = np.where(exact, duals, np.maximum(duals, 0.0))
    left = prizes - rows.matrix.T @ prices
    return float(prices @ rows.most + np.maximum(left, 0.0).sum())
