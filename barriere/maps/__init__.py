"""The risk map for the barrièretafel: one HTML file that opens from disk and calls nobody."""

from barriere.maps.charts import Charts, Quarter, RunCount, Tally, Wijk
from barriere.maps.distribution import COUNTED, Distribution, distribution
from barriere.maps.past import CardMoves, Past, Since
from barriere.maps.risk_map import (
    Card,
    Colophon,
    Ground,
    Meeting,
    RiskMap,
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
    "COUNTED",
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
