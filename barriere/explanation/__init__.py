"""Explanation: the sentences behind a score."""

from barriere.explanation.circumstances import circumstances
from barriere.explanation.explain import explain, explain_many, explain_rows
from barriere.explanation.explanation import (
    Change,
    Contribution,
    Correction,
    DomainLine,
    Explanation,
    Source,
    Withheld,
)
from barriere.explanation.firmness import Firmness, firmness
from barriere.explanation.since import Moved, Since, difference, moved, signed, since
from barriere.explanation.text import as_json, as_text

__all__ = [
    "Change",
    "Contribution",
    "Correction",
    "DomainLine",
    "Explanation",
    "Firmness",
    "Moved",
    "Since",
    "Source",
    "Withheld",
    "as_json",
    "as_text",
    "circumstances",
    "difference",
    "explain",
    "explain_many",
    "explain_rows",
    "firmness",
    "moved",
    "signed",
    "since",
]
