"""The facts in polars: lazy, on its streaming engine."""

from bench.score_by_hand.in_polars.whole import facts, keep

__all__ = ["facts", "keep"]
