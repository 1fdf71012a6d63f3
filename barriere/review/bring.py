"""People bring addresses too: beside the score, without points, with a ground and a reason."""

from barriere.errors import WrongUse
from barriere.model.register import Register
from barriere.review.grounds import GROUNDS
from barriere.review.moment import Moment
from barriere.review.reasons import explained
from barriere.store import dossier
from barriere.store.dossier import Session


def bring(session: Session, voorstel: dossier.Voorstel, moment: Moment) -> dossier.Voorstel:
    """Record a proposal by a person.

    `voorstel` carries sleutel, bron (a register), grond (one of GROUNDS) and
    reden. Raises WrongUse for an unknown bron or grond, or a reason too short
    to weigh.
    """
    if voorstel.bron not in set(Register) - {Register.BAG}:
        what = f"De bron '{voorstel.bron}' is onbekend."
        raise WrongUse(what, "Kies een register: " + ", ".join(sorted(set(Register))) + ".")
    if voorstel.grond not in GROUNDS:
        what = f"De grond '{voorstel.grond}' is onbekend."
        raise WrongUse(what, "Kies uit: " + ", ".join(sorted(GROUNDS)) + ".")
    voorstel.reden = explained(voorstel.reden)
    voorstel.herkomst = "mens"
    voorstel.ingebracht_door = moment.door
    same = [
        v
        for v in dossier.voorstellen(session)
        if (v.herkomst, v.sleutel, v.bron, v.ingebracht_door)
        == ("mens", voorstel.sleutel, voorstel.bron, moment.door)
    ]
    if same:
        what = "U heeft dit adres met deze bron al ingebracht."
        raise WrongUse(what, "Het staat in `barriere tafel toon`.")
    return dossier.add(session, voorstel, moment.nu)
