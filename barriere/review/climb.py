"""The ladder of the steekproef: a drawn address is planned only on a ground of its own."""

from barriere.errors import NotAllowed, WrongUse
from barriere.review.grounds import GROUNDS
from barriere.review.moment import Moment
from barriere.review.reasons import explained
from barriere.store import dossier
from barriere.store.dossier import Session


def climb(session: Session, sleutel: str, trede: dossier.Trede, moment: Moment) -> None:
    """Record the next step of a drawn address; with a ground it is put before the tafel.

    Raises NotAllowed when the address was not drawn, WrongUse when a step is
    skipped or a ground is unknown.
    """
    trekking = _drawn(session, sleutel)
    before = dossier.ladder(session, trekking.steekproef_id).get(sleutel)
    if trede.trede == "brief" and before is None:
        what = "Eerst de bureautoets, dan pas een brief of een blik van buiten."
        raise WrongUse(what, "Leg de trede 'bureau' vast.")
    if trede.trede == "grond":
        if before is None:
            what = "Een eigen grond komt uit de bureautoets of uit een brief of blik van buiten."
            raise WrongUse(what, "Leg eerst de trede 'bureau' of 'brief' vast.")
        if trede.grond not in GROUNDS:
            what = f"De grond '{trede.grond}' is onbekend."
            raise WrongUse(what, "Kies uit: " + ", ".join(sorted(GROUNDS)) + ".")
    trede.toelichting = explained(trede.toelichting)
    trede.trekking_id = trekking.id or 0
    trede.door = moment.door
    dossier.add(session, trede, moment.nu)
    if trede.trede == "grond":
        row = dossier.Voorstel(
            sleutel=sleutel, herkomst="steekproef", bron=trede.bron, grond=trede.grond
        )
        dossier.add(session, row, moment.nu)


def _drawn(session: Session, sleutel: str) -> dossier.Trekking:
    """Return the latest draw of the address."""
    trekking = dossier.laatste_trekking(session, sleutel)
    if trekking is None:
        what = "Dit adres zit niet in de steekproef."
        raise NotAllowed(what, "De steekproef staat in `barriere tafel toon`.")
    return trekking
