"""A finding that asks for a hercontrole is put before the tafel again, on that ground alone."""

from collections.abc import Iterable

from barriere.model.finding import Finding
from barriere.review.moment import Moment
from barriere.store import dossier
from barriere.store.dossier import Session

_GROUND = "hercontrole"


def put_before_tafel(session: Session, findings: Iterable[Finding], moment: Moment) -> int:
    """Put what must be seen again before the tafel, once per control; return how many ask for it.

    A finding that was corrected corrects its proposal, and takes it back when nothing must
    be seen again. Where a measure is suspended nobody has to come back.
    """
    known = {
        (one.sleutel, one.ingebracht_door): one
        for one in dossier.voorstellen(session)
        if one.grond == _GROUND
    }
    asked = 0
    for finding in findings:
        mark = f"bevindingen {finding.control}"
        before = known.pop((finding.sleutel, mark), None)
        if finding.hercontrole_voor is None or finding.opgeschort:
            if before is not None:
                session.delete(before)
            continue
        asked += 1
        reden = (
            f"Hercontrole voor {finding.hercontrole_voor:%d-%m-%Y} na controle {finding.control}."
        )
        if before is not None:
            before.reden = reden
            continue
        row = dossier.Voorstel(
            sleutel=finding.sleutel,
            herkomst="mens",
            bron="controles",
            grond=_GROUND,
            reden=reden,
            ingebracht_door=mark,
        )
        dossier.add(session, row, moment.nu)
    return asked
