"""Explanation: the sentences behind a score."""

from barriere.explanation.explain import explain, explain_many
from barriere.explanation.explanation import (
    Change,
    Contribution,
    Correction,
    DomainLine,
    Explanation,
    Source,
    Withheld,
)
from barriere.explanation.text import as_json, as_text

__all__ = [
    "Change",
    "Contribution",
    "Correction",
    "DomainLine",
    "Explanation",
    "Source",
    "Withheld",
    "as_json",
    "as_text",
    "explain",
    "explain_many",
]
