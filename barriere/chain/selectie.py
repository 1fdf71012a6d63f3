"""How addresses were selected, by the run that the tafel judged on and what people decided."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from barriere.chain.latest import Latest, read_run
from barriere.chain.still_allowed import Asked
from barriere.explanation import Explanation, explain_many
from barriere.explanation.selection import Brought, Decided, Selection, selection
from barriere.reports.selection_odt import SelectionPaper
from barriere.review.moment import Moment
from barriere.scoring import Run
from barriere.store import Werkmap, dossier
from barriere.store.dossier import Session

_YES = "opnemen"


def paper_of(werkmap: Werkmap, session: Session, asked: Asked, moment: Moment) -> SelectionPaper:
    """Return the paper of a control and its addresses, as known when it is printed."""
    control = asked.control
    settings = werkmap.settings
    return SelectionPaper(
        control=control.id,
        held=control.datum,
        gemeente=settings.gemeente.naam,
        fictief=settings.gemeente.fictief,
        drawn_up=moment.nu.date(),
        destroy_by=control.datum + timedelta(weeks=settings.termijnen.papier_weken),
        selections=selections(
            werkmap, session, asked.last, asked.stops, moment.nu, asked.explained
        ),
    )


def selections(
    werkmap: Werkmap,
    session: Session,
    last: Latest,
    sleutels: Iterable[str],
    at: datetime,
    explained: Mapping[str, Explanation] = MappingProxyType({}),
) -> tuple[Selection, ...]:
    """Return how each address was selected, in the order given; shielded ones are left out.

    What people did after `at`, the moment of printing, has no part in it.

    The registers are told as the tafel saw them: by the run of its oordeel, while that is
    kept, and else by the last one; what that one says may be `explained` already. Who may not
    be planned now is for the caller to leave out.
    """
    asked = [key for key in dict.fromkeys(sleutels) if key not in last.shielded]
    decided = _decided(session, asked, at)
    judged_on = {o.sleutel: o.run for o in _yes(session, at)}
    by_run: dict[str, list[str]] = defaultdict(list)
    for key in asked:
        name = judged_on.get(key, "")
        by_run[name if name and (werkmap.uit / name).is_dir() else last.name].append(key)
    told = {key: explained[key] for key in by_run[last.name] if key in explained}
    for name, keys in sorted(by_run.items()):
        told |= explain_many(_run(werkmap, last, name), (key for key in keys if key not in told))
    gemeente = werkmap.settings.gemeente
    return tuple(
        selection(told[key], decided[key], gemeente.naam, gemeente.contact)
        for key in asked
        if key in told
    )


def _run(werkmap: Werkmap, last: Latest, name: str) -> Run:
    return last.run if name == last.name else read_run(werkmap.uit / name)


def _yes(session: Session, at: datetime) -> Iterator[dossier.Oordeel]:
    """Yield every oordeel 'opnemen' up to a moment, in the order given."""
    return (o for o in dossier.oordelen(session) if o.besluit == _YES and o.op <= at)


def _decided(session: Session, sleutels: Iterable[str], at: datetime) -> dict[str, Decided]:
    """Return what people decided of each address, in a few reads of the dossier."""
    brought: dict[str, dict[Brought, None]] = defaultdict(dict)
    for one in dossier.voorstellen(session):
        if one.grond and one.op <= at:
            brought[one.sleutel][Brought(one.grond, one.bron)] = None
    judged = {one.sleutel: one for one in _yes(session, at)}
    lists = (row for row in dossier.vaststellingen(session) if row.op <= at)
    adopted = {key: row for row in lists for key in row.sleutels}
    found = {}
    for key in sleutels:
        oordeel, list_ = judged.get(key), adopted.get(key)
        found[key] = Decided(
            brought=tuple(brought.get(key, ())),
            reason=oordeel.redencode if oordeel else "",
            judged=oordeel.op.date() if oordeel else None,
            adopted=list_.op.date() if list_ else None,
            adopted_by=list_.door if list_ else "",
        )
    return found
