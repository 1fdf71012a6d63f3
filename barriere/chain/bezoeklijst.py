"""`barriere bezoeklijst`: a PDF per team and a sheet for the findings."""

from pathlib import Path

from barriere.catalogue.powers import powers
from barriere.chain import permits
from barriere.chain.briefs import Beside, briefs
from barriere.chain.earlier_visits import earlier_visits
from barriere.chain.earlier_visits import told as earlier_told
from barriere.chain.journal import note
from barriere.chain.kept_plan import Kept, plan_of, year_of
from barriere.chain.latest import Latest, latest
from barriere.chain.reistijd import travelling_of
from barriere.chain.selectie import paper_of
from barriere.chain.standing import standing
from barriere.chain.verstrekken import hand_out
from barriere.drawing.ground_plan import ground_plan
from barriere.errors import NotAllowed
from barriere.model.inspection import Control, Plan
from barriere.privacy.mag_zien import read_mag_zien
from barriere.reports.at_once import at_once
from barriere.reports.compose import compose
from barriere.reports.findings_csv import write_csv
from barriere.reports.findings_sheet import findings_sheet
from barriere.reports.occasion import Occasion
from barriere.reports.planned import addresses_of, control_of
from barriere.reports.selection_odt import write_selection
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_list_pdf import pdf_of
from barriere.reports.workbook_ods import write_ods
from barriere.reports.workbook_xlsx import write_xlsx
from barriere.reports.write import write_bytes
from barriere.review.admission import Admission
from barriere.review.moment import Moment
from barriere.store import Picture, Werkmap, dossier, picture
from barriere.store.dossier import Session

_KINDS = {"G": "bezoeklijst", "P": "partners"}


def visit_lists(werkmap: Werkmap, control_id: str, moment: Moment) -> list[Path]:
    """Write the lists and sheets of one control; return their paths.

    Each team gets the municipality's own list, a copy for the partners without any fact
    from a register, and one for each partner to whom mag_zien.toml gives something.
    How each address was selected is for a decision letter.
    Printing checks first whether everyone on the list may still be visited. A copy is written
    down before it exists: paper without a number in the dossier cannot be.
    Raises NotAllowed when someone may not, WrongUse for an unknown control, BadData
    when mag_zien.toml is wrong.
    """
    table = read_mag_zien(werkmap.root, werkmap.settings)
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
            powers=powers(werkmap.bevoegdheden),
            ground=ground_plan(*map(shown.table, ("panden", "water", "wegen", "adressen"))),
            briefs=briefs(last, decided.admitted, _beside(session, shown, stops), stops),
            drawn_up=moment.nu.date(),
            catalogus=last.run.version,
            travelling=travelling_of(shown, werkmap.settings),
        )
        lists = compose(kept.plan, control_id, occasion)
        handed = list(hand_out(session, kept, lists, table, moment))
        paper = dict(zip(map(_file, handed), at_once(handed, pdf_of), strict=True))
        sheet = findings_sheet(
            kept.plan, control_id, {key: last.label(key) for key in stops}, moment.nu.date()
        )
        selected = paper_of(werkmap, session, last, (control, stops), moment)
        _hand_out(session, kept, control, moment)
        note(session, moment, "bezoeklijst", control_id, f"{len(lists)} teams")
    folder = werkmap.uit / f"bezoeklijst-{control_id}-{kept.sha256[:8]}"
    folder.mkdir(mode=0o700, exist_ok=True)
    paths = [folder / name for name in paper]
    for path in _stale(folder, paths):
        path.unlink()
    for path, pdf in zip(paths, paper.values(), strict=True):
        write_bytes(path, pdf)
    for suffix, write in ((".xlsx", write_xlsx), (".ods", write_ods), (".csv", write_csv)):
        paths.append(folder / f"bevindingen-{control_id}{suffix}")
        write(paths[-1], sheet)
    paths.append(folder / f"selectie-{control_id}.odt")
    write_selection(paths[-1], selected)
    return paths


def _beside(session: Session, shown: Picture, stops: list[str]) -> Beside:
    """Return what stands on paper beside the score: visits before, and permits."""
    visits, known = earlier_visits(session, shown, stops), permits.permits(shown, stops)
    return Beside(
        earlier={key: earlier_told(ones) for key, ones in visits.items()},
        permits={key: permits.told(ones) for key, ones in known.items()},
    )


def _file(copy: VisitList) -> str:
    """Return the name of a copy's file; the same copy printed again takes the place of the old."""
    mark = copy.copy.mark
    return f"{_KINDS.get(mark, f'voor-{mark}')}-{copy.stem}.pdf"


def _stale(folder: Path, made: list[Path]) -> list[Path]:
    """Return copies of an earlier print that are made no more: what may not go out, is not kept."""
    found = [path for kind in ("partners", "voor") for path in folder.glob(f"{kind}-*.pdf")]
    return sorted(set(found) - set(made))


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
