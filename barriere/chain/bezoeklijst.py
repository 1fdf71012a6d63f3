"""`barriere bezoeklijst`: a PDF per team and a sheet for the findings."""

from pathlib import Path

from barriere.catalogue.powers import powers
from barriere.chain.briefs import briefs
from barriere.chain.journal import note
from barriere.chain.kept_plan import Kept, plan_of, year_of
from barriere.chain.latest import Latest, latest
from barriere.chain.reistijd import travelling_of
from barriere.chain.selectie import paper_of
from barriere.chain.standing import standing
from barriere.drawing.ground_plan import ground_plan
from barriere.errors import NotAllowed
from barriere.model.inspection import Control, Plan
from barriere.reports.compose import compose
from barriere.reports.findings_csv import write_csv
from barriere.reports.findings_sheet import findings_sheet
from barriere.reports.for_partners import for_partners
from barriere.reports.occasion import Occasion
from barriere.reports.planned import addresses_of, control_of
from barriere.reports.selection_odt import write_selection
from barriere.reports.visit_list_pdf import write_visit_list
from barriere.reports.workbook_ods import write_ods
from barriere.reports.workbook_xlsx import write_xlsx
from barriere.review.admission import Admission
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, picture
from barriere.store.dossier import Session


def visit_lists(werkmap: Werkmap, control_id: str, moment: Moment) -> list[Path]:
    """Write the lists and sheets of one control; return their paths.

    Each team gets two lists: the municipality's own, and a copy for the partners
    without any fact from a register. How each address was selected is for a decision letter.
    Printing checks first whether everyone on the list may still be visited.
    Raises NotAllowed when someone may not, WrongUse for an unknown control.
    """
    last = latest(werkmap)
    shown = picture(werkmap, last.run.peildatum)
    with dossier.open(werkmap) as session:
        kept = plan_of(session, year_of(control_id))
        control = control_of(kept.plan, control_id)
        stops = _addresses(kept.plan, control)
        decided = standing(session, last, shown, moment)
        _still_allowed(stops, decided, last)
        occasion = Occasion(
            settings=werkmap.settings,
            powers=powers(),
            ground=ground_plan(*map(shown.table, ("panden", "water", "wegen", "adressen"))),
            briefs=briefs(last, shown, decided.admitted, stops),
            drawn_up=moment.nu.date(),
            catalogus=last.run.version,
            travelling=travelling_of(shown, werkmap.settings),
        )
        lists = compose(kept.plan, control_id, occasion)
        folder = werkmap.uit / f"bezoeklijst-{control_id}-{kept.sha256[:8]}"
        folder.mkdir(mode=0o700, exist_ok=True)
        paths = []
        for made in lists:
            paths += [folder / f"{name}-{made.number}.pdf" for name in ("bezoeklijst", "partners")]
            write_visit_list(paths[-2], made)
            write_visit_list(paths[-1], for_partners(made))
        sheet = findings_sheet(
            kept.plan, control_id, {key: last.label(key) for key in stops}, moment.nu.date()
        )
        for suffix, write in ((".xlsx", write_xlsx), (".ods", write_ods), (".csv", write_csv)):
            paths.append(folder / f"bevindingen-{control_id}{suffix}")
            write(paths[-1], sheet)
        paths.append(folder / f"selectie-{control_id}.odt")
        write_selection(paths[-1], paper_of(werkmap, session, last, (control, stops), moment))
        _hand_out(session, kept, control, moment)
        note(session, moment, "bezoeklijst", control_id, f"{len(lists)} teams")
    return paths


def _addresses(plan: Plan, control: Control) -> list[str]:
    return [
        key for route in control.routes for stop in route.stops for key in addresses_of(plan, stop)
    ]


def _still_allowed(stops: list[str], decided: Admission, last: Latest) -> None:
    """Refuse to print when something changed since the plan; a shielded address is not named."""
    if any(key in last.shielded for key in stops):
        what = "Een adres in deze controle is intussen afgeschermd; de lijst is niet gemaakt."
        raise NotAllowed(what, "Plan opnieuw met `barriere plan`.")
    gone = [key for key in stops if key not in decided.admitted]
    if gone:
        reasons = "; ".join(f"{last.label(k)}: {decided.refused.get(k, 'vervallen')}" for k in gone)
        what = f"Sinds het plan is iets veranderd; de lijst is niet gemaakt. {reasons}."
        raise NotAllowed(what, "Plan opnieuw met `barriere plan`.")


def _hand_out(session: Session, kept: Kept, control: Control, moment: Moment) -> None:
    """Write down which addresses were handed to which team, once per plan."""
    known = {(b.jaarplan_id, b.sleutel) for b in dossier.bezoeken(session, control.id)}
    for route in control.routes:
        stops = [(v.sleutel, v.order, v.arrival) for v in route.visits]
        spare = [(key, 0, None) for key in route.reserve]
        for stop, order, arrival in (*stops, *spare):
            for key in addresses_of(kept.plan, stop):
                if (kept.id, key) in known:
                    continue
                known.add((kept.id, key))
                row = dossier.Bezoek(
                    jaarplan_id=kept.id,
                    controle=control.id,
                    team=route.team,
                    datum=control.datum,
                    volgorde=order,
                    sleutel=key,
                    aankomst=arrival,
                )
                dossier.add(session, row, moment.nu)
