"""Memory: deliveries in, tables on a peildatum out, and the dossier."""

from barriere.store import dossier, log
from barriere.store.expiry import expired_deliveries
from barriere.store.manifest import deliveries
from barriere.store.partner_days import partner_days
from barriere.store.picture import Picture, picture
from barriere.store.receive import Receipt, receive, remove
from barriere.store.tolerance import TooManyRejects
from barriere.store.werkmap import Werkmap

__all__ = [
    "Picture",
    "Receipt",
    "TooManyRejects",
    "Werkmap",
    "deliveries",
    "dossier",
    "expired_deliveries",
    "log",
    "partner_days",
    "picture",
    "receive",
    "remove",
]
