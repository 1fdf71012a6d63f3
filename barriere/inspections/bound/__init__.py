"""What no plan can beat: a quick bound for any year, a tight one for a year of a real size.

The quick one puts fractions of visits in a shift as in a knapsack. The tight one
gives every vehicle whole routes (column generation): prices on the stops, and per
vehicle the best route at those prices. Any prices give a bound, so stopping early is safe.
Warned streets and the wish to stay with an earlier plan only lower a value: neither counts here.
"""

from barriere.inspections.bound.knapsack import upper_bound
from barriere.inspections.bound.proof import Proof, tight_bound

__all__ = ["Proof", "tight_bound", "upper_bound"]
