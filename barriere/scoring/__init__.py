"""Scoring: cards × facts → contributions."""

from barriere.scoring.boundaries import boundaries
from barriere.scoring.cases import Outcome, broken, outcomes
from barriere.scoring.causes import causes, changed_cards
from barriere.scoring.compare import Comparison, compare
from barriere.scoring.keep import read, record, write
from barriere.scoring.kept_robustness import keep_robustness, kept_robustness
from barriere.scoring.robustness import firm_counts, robustness
from barriere.scoring.run import Delivered, Rules, Run
from barriere.scoring.score import Asked, ask, score
from barriere.scoring.scores import Scores
from barriere.scoring.without_card import without_each

__all__ = [
    "Asked",
    "Comparison",
    "Delivered",
    "Outcome",
    "Rules",
    "Run",
    "Scores",
    "ask",
    "boundaries",
    "broken",
    "causes",
    "changed_cards",
    "compare",
    "firm_counts",
    "keep_robustness",
    "kept_robustness",
    "outcomes",
    "read",
    "record",
    "robustness",
    "score",
    "without_each",
    "write",
]
