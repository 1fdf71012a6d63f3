"""The whole-year search: team orienteering with time windows, compiled with numba.

A *node* is a stop in one of its time windows; node 0 is the depot. A *vehicle*
is one team on one date; windows and skills belong to (node, vehicle).
All quantities are whole numbers, so that the same seed gives the same plan.
"""

from barriere.inspections.search.evaluation import value
from barriere.inspections.search.instance import Instance
from barriere.inspections.search.search import search

__all__ = ["Instance", "search", "value"]
