"""The risk map for the barrièretafel: one HTML file that opens from disk and calls nobody."""

from barriere.maps.distribution import Distribution, distribution
from barriere.maps.risk_map import Card, Colophon, Ground, RiskMap
from barriere.maps.select import select
from barriere.maps.tables import ADRESSEN, BIJDRAGEN, Contribution, contributions
from barriere.maps.write import write

__all__ = [
    "ADRESSEN",
    "BIJDRAGEN",
    "Card",
    "Colophon",
    "Contribution",
    "Distribution",
    "Ground",
    "RiskMap",
    "contributions",
    "distribution",
    "select",
    "write",
]
