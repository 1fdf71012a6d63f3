"""An oordeel: a person says yes, no or not now, and why."""

from datetime import date

from barriere.errors import NotAllowed, WrongUse
from barriere.review.moment import Moment
from barriere.review.reasons import REASON_CODES, explained
from barriere.store import dossier
from barriere.store.dossier import Session


def judge(session: Session, oordeel: dossier.Oordeel, moment: Moment) -> dossier.Oordeel:
    """Record an oordeel on an address that was put forward.

    Raises NotAllowed when nobody put the address forward, WrongUse as `worded` does.
    """
    worded(oordeel)
    if not dossier.voorgesteld(session, oordeel.sleutel):
        what = "Dit adres is niet voorgesteld, dus de tafel kan er niet over oordelen."
        raise NotAllowed(what, "Breng het eerst in met `barriere tafel voorstel`.")
    oordeel.door = moment.door
    return dossier.add(session, oordeel, moment.nu)


def worded(oordeel: dossier.Oordeel) -> dossier.Oordeel:
    """Return the same oordeel, its reason as the dossier keeps it.

    What the tafel says of an address on hold is kept without its reason. Raises
    WrongUse for an unknown besluit or reason code, or a reason too short to weigh.
    """
    codes = REASON_CODES.get(oordeel.besluit)
    if codes is None:
        what = f"Het besluit '{oordeel.besluit}' is onbekend."
        raise WrongUse(what, "Kies opnemen, afwijzen of aanhouden.")
    if oordeel.besluit == "aanhouden":
        oordeel.redencode, oordeel.toelichting = "nu_niet", ""
    elif oordeel.redencode not in codes:
        given = (
            f"De reden '{oordeel.redencode}' past niet" if oordeel.redencode else "Een reden hoort"
        )
        what = f"{given} bij '{oordeel.besluit}'."
        raise WrongUse(what, "Kies uit: " + ", ".join(codes) + ".")
    else:
        oordeel.toelichting = explained(oordeel.toelichting)
    return oordeel


def hold(session: Session, afstemming: dossier.Afstemming, moment: Moment) -> None:
    """Put an address on hold until `afstemming.tot`: nu niet plannen, nothing else said.

    Raises WrongUse when the term is not after today.
    """
    if afstemming.tot <= _today(moment):
        what = "De einddatum van 'nu niet plannen' ligt niet na vandaag."
        raise WrongUse(what, "Geef een latere datum met --tot.")
    dossier.add(session, afstemming, moment.nu)


def _today(moment: Moment) -> date:
    return moment.nu.date()
