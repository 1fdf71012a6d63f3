"""`barriere plan`: the year's controls from what people decided, and nothing else."""

from dataclasses import dataclass, replace
from pathlib import Path

from barriere.chain.journal import note
from barriere.chain.kept_plan import kept_or_none
from barriere.chain.plan_assignment import Ask, prepared
from barriere.inspections.document import as_json
from barriere.inspections.plan import plan_of
from barriere.model.inspection import Plan
from barriere.reports.overview import Overview
from barriere.reports.plan_overview import write_plan_overview
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier


@dataclass(frozen=True)
class Planned:
    """A plan as it was kept, its hash, and the page about it.

    `changed` is false when planning again changed nothing: then nothing new was kept.
    """

    plan: Plan
    sha256: str
    path: Path
    changed: bool = True


def plan_year(werkmap: Werkmap, ask: Ask, moment: Moment) -> Planned:
    """Plan the controls of a year, or plan the rest of it again.

    Raises NotAllowed when nothing was adopted, BarriereError when no dates fit.
    """
    with dossier.open(werkmap) as session:
        ready = prepared(werkmap, session, ask, moment)
        made = plan_of(ready.assignment)
        made = replace(made, left_out=made.left_out + ready.placeless)
        before = None if ask.fresh else kept_or_none(session, ask.jaar)
        if before and _same(before.plan, made):
            made, sha256 = before.plan, before.sha256
        else:
            sha256 = keep(session, made, moment)
        note(session, moment, "plan", str(ask.jaar), sha256[:8])
    path = werkmap.uit / f"jaarplan-{ask.jaar}-{sha256[:8]}.pdf"
    write_plan_overview(path, Overview(made, werkmap.settings, moment.nu.date()))
    return Planned(made, sha256, path, changed=not (before and sha256 == before.sha256))


def keep(session: dossier.Session, plan: Plan, moment: Moment) -> str:
    """Keep a version of a plan in the dossier; return its hash."""
    text = as_json(plan)
    row = dossier.Jaarplan(
        jaar=plan.jaar,
        json_tekst=text,
        sha256=dossier.digest(text),
        gemaakt_door=moment.door,
    )
    dossier.add(session, row, moment.nu)
    return row.sha256


def _same(before: Plan, made: Plan) -> bool:
    """Tell whether a new plan says the same as the one before, but for what it came from."""
    return as_json(replace(made, earlier=before.earlier)) == as_json(before)
