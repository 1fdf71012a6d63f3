"""What a planner gets with a plan: pages, calendars and a workbook, in one folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from barriere.catalogue.powers import lead_for, powers
from barriere.chain.briefs import grounds_of
from barriere.chain.kept_plan import versions
from barriere.chain.plan_assignment import Prepared
from barriere.drawing.ground_plan import GroundPlan, ground_plan
from barriere.inspections.compare import compare
from barriere.inspections.difference import How
from barriere.inspections.playbook import playbook
from barriere.inspections.travel import Estimate
from barriere.model.inspection import Control, Plan, Route
from barriere.reports.agenda import Edition, write_agendas
from barriere.reports.control_overview import write_control_overview
from barriere.reports.discretion import Discretion
from barriere.reports.overview import Change, Leg, Overview
from barriere.reports.plan_overview import write_plan_overview
from barriere.reports.plan_workbook import Workbook, write_plan_workbook
from barriere.reports.planned import addresses_of
from barriere.reports.script_pdf import write_script
from barriere.reports.year_page import write_year_page
from barriere.review.moment import Moment
from barriere.settings import Settings
from barriere.store import Picture, Werkmap
from barriere.store.dossier import Session

_MOVED: tuple[tuple[How, str], ...] = (
    ("erbij", "erbij gekomen"),
    ("eruit", "eruit"),
    ("controle", "naar een andere controle"),
)
_LAYERS = ("panden", "water", "wegen", "adressen")


@dataclass(frozen=True)
class Issue:
    """A version of a plan that goes out: by its hash, and sealed with a password or not."""

    plan: Plan
    sha256: str
    password: str | None


def write_plan(
    werkmap: Werkmap, session: Session, ready: Prepared, issue: Issue, moment: Moment
) -> list[Path]:
    """Write everything about a plan; return the paths, the page of the year first.

    The HTML page of a real municipality is only made with a password.
    """
    settings, plan = werkmap.settings, issue.plan
    folder = werkmap.uit / f"jaarplan-{plan.jaar}-{issue.sha256[:8]}"
    folder.mkdir(mode=0o700, exist_ok=True)
    told = overview(ready, plan, settings, moment.nu.date())
    book = playbook(settings.draaiboek)
    paths = [folder / f"jaarplan-{plan.jaar}.pdf"]
    write_plan_overview(paths[0], told)
    if issue.password is not None or settings.gemeente.fictief:
        paths.append(folder / f"jaarplan-{plan.jaar}.html")
        write_year_page(paths[-1], told, issue.password)
    for control in plan.controls:
        paths.append(folder / f"controle-{control.id}.pdf")
        write_control_overview(paths[-1], told, control.id)
    paths.append(folder / f"draaiboek-{plan.jaar}.pdf")
    write_script(paths[-1], plan, settings, book, moment.nu.date())
    written = versions(session, plan.jaar)
    edition = Edition(len(written), moment.nu, tuple(kept.plan for kept in written[:-1]))
    paths += write_agendas(folder, plan, settings, edition, book)
    made_from = Workbook(settings, book, moment.nu.date(), _discretion(ready, plan))
    for suffix in (".xlsx", ".ods"):
        paths.append(folder / f"jaarplan-{plan.jaar}{suffix}")
        write_plan_workbook(paths[-1], plan, made_from)
    return paths


def overview(ready: Prepared, plan: Plan, settings: Settings, drawn_up: date) -> Overview:
    """Return what the pages about a plan are made from."""
    return Overview(
        plan=plan,
        settings=settings,
        drawn_up=drawn_up,
        ground=_ground(ready.shown),
        ways=dict(_ways(ready, plan, settings)),
        leads=_leads(ready, plan),
        changes=tuple(_changes(ready, plan)),
        hidden=ready.hidden,
    )


def _ground(shown: Picture) -> GroundPlan:
    return ground_plan(*map(shown.table, _LAYERS))


def _ways(
    ready: Prepared, plan: Plan, settings: Settings
) -> Iterator[tuple[Leg, NDArray[np.float64]]]:
    """Yield the way of every team over the roads, where roads were delivered."""
    travelling = ready.assignment.travelling or Estimate(settings.reistijd)
    modes = {team.naam: team.vervoer for team in settings.teams}
    for control in plan.controls:
        for route in control.routes:
            way = travelling.way(_points(route, plan, settings), modes.get(route.team, "auto"))
            if route.visits and way is not None:
                yield (control.id, route.team), way


def _points(route: Route, plan: Plan, settings: Settings) -> NDArray[np.float64]:
    """Return the places of a route (n, 2) in RD metres, from the depot and back."""
    depot = (settings.depot.x, settings.depot.y)
    stops = (plan.candidates[visit.sleutel] for visit in route.visits)
    return np.array([depot, *((stop.x, stop.y) for stop in stops), depot], dtype=np.float64)


def _leads(ready: Prepared, plan: Plan) -> dict[str, str]:
    """Return who leads at every planned address, in a word or two."""
    matrix, found = powers(), {}
    for control in plan.controls:
        for sleutel, kind in _planned(control, plan):
            admitted = ready.decided.admitted.get(sleutel)
            lead = lead_for(matrix, grounds_of(ready.last, admitted, sleutel), kind)
            if lead is not None:
                found[sleutel] = matrix.rollen[lead.rol].kort
    return found


def _planned(control: Control, plan: Plan) -> Iterator[tuple[str, str]]:
    for route in control.routes:
        for stop in (*(visit.sleutel for visit in route.visits), *route.reserve):
            for sleutel in addresses_of(plan, stop):
                yield sleutel, plan.candidates[stop].kind


def _changes(ready: Prepared, plan: Plan) -> Iterator[Change]:
    """Yield how many addresses differ from the plan before, in each way."""
    if ready.before is None:
        return
    found = compare(ready.before.plan, plan, ready.hidden)
    if found.controls:
        yield Change("controles op een andere dag", len(found.controls))
    for how, said in _MOVED:
        if count := found.count(how):
            yield Change(said, count)


def _discretion(ready: Prepared, plan: Plan) -> Discretion:
    """Return what addresses are called, and which may not be named."""
    keys = {a for stop in plan.candidates.values() for a in stop.adressen}
    keys |= {left.sleutel for left in plan.left_out}
    return Discretion({key: ready.last.label(key) for key in sorted(keys)}, ready.hidden)
