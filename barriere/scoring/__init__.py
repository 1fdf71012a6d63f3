"""Scoring: cards × facts → contributions."""

from barriere.scoring.boundaries import boundaries
from barriere.scoring.cases import Outcome, broken, outcomes
from barriere.scoring.compare import Comparison, compare
from barriere.scoring.keep import read, write
from barriere.scoring.run import Delivered, Rules, Run
from barriere.scoring.score import score

__all__ = [
    "Comparison",
    "Delivered",
    "Outcome",
    "Rules",
    "Run",
    "boundaries",
    "broken",
    "compare",
    "outcomes",
    "read",
    "score",
    "write",
]
