"""What a planner gets with a plan: pages, calendars and a workbook, in one folder."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from barriere.catalogue.powers import lead_for
from barriere.chain.briefs import grounds_of
from barriere.chain.kept_plan import Kept, versions
from barriere.chain.scene import Scene
from barriere.drawing.ground_plan import ground_plan
from barriere.inspections.answers.compare import compare
from barriere.inspections.script.playbook import playbook
from barriere.model.inspection import Control, Plan
from barriere.reports.agenda import Edition, write_agendas
from barriere.reports.control_overview import write_control_overview
from barriere.reports.discretion import Discretion
from barriere.reports.overview import Change, Overview, changes_of
from barriere.reports.plan_overview import write_plan_overview
from barriere.reports.plan_workbook import Workbook, write_plan_workbook
from barriere.reports.planned import addresses_of, control_of
from barriere.reports.script_pdf import write_script
from barriere.reports.year_page import write_year_page
from barriere.review.moment import Moment
from barriere.settings import Settings
from barriere.store import Werkmap
from barriere.store.dossier import Session

_LAYERS = ("panden", "water", "wegen", "adressen")


@dataclass(frozen=True)
class Issue:
    """A version of a plan that goes out: by its hash, and sealed with a password or not."""

    plan: Plan
    sha256: str
    password: str | None


def write_plan(
    werkmap: Werkmap, session: Session, seen: Scene, issue: Issue, moment: Moment
) -> list[Path]:
    """Write everything about a plan; return the paths, the page of the year first.

    The HTML page of a real municipality is only made with a password. Raises
    NotAllowed when an address that is still to be visited may not be shown now.
    """
    settings, today = werkmap.settings, moment.nu.date()
    written = versions(session, issue.plan.jaar)
    told = replace(_told(seen, issue, settings, today), changes=_changes(written, seen, issue))
    plan, book = told.plan, playbook(settings.draaiboek)
    folder = _folder(werkmap, issue)
    paths = [folder / f"jaarplan-{plan.jaar}.pdf"]
    write_plan_overview(paths[0], told)
    if issue.password is not None or settings.gemeente.fictief:
        paths.append(folder / f"jaarplan-{plan.jaar}.html")
        write_year_page(paths[-1], told, issue.password)
    for control in plan.controls:
        paths.append(folder / f"controle-{control.id}.pdf")
        write_control_overview(paths[-1], told, control.id)
    paths.append(folder / f"draaiboek-{plan.jaar}.pdf")
    write_script(paths[-1], plan, settings, book, today)
    edition = Edition(len(written), moment.nu, tuple(kept.plan for kept in written[:-1]))
    paths += write_agendas(folder, plan, settings, edition, book)
    made_from = Workbook(settings, book, today, _discretion(seen, plan))
    for suffix in (".xlsx", ".ods"):
        paths.append(folder / f"jaarplan-{plan.jaar}{suffix}")
        write_plan_workbook(paths[-1], plan, made_from)
    return paths


def control_page(
    werkmap: Werkmap, seen: Scene, issue: Issue, control_id: str, drawn_up: date
) -> Path:
    """Write the page of one control of a plan; return its path.

    What may not be shown in the rest of the year stops no evening.
    """
    alone = replace(issue.plan, controls=(control_of(issue.plan, control_id),))
    issue = replace(issue, plan=alone)
    folder = _folder(werkmap, issue)
    path = folder / f"controle-{control_id}.pdf"
    write_control_overview(path, _told(seen, issue, werkmap.settings, drawn_up), control_id)
    return path


def _folder(werkmap: Werkmap, issue: Issue) -> Path:
    """Return the folder of a version, without what a run that was cut off left behind.

    Its caller has the dossier open to write, so nobody else is at work here.
    """
    folder = werkmap.uit / f"jaarplan-{issue.plan.jaar}-{issue.sha256[:8]}"
    folder.mkdir(mode=0o700, exist_ok=True)
    for aside in folder.glob(".*"):
        aside.unlink()
    return folder


def _told(seen: Scene, issue: Issue, settings: Settings, drawn_up: date) -> Overview:
    """Return what the pages about a plan are made from."""
    return Overview(
        plan=issue.plan,
        settings=settings,
        drawn_up=drawn_up,
        ground=ground_plan(*map(seen.shown.table, _LAYERS)),
        travelling=seen.travelling,
        leads=_leads(seen, issue.plan),
        hidden=seen.hidden,
    )


def _changes(written: list[Kept], seen: Scene, issue: Issue) -> tuple[Change, ...]:
    """Return how much differs from the version before."""
    before = [kept for kept in written if kept.sha256 != issue.sha256]
    return changes_of(compare(before[-1].plan, issue.plan, seen.hidden)) if before else ()


def _leads(seen: Scene, plan: Plan) -> dict[str, str]:
    """Return who leads at every planned address, in a word or two."""
    matrix = seen.powers
    found: dict[str, str] = {}
    for control in plan.controls:
        for sleutel, kind in _planned(control, plan):
            if seen.last.has(sleutel):
                admitted = seen.decided.admitted.get(sleutel)
                lead = lead_for(matrix, grounds_of(seen.last, admitted, sleutel), kind)
                found |= {sleutel: matrix.rollen[lead.rol].kort} if lead else {}
    return found


def _planned(control: Control, plan: Plan) -> Iterator[tuple[str, str]]:
    for route in control.routes:
        for stop in route.stops:
            for sleutel in addresses_of(plan, stop):
                yield sleutel, plan.candidates[stop].kind


def _discretion(seen: Scene, plan: Plan) -> Discretion:
    """Return what addresses are called, and which may not be named."""
    keys = {a for stop in plan.candidates.values() for a in stop.adressen}
    keys |= {left.sleutel for left in plan.left_out}
    return Discretion({key: seen.last.label(key) for key in sorted(keys)}, seen.hidden)
