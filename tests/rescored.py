"""A run of which the outcome was changed by hand, for tests about what comes after the score."""

from dataclasses import replace
from typing import Any

import pyarrow as pa

from barriere.scoring import Run


def rescored(run: Run, scores: pa.Table, **changed: Any) -> Run:
    """Return the run with this outcome for its addresses, and whatever else is changed."""
    return replace(run, scores=scores, **changed)
