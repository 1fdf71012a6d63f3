"""Which deliveries have been kept long enough."""

from datetime import date, datetime

from barriere.model.delivery import Manifest
from barriere.privacy import Kept, expires
from barriere.store.manifest import deliveries
from barriere.store.werkmap import Werkmap


def expired_deliveries(werkmap: Werkmap, dag: date) -> list[Manifest]:
    """Return the deliveries whose term is over on `dag`, counted from their receipt."""
    return [
        note
        for note in deliveries(werkmap)
        if expires(Kept.LEVERINGEN, datetime.fromisoformat(note.received).date(), werkmap.settings)
        <= dag
    ]
