"""Looking for what registers contradict each other in, over a whole picture."""

from barriere.facts.contradictions import DEFINITIONS, Definition
from barriere.facts.lookup import Picture
from barriere.model.register import Register
from barriere.model.terugmelding import Contradiction


def contradictions(picture: Picture) -> list[Contradiction]:
    """Return every contradiction between the delivered registers of a picture, by address.

    The table `feiten` must have been built before. A register that was not delivered
    contradicts nothing.
    """
    delivered = {*picture.manifests}
    found = [
        contradiction
        for definition in DEFINITIONS
        if {definition.holder, definition.beside} <= delivered
        for contradiction in _found(picture, definition)
    ]
    order = list(Register)
    found.sort(key=lambda c: (order.index(c.holder), c.address, c.vbo_id, c.kind))
    return found


def _found(picture: Picture, definition: Definition) -> list[Contradiction]:
    query = definition.rows
    values = {"dag": picture.peildatum} if "$dag" in query else None
    rows = picture.db.execute(query, values).fetchall()
    return [
        Contradiction(
            definition.kind,
            definition.holder,
            definition.beside,
            str(key),
            str(address),
            definition.says.format(aantal=count, ernaast=beside or "onbekend"),
            definition.held_against.format(aantal=count, ernaast=beside or "onbekend"),
            definition.remedy,
        )
        for key, address, count, beside in rows
    ]
