"""`barriere bevindingen werkblad`: the sheets of a control again, with what is known filled in."""

from pathlib import Path

from barriere.catalogue.powers import powers
from barriere.chain.hidden import shielded_now
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of, year_of
from barriere.chain.latest import latest
from barriere.chain.officer import REMEDY, is_officer
from barriere.chain.waiting import on_hold
from barriere.errors import NotAllowed
from barriere.inspections.findings.follow_up import suspended as waiting
from barriere.model.inspection import Plan
from barriere.reports.findings_files import write_sheets
from barriere.reports.findings_sheet import Contents, findings_sheets
from barriere.reports.planned import addresses_of, control_of
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, picture


def worksheets(
    werkmap: Werkmap, control_id: str, moment: Moment, *, suspended: bool = False
) -> list[Path]:
    """Write the findings sheets of a control with what came back so far; return their paths.

    An address that is shielded, or that must not be planned now, is left out; so is one with
    a suspended measure, as a team would read there that it waits. With `suspended` that one
    is written for the officer named in barriere.toml, who changes its status.
    Raises WrongUse for an unknown control, NotAllowed for another officer or without a plan.
    """
    if suspended and not is_officer(werkmap, moment):
        what = "Een adres met een opgeschorte maatregel is alleen voor de functionaris in "
        raise NotAllowed(f"{what}barriere.toml.", REMEDY)
    last = latest(werkmap)
    shown = picture(werkmap, last.run.peildatum)
    with dossier.open(werkmap) as session:
        kept = plan_of(session, year_of(control_id))
        known = {one.sleutel: one for one in dossier.verslagen(session, control_id)}
        silent = shielded_now(last, shown) | on_hold(session, shown, moment.nu.date())
        if not suspended:
            silent |= waiting(dossier.verslagen(session))
        keys = (known.keys() | _addresses(kept.plan, control_id)) - silent
        contents = Contents(
            shown={key: last.label(key) for key in keys},
            matrix=powers(werkmap.bevoegdheden),
            settings=werkmap.settings,
            drawn_up=moment.nu.date(),
            known=known,
        )
        sheets = findings_sheets(kept.plan, control_id, contents)
        note(session, moment, "bevindingen werkblad", control_id, f"{len(sheets)} teams")
    folder = werkmap.uit / f"werkblad-{control_id}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return write_sheets(folder, sheets)


def _addresses(plan: Plan, control_id: str) -> set[str]:
    return {
        key
        for route in control_of(plan, control_id).routes
        for stop in route.stops
        for key in addresses_of(plan, stop)
    }
