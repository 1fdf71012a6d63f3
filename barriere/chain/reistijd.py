"""How a werkmap knows its travel times: what was delivered of roads and of own times."""

from barriere.inspections.travel import Reistijden, Travelling, Wegen, travelling
from barriere.model.register import Register
from barriere.settings import Settings
from barriere.store import Picture


def travelling_of(shown: Picture, settings: Settings) -> Travelling:
    """Return the best source of travel times in a picture: own, roads, or the estimate."""
    wegen = reistijden = None
    if note := shown.manifests.get(Register.WEGEN):
        wegen = Wegen(shown.table("wegpunten"), shown.table("wegvakken"), note.peildatum)
    if note := shown.manifests.get(Register.REISTIJDEN):
        reistijden = Reistijden(shown.table("reistijden"), note.peildatum)
    return travelling(settings, wegen, reistijden)
