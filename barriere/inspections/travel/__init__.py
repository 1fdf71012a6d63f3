"""Travel: how long a leg takes and which way it goes, with where that comes from."""

from barriere.inspections.travel.best import Reistijden, Wegen, travelling
from barriere.inspections.travel.estimate import Estimate, matrix
from barriere.inspections.travel.own import Own
from barriere.inspections.travel.roads import Roads
from barriere.inspections.travel.travelling import (
    DEPOT,
    UNREACHABLE,
    Mode,
    Points,
    Travel,
    Travelling,
)

__all__ = [
    "DEPOT",
    "UNREACHABLE",
    "Estimate",
    "Mode",
    "Own",
    "Points",
    "Reistijden",
    "Roads",
    "Travel",
    "Travelling",
    "Wegen",
    "matrix",
    "travelling",
]
