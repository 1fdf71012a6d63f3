"""Vaststellen of the catalogue: one person puts it forward, another adopts that very text."""

from typing import Any

from barriere.catalogue import Catalogue, catalogue_version
from barriere.catalogue.read import version_of
from barriere.errors import NotAllowed
from barriere.review.moment import Moment
from barriere.settings import Settings
from barriere.store import dossier
from barriere.store.dossier import Session


def adopt_catalogue(
    session: Session,
    catalogue: Catalogue,
    teksten: dict[str, Any],
    settings: Settings,
    moment: Moment,
) -> dossier.Catalogusversie:
    """Put `catalogue` forward, or adopt it when someone else put this very text forward.

    A text that changed in between is put forward anew. `teksten` is all of it,
    to keep. Raises NotAllowed when `moment.door` has no mandate, or put it forward.
    """
    _mandated(settings, moment)
    waiting = dossier.laatste_voorstel(session)
    if waiting is None or waiting.sha256 != catalogue.sha256:
        row = dossier.Catalogusversie(
            versie=catalogue.versie,
            sha256=catalogue.sha256,
            teksten=teksten,
            voorgesteld_door=moment.door,
        )
        return dossier.add(session, row, moment.nu)
    if _same(waiting.voorgesteld_door, moment.door):
        what = f"'{moment.door}' legde deze catalogus zelf voor, en stelt hem dus niet vast."
        raise NotAllowed(what, f"Laat een ander dat doen: {_others(settings, moment.door)}.")
    dossier.stel_catalogus_vast(waiting, moment.door, moment.nu)
    return waiting


def is_adopted(session: Session, catalogue: Catalogue) -> bool:
    """Tell whether the version that was adopted last is this very text."""
    adopted = dossier.vastgestelde_catalogus(session)
    return adopted is not None and adopted.sha256 == catalogue.sha256


def must_be_adopted(session: Session, catalogue: Catalogue) -> None:
    """Refuse to go on with a catalogue that two people did not adopt.

    Raises NotAllowed saying what was adopted instead, if anything was.
    """
    if is_adopted(session, catalogue):
        return
    mine = catalogue_version(catalogue)
    adopted, waiting = dossier.vastgestelde_catalogus(session), dossier.laatste_voorstel(session)
    if waiting is not None and waiting.sha256 == catalogue.sha256:
        what = f"De catalogus ({mine}) is voorgelegd, maar nog niet door een tweede vastgesteld."
        raise NotAllowed(what, f"Laat een ander dan '{waiting.voorgesteld_door}' dat doen: {_HOW}.")
    if adopted is None:
        what = f"De catalogus ({mine}) is nog niet vastgesteld."
        raise NotAllowed(what, f"Laat twee mensen dat doen: {_HOW}.")
    last = version_of(adopted.versie, adopted.sha256)
    what = f"De catalogus is veranderd: vastgesteld is {last}, hier staat {mine}."
    remedy = f"Bekijk `barriere catalogus verschil`, en laat twee mensen hem vaststellen: {_HOW}."
    raise NotAllowed(what, remedy)


_HOW = "`barriere catalogus vaststellen --als FUNCTIE`"


def _mandated(settings: Settings, moment: Moment) -> None:
    mandate = settings.mandaten.catalogus
    if moment.door in mandate:
        return
    what = f"'{moment.door}' heeft geen mandaat om de catalogus vast te stellen."
    if not mandate:
        where = "Noem in barriere.toml onder [mandaten] minstens twee functies, zoals"
        raise NotAllowed(what, f'{where} catalogus = ["teammanager OOV", "jurist OOV"].')
    raise NotAllowed(what, f"Dit mag: {', '.join(mandate)} (barriere.toml, [mandaten]).")


def _others(settings: Settings, door: str) -> str:
    return ", ".join(name for name in settings.mandaten.catalogus if not _same(name, door))


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
