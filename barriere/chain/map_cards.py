"""The cards of a run, as the map tells about them whatever the address."""

from barriere import maps
from barriere.chain.rulebook import rulebook
from barriere.facts import linked
from barriere.scoring import Run
from barriere.store import Werkmap


def cards(werkmap: Werkmap, run: Run) -> tuple[maps.Card, ...]:
    """Return every card of `run`, with whether it counts links with other addresses."""
    definitions = rulebook(werkmap).definitions
    return tuple(
        maps.Card(one.id, one.naam, one.domein, one.onschuldig, linked(definitions, one.feit))
        for one in run.cards
    )
