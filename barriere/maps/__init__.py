"""The risk map for the barrièretafel: one HTML file that opens from disk and calls nobody."""

from barriere.maps.distribution import Distribution, distribution
from barriere.maps.risk_map import (
    Card,
    CardMoves,
    Colophon,
    Ground,
    Meeting,
    Past,
    RiskMap,
    Since,
    Theme,
)
from barriere.maps.select import select
from barriere.maps.tables import (
    ADRESSEN,
    BIJDRAGEN,
    GEBEURTENISSEN,
    VERLOOP,
    WIJZIGINGEN,
    Contribution,
    contributions,
)
from barriere.maps.write import write

__all__ = [
    "ADRESSEN",
    "BIJDRAGEN",
    "GEBEURTENISSEN",
    "VERLOOP",
    "WIJZIGINGEN",
    "Card",
    "CardMoves",
    "Colophon",
    "Contribution",
    "Distribution",
    "Ground",
    "Meeting",
    "Past",
    "RiskMap",
    "Since",
    "Theme",
    "contributions",
    "distribution",
    "select",
    "write",
]
