"""`barriere bevindingen lees`: findings come back in, and a hercontrole follows from them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow.compute as pc

from barriere.catalogue.powers import powers
from barriere.chain.hercontrole import put_before_tafel
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of, versions, year_of
from barriere.chain.latest import Latest, latest
from barriere.errors import BadData, Place, WrongUse
from barriere.inspections.findings.expected import expected
from barriere.inspections.findings.read import read
from barriere.inspections.findings.sheet import rows
from barriere.model.finding import Finding
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier
from barriere.store.dossier import Session

NEW, CHANGED, SAME = "nieuw", "gewijzigd", "ongewijzigd"


def read_findings(werkmap: Werkmap, paths: Sequence[Path], moment: Moment) -> str:
    """Accept the findings in the sheets at `paths`, all or none. Return the receipt.

    What was read before and says the same is left as it was; what says something else
    replaces it, and the earlier reading stays in the dossier. A hercontrole is put before
    the tafel again; it passes on that ground alone.
    Raises BadData (65) naming every row that is wrong.
    """
    years = {_year(path) for path in paths}
    last = latest(werkmap)
    names = ", ".join(path.name for path in paths)
    with dossier.open(werkmap) as session:
        for jaar in years:
            plan_of(session, jaar)
        plans = [kept.plan for jaar in sorted(years) for kept in versions(session, jaar)]
        may = expected(plans, werkmap.settings, powers(werkmap.bevoegdheden), _places(last))
        found = read(paths, may)
        counted, kept = _keep(session, found, names, moment)
        again = put_before_tafel(session, kept, moment)
        note(session, moment, "bevindingen lees", names, f"{len(found)} adressen")
    return f"Bevindingen aangenomen uit {names}: {_counts(counted)}.{_follows(kept, again)}"


def _keep(
    session: Session, found: Iterable[Finding], file: str, moment: Moment
) -> tuple[Counter[str], list[Finding]]:
    """Keep what is new or says something else; return how many of which, and what was kept."""
    before = {(one.control, one.sleutel): one for one in dossier.verslagen(session)}
    counted: Counter[str] = Counter()
    kept = []
    for finding in found:
        earlier = before.get((finding.control, finding.sleutel))
        counted[NEW if earlier is None else SAME if earlier == finding else CHANGED] += 1
        if earlier != finding:
            dossier.bewaar(session, finding, moment.nu, file)
            kept.append(finding)
    return counted, kept


def _counts(counted: Counter[str]) -> str:
    """Return how many findings were new, changed and unchanged; what did not occur is left out."""
    said = [(NEW, counted[NEW]), (CHANGED, counted[CHANGED]), (SAME, counted[SAME])]
    return ", ".join(f"{count} {word}" for word, count in said if count or word == NEW)


def _follows(kept: Sequence[Finding], again: int) -> str:
    """Return what follows from what was kept; nothing when nothing does."""
    actions = sum(measure.open for finding in kept for measure in finding.measures)
    if not again and not actions:
        return ""
    parts = (
        f"{again} hercontrole{'s' * (again != 1)}",
        f"{actions} actie{'s' * (actions != 1)}",
    )
    return f" Daaruit volgen {parts[0]} en {parts[1]}."


def _places(last: Latest) -> Iterator[str]:
    """Yield the names of streets and towns, which a remark may hold."""
    for column in ("straat", "woonplaats"):
        told = last.columns(("sleutel", column))[column]
        yield from (name for name in pc.unique(told).to_pylist() if name)


def _year(path: Path) -> int:
    """Return the year of the control that a sheet is about."""
    filled = [row.cells["controle"] for row in rows(path).rows if row.cells.get("controle")]
    place = Place(path.name, 1, "controle")
    remedy = "Gebruik het werkblad dat bij de bezoeklijst hoort."
    if not filled:
        raise BadData(place, "is leeg", remedy)
    try:
        return year_of(filled[0])
    except WrongUse:
        raise BadData(place, "noemt geen controle", remedy) from None
