"""Addresses about which registers contradict each other, for the terugmelding that the law asks.

Every contradiction is one file in `vragen/`: what it is, who is told, by which
article, and the statement that finds it.
"""

from barriere.store.tegenspraak.find import Found, find
from barriere.store.tegenspraak.question import Question, questions

__all__ = ["Found", "Question", "find", "questions"]
