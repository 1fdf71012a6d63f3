"""`barriere intrekken`: a delivery that should not have been accepted is erased."""

from barriere.chain.journal import note_alone
from barriere.chain.leveringen import named
from barriere.review.moment import Moment
from barriere.store import Werkmap, remove


def withdraw(werkmap: Werkmap, delivery: str, moment: Moment) -> str:
    """Erase one delivery. Return one sentence of receipt.

    Scores made from it stay as they were: they say which deliveries they rest
    on. Raises WrongUse when there is no such delivery.
    """
    remove(werkmap, named(werkmap, delivery))
    note_alone(werkmap, moment, "intrekken", delivery, "verwijderd")
    return f"Ingetrokken en gewist: {delivery}. Score opnieuw om er niet meer mee te rekenen."
