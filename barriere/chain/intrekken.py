"""`barriere intrekken`: a delivery that should not have been accepted is erased."""

from barriere.chain.journal import event
from barriere.chain.leveringen import named
from barriere.review.moment import Moment
from barriere.store import Werkmap, remove
from barriere.store.announced import GONE, Act, settle


def withdraw(werkmap: Werkmap, delivery: str, moment: Moment) -> str:
    """Erase one delivery. Return one sentence of receipt.

    Scores made from it stay as they were: they say which deliveries they rest
    on. Raises WrongUse when there is no such delivery.
    """
    settle(werkmap)
    act = Act(event(moment, "intrekken", delivery, GONE), moment.nu)
    remove(werkmap, named(werkmap, delivery), act)
    return f"Ingetrokken en gewist: {delivery}. Score opnieuw om er niet meer mee te rekenen."
