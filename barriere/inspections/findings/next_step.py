"""An action in words: what it is, how far it is, and what its owner does next."""

from barriere.inspections.findings.actions import Action
from barriere.model.finding_words import BEVINDING, MAATREGEL, STATUS

_FINISHED = ("adresonderzoek", "terugmelding", "overig")
"""What its owner does itself; of another measure it is asked whether others complied."""

_NEXT = {"voorgenomen": "besluit nemen", "opgelegd": "is het nagekomen?", "": "uitzoeken (signaal)"}


def word_of(action: Action) -> str:
    """Return the measure, or the finding that is a signal."""
    words = MAATREGEL if action.status else BEVINDING
    return words.get(action.word, action.word)


def status_of(action: Action) -> str:
    """Return how far it is."""
    return STATUS[action.status].lower() if action.status else "signaal"


def next_step(action: Action) -> str:
    """Return what its owner does next; of what is done how it ended."""
    if action.status == "opgelegd" and action.word in _FINISHED:
        return "afronden"
    return _NEXT.get(action.status) or status_of(action)
