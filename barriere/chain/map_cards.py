"""The cards of a run, as the map tells about them whatever the address."""

from barriere import maps
from barriere.facts import Definitions, linked
from barriere.scoring import Run


def cards(definitions: Definitions, run: Run) -> tuple[maps.Card, ...]:
    """Return every card of `run`, with whether it counts links with other addresses."""
    return tuple(
        maps.Card(one.id, one.naam, one.domein, one.onschuldig, linked(definitions, one.feit))
        for one in run.cards
    )
