"""Handing out paper: each copy gets its number, its line in the log and that line's code."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from barriere.chain.journal import event
from barriere.chain.kept_plan import Kept
from barriere.model.register import Register
from barriere.privacy.mag_zien import MagZien
from barriere.reports.copies import copies
from barriere.reports.visit_list import VisitList
from barriere.review.moment import Moment
from barriere.store import dossier, log
from barriere.store.checkpoint import code_of
from barriere.store.dossier import Session

ACT = "verstrekking"
"""What the log calls a copy that was printed to be handed out."""

EVERYTHING = "*"


def hand_out(
    session: Session, kept: Kept, lists: Iterable[VisitList], table: MagZien, moment: Moment
) -> Iterator[VisitList]:
    """Yield every copy of these lists, numbered and written down.

    A second print is another number. The code on a copy is that of its own line in the log,
    so paper that is kept elsewhere proves that everything up to that line is still there.
    """
    printed: dict[tuple[str, str], int] | None = None
    for made in lists:
        if printed is None:
            printed = dossier.drukken(session, made.control)
        for copy in copies(made, table):
            druk = printed.get((made.team, copy.copy.mark), 0) + 1
            yield _written_down(session, kept, copy, druk, moment)


def _written_down(
    session: Session, kept: Kept, copy: VisitList, druk: int, moment: Moment
) -> VisitList:
    number = f"{copy.number}-{copy.copy.mark}-{druk}"
    count = len(copy.pages) + len(copy.reserve)
    data = _data(copy)
    said = f"{copy.copy.whose}; adressen: {count}; gegevens: {data or 'geen'}"
    code = code_of(log.append(session, event(moment, ACT, number, said), moment.nu).hash)
    row = dossier.Verstrekking(
        jaarplan_id=kept.id,
        controle=copy.control,
        team=copy.team,
        exemplaar=copy.copy.mark,
        druk=druk,
        nummer=number,
        gegevens=data,
        gronden="\n".join(copy.copy.grounds),
        adressen=count,
        vernietigen_voor=copy.destroy_by,
        controlecode=code,
    )
    dossier.add(session, row, moment.nu)
    return replace(copy, number=number, code=code)


def _data(copy: VisitList) -> str:
    """Return the registers that may stand on a copy, as the log and the dossier name them."""
    may = copy.copy.registers
    if may is None:
        return EVERYTHING
    return ", ".join(register.value for register in Register if register in may)
