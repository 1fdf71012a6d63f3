"""What a plan rests on: when it was made last, and from which run, as the log tells."""

from dataclasses import dataclass
from datetime import datetime

from barriere.chain.kept_plan import year_of
from barriere.chain.latest import SCORED, Latest, read_run
from barriere.scoring import Run
from barriere.scoring.keep import SCORES
from barriere.store import Werkmap, dossier

PLANNED, ADJUSTED = "plan", "plan bijstellen"
"""The acts by which the log remembers that a year was planned, or one control on its day."""


@dataclass(frozen=True)
class Basis:
    """The moment of planning, and the run it was made from; None when that is not kept."""

    planned: datetime
    run: Run | None


def basis_of(werkmap: Werkmap, control: str, last: Latest) -> Basis | None:
    """Return what the plan of a control rests on; None when the log does not reach so far back.

    Planning again with the same outcome counts: the plan was then found to hold still.
    Raises WrongUse when `control` is no control, BadData when the run is damaged.
    """
    planning = {(PLANNED, str(year_of(control))), (ADJUSTED, control)}
    with dossier.open(werkmap) as session:
        lines = dossier.logregels(session)
    scored, found = "", None
    for line in lines:
        if line.actie == SCORED:
            scored = line.object
        elif (line.actie, line.object) in planning:
            found = (line.op, scored)
    if found is None:
        return None
    planned, name = found
    if name == last.name:
        return Basis(planned, last.run)
    kept = bool(name) and (werkmap.uit / name / SCORES).is_file()
    return Basis(planned, read_run(werkmap.uit / name) if kept else None)
