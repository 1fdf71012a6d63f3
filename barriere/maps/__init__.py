"""The risk map for the barrièretafel: one HTML file that opens from disk and calls nobody."""

from barriere.maps.charts import Charts, Quarter, RunCount, Tally, Wijk
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
    "Charts",
    "Colophon",
    "Contribution",
    "Distribution",
    "Ground",
    "Meeting",
    "Past",
    "Quarter",
    "RiskMap",
    "RunCount",
    "Since",
    "Tally",
    "Theme",
    "Wijk",
    "contributions",
    "distribution",
    "select",
    "write",
]
