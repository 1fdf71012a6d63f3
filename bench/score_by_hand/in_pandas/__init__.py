"""The facts in pandas: registers with dates as datetime64, what follows in nullable numbers."""

from bench.score_by_hand.in_pandas.whole import facts, keep

__all__ = ["facts", "keep"]
