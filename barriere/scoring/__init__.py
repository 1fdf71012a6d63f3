"""Scoring: cards × facts → contributions."""

from barriere.scoring.cases import Outcome, broken, outcomes
from barriere.scoring.keep import read, write
from barriere.scoring.run import Delivered, Rules, Run
from barriere.scoring.score import score

__all__ = [
    "Delivered",
    "Outcome",
    "Rules",
    "Run",
    "broken",
    "outcomes",
    "read",
    "score",
    "write",
]
