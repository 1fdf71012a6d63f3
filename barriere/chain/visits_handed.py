"""Which addresses were handed to which team, as the dossier keeps it."""

from collections.abc import Iterator

from barriere.chain.kept_plan import Kept
from barriere.model.inspection import Control
from barriere.reports.planned import addresses_of
from barriere.review.moment import Moment
from barriere.store import dossier
from barriere.store.dossier import Session


def visits_handed(session: Session, kept: Kept, control: Control, moment: Moment) -> None:
    """Write down which addresses were handed to which team, once per plan."""
    known = {(b.jaarplan_id, b.sleutel) for b in dossier.bezoeken(session, control.id)}
    new: dict[str, dossier.Bezoek] = {}
    for row in _rows(kept, control):
        if (kept.id, row.sleutel) not in known:
            new.setdefault(row.sleutel, row)
    dossier.add_all(session, [*new.values()], moment.nu)


def _rows(kept: Kept, control: Control) -> Iterator[dossier.Bezoek]:
    for route in control.routes:
        stops = [(v.sleutel, v.order, v.arrival) for v in route.visits]
        spare = [(key, 0, None) for key in route.reserve]
        for stop, order, arrival in (*stops, *spare):
            for key in addresses_of(kept.plan, stop):
                yield dossier.Bezoek(
                    jaarplan_id=kept.id,
                    controle=control.id,
                    team=route.team,
                    datum=control.datum,
                    volgorde=order,
                    sleutel=key,
                    aankomst=arrival,
                )
