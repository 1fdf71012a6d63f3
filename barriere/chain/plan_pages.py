"""The pages about a kept plan: the year and each control on paper, and the year on a screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from barriere.catalogue.powers import lead_for, powers
from barriere.chain.briefs import grounds_of
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of
from barriere.chain.latest import Latest, latest
from barriere.chain.reistijd import travelling_of
from barriere.chain.standing import standing
from barriere.chain.waiting import on_hold
from barriere.drawing.ground_plan import ground_plan
from barriere.errors import NotAllowed
from barriere.model.inspection import Plan
from barriere.reports.control_overview import write_control_overview
from barriere.reports.overview import Change, Extra, Overview
from barriere.reports.plan_overview import write_plan_overview
from barriere.reports.year_page import write_year_page
from barriere.review.admission import Admission
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, picture


@dataclass(frozen=True)
class Beside:
    """What stands beside a plan on its pages: what more would bring, and what changed."""

    extras: tuple[Extra, ...] = ()
    changes: tuple[Change, ...] = ()


NOTHING_BESIDE = Beside()


def plan_pages(
    werkmap: Werkmap,
    jaar: int,
    password: str | None,
    moment: Moment,
    beside: Beside = NOTHING_BESIDE,
) -> list[Path]:
    """Write the pages of the newest plan of a year and return their paths.

    The page for a screen is sealed with `password`; only a fictive municipality
    may do without. Raises NotAllowed otherwise, when there is no plan, and when an
    address that is still to be visited may not be shown now; WrongUse for a password
    that is too short.
    """
    if password is None and not werkmap.settings.gemeente.fictief:
        what = "Een blad met echte adressen krijgt altijd een wachtwoord."
        raise NotAllowed(what, "Laat --open weg, of zet BARRIERE_WACHTWOORD.")
    last, shown = latest(werkmap), picture(werkmap)
    with dossier.open(werkmap) as session:
        kept = plan_of(session, jaar)
        held = on_hold(session, shown, moment.nu.date())
        overview = Overview(
            plan=kept.plan,
            settings=werkmap.settings,
            drawn_up=moment.nu.date(),
            ground=ground_plan(*map(shown.table, ("panden", "water", "wegen", "adressen"))),
            travelling=travelling_of(shown, werkmap.settings),
            leads=_leads(last, standing(session, last, shown, moment), kept.plan),
            extras=beside.extras,
            changes=beside.changes,
            hidden=last.shielded | held,
        )
        note(session, moment, "planbladen", str(jaar), kept.sha256[:8])
    name = f"jaarplan-{jaar}-{kept.sha256[:8]}"
    screen, paper = werkmap.uit / f"{name}.html", werkmap.uit / f"{name}.pdf"
    write_year_page(screen, overview, password)
    write_plan_overview(paper, overview)
    paths = [paper, screen]
    for control in overview.plan.controls:
        paths.append(werkmap.uit / f"controle-{control.id}-{kept.sha256[:8]}.pdf")
        write_control_overview(paths[-1], overview, control.id)
    return paths


def _leads(last: Latest, decided: Admission, plan: Plan) -> Mapping[str, str]:
    """Return per planned address who leads there, in a word or two; nobody where none may."""
    matrix = powers()
    leads: dict[str, str] = {}
    for stop in plan.candidates.values():
        for key in stop.adressen:
            if not last.has(key):
                continue
            grounds = grounds_of(last, decided.admitted.get(key), key)
            if lead := lead_for(matrix, grounds, stop.kind):
                leads[key] = matrix.rollen[lead.rol].kort
    return leads
