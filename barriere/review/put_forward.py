"""Putting the proposals of a run before the tafel, and drawing the steekproef beside them."""

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from barriere.review.moment import Moment
from barriere.review.proposals import propose
from barriere.review.sample import Draw, draw, size
from barriere.settings import Settings
from barriere.store import dossier
from barriere.store.dossier import Session


def put_forward(
    session: Session, run: str, scores: pa.Table, settings: Settings, moment: Moment
) -> list[str]:
    """Record the proposals of `run` and its steekproef once; return the proposed keys.

    Doing it again for the same run changes nothing.
    """
    proposed: list[str] = propose(scores, settings)["sleutel"].to_pylist()
    known = {v.sleutel for v in dossier.voorstellen(session, run) if v.herkomst == "score"}
    for sleutel in proposed:
        if sleutel not in known:
            dossier.add(
                session, dossier.Voorstel(sleutel=sleutel, herkomst="score", run=run), moment.nu
            )
    if not any(s.run == run for s in dossier.steekproeven(session)):
        frame = _frame(scores, proposed)
        n = size(len(proposed), settings.steekproef.aandeel)
        _record(session, run, draw(frame, n, settings.plan.zaad), settings, moment)
    return proposed


def _frame(scores: pa.Table, proposed: Sequence[str]) -> list[str]:
    """Return the keys of all unshielded addresses that were not proposed."""
    rest = pc.invert(
        pc.or_(
            scores["afgeschermd"],
            pc.is_in(scores["sleutel"], value_set=pa.array(proposed, pa.string())),
        )
    )
    keys: list[str] = scores.filter(rest)["sleutel"].to_pylist()
    return keys


def _record(session: Session, run: str, drawn: Draw, settings: Settings, moment: Moment) -> None:
    """Write the draw down: seed, frame, chance, members."""
    steekproef = dossier.add(
        session,
        dossier.Steekproef(
            run=run,
            zaad=drawn.seed,
            aandeel=settings.steekproef.aandeel,
            omvang=drawn.frame,
            aantal=len(drawn.sleutels),
            kans=drawn.chance,
            door=moment.door,
        ),
        moment.nu,
    )
    if steekproef.id is None:  # pragma: no cover - the dossier flushes before it returns
        raise RuntimeError
    for sleutel in drawn.sleutels:
        trekking = dossier.Trekking(steekproef_id=steekproef.id, sleutel=sleutel, kans=drawn.chance)
        dossier.add(session, trekking, moment.nu)
