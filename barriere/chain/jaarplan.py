"""`barriere plan`: the year's controls from what people decided, and nothing else."""

from dataclasses import dataclass, replace
from pathlib import Path

from barriere.chain.ask import Ask
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of
from barriere.chain.plan_assignment import Prepared, prepared
from barriere.chain.plan_output import Issue, write_plan
from barriere.chain.scene import look, scene
from barriere.inspections.answers.one_more import one_more
from barriere.inspections.answers.question import Question
from barriere.inspections.document import as_json
from barriere.inspections.plan import plan_of as planned
from barriere.model.inspection import Extra, Plan
from barriere.reports.showable import showable
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier


@dataclass(frozen=True)
class Planned:
    """A plan as it was kept, its hash, and what was made of it, the page of the year first.

    `changed` is false when planning again changed nothing: then nothing new was kept.
    `hidden` are addresses that may not be named.
    """

    plan: Plan
    sha256: str
    paths: tuple[Path, ...]
    changed: bool = True
    hidden: frozenset[str] = frozenset()

    @property
    def path(self) -> Path:
        """Return the page about the year."""
        return self.paths[0]

    @property
    def shown(self) -> Plan:
        """Return the plan as it may be shown."""
        return showable(self.plan, self.hidden)


def plan_year(werkmap: Werkmap, ask: Ask, moment: Moment, password: str | None = None) -> Planned:
    """Plan the controls of a year, or plan the rest of it again.

    Raises NotAllowed when nothing was adopted, BarriereError when no dates fit.
    """
    looked = look(werkmap)
    with dossier.open(werkmap) as session:
        ready = prepared(session, looked, ask, moment)
        made = planned(ready.assignment)
        made = replace(
            made,
            left_out=made.left_out + ready.placeless,
            notices=made.notices + ready.unmet,
            extras=_extras(ready, made),
        )
        before = ready.before
        changed = before is None or not _same(before.plan, made)
        if before and not changed:
            made, sha256 = before.plan, before.sha256
        else:
            sha256 = keep(session, made, moment)
        paths = write_plan(werkmap, session, ready.scene, Issue(made, sha256, password), moment)
        note(session, moment, "plan", str(ask.jaar), sha256[:8])
    return Planned(made, sha256, tuple(paths), changed, ready.scene.hidden)


def plan_files(
    werkmap: Werkmap, jaar: int, moment: Moment, password: str | None = None
) -> tuple[Path, ...]:
    """Write everything about the newest plan of a year again, as it stands; return the paths.

    Raises NotAllowed when there is no plan, or when an address that is still to be
    visited may not be shown now.
    """
    looked = look(werkmap)
    with dossier.open(werkmap) as session:
        kept = plan_of(session, jaar)
        seen = scene(session, looked, moment)
        issue = Issue(kept.plan, kept.sha256, password)
        paths = write_plan(werkmap, session, seen, issue, moment)
        note(session, moment, "plan bladen", str(jaar), kept.sha256[:8])
    return tuple(paths)


def show_plan(werkmap: Werkmap, jaar: int, moment: Moment) -> Plan:
    """Return the newest plan of a year as it may be shown now.

    Raises NotAllowed when there is no plan, or when an address that is still to be
    visited may not be shown.
    """
    looked = look(werkmap)
    with dossier.open(werkmap) as session:
        kept = plan_of(session, jaar)
        hidden = scene(session, looked, moment).hidden
        note(session, moment, "plan toon", str(jaar), kept.sha256[:8])
    return showable(kept.plan, hidden)


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


def _extras(ready: Prepared, made: Plan) -> tuple[Extra, ...]:
    """Return what one more team, hour and control would bring."""
    question = Question(ready.assignment, ready.available, ready.vanaf)
    return tuple(
        Extra(one.text, one.points, one.adressen, one.hercontroles)
        for one in one_more(question, made)
    )


def _same(before: Plan, made: Plan) -> bool:
    """Tell whether a new plan says the same as the one before, but for what it came from."""
    return as_json(replace(made, earlier=before.earlier)) == as_json(before)
