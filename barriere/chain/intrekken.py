"""`barriere intrekken`: a delivery that should not have been accepted is erased."""

from barriere.chain.journal import note_alone
from barriere.errors import WrongUse
from barriere.review.moment import Moment
from barriere.store import Werkmap, deliveries, remove


def withdraw(werkmap: Werkmap, delivery: str, moment: Moment) -> str:
    """Erase one delivery. Return one sentence of receipt.

    Scores made from it stay as they were: they say which deliveries they rest
    on. Raises WrongUse when there is no such delivery.
    """
    notes = {note.id: note for note in deliveries(werkmap)}
    if delivery not in notes:
        what = f"De levering '{delivery}' is er niet."
        raise WrongUse(what, "Kies uit: " + (", ".join(notes) or "nog geen enkele") + ".")
    remove(werkmap, notes[delivery])
    note_alone(werkmap, moment, "intrekken", delivery, "verwijderd")
    return f"Ingetrokken en gewist: {delivery}. Score opnieuw om er niet meer mee te rekenen."
