"""Scoring: cards × facts → contributions."""

from barriere.scoring.cases import Outcome, broken, outcomes
from barriere.scoring.keep import read, record, write
from barriere.scoring.run import Delivered, Rules, Run
from barriere.scoring.score import Asked, ask, score
from barriere.scoring.scores import Scores

__all__ = [
    "Asked",
    "Delivered",
    "Outcome",
    "Rules",
    "Run",
    "Scores",
    "ask",
    "broken",
    "outcomes",
    "read",
    "record",
    "score",
    "write",
]
