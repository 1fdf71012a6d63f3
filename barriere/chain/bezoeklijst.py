"""`barriere bezoeklijst`: the lists of every team, sheets for the findings, and the selection."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from barriere.catalogue.powers import powers
from barriere.chain import permits
from barriere.chain.earlier_visits import earlier_visits
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of, year_of
from barriere.chain.latest import Latest, latest
from barriere.chain.paper_occasion import occasion
from barriere.chain.selectie import paper_of
from barriere.chain.standing import standing
from barriere.chain.still_allowed import Asked, must_be_allowed
from barriere.chain.unscored import refusal, unscored
from barriere.chain.versheid import Fresh, Read, before, freshness
from barriere.chain.verstrekken import hand_out
from barriere.chain.visits_handed import visits_handed
from barriere.privacy.mag_zien import read_mag_zien
from barriere.reports.at_once import at_once
from barriere.reports.compose import compose_each
from barriere.reports.findings_csv import write_csv
from barriere.reports.findings_sheet import FindingsSheet, findings_sheet
from barriere.reports.planned import control_of
from barriere.reports.selection_odt import write_selection
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_list_pdf import pdf_of
from barriere.reports.workbook_ods import write_ods
from barriere.reports.workbook_xlsx import write_xlsx
from barriere.reports.write import write_bytes
from barriere.review.moment import Moment
from barriere.review.reasons import explained
from barriere.store import Picture, Werkmap, dossier, picture

_KINDS = {"G": "bezoeklijst", "P": "partners"}
PRINTED = "bezoeklijst"
ANYWAY = "bezoeklijst zonder score"
"""The acts by which the log remembers that a list was made, and that it was made anyway."""


@dataclass(frozen=True)
class Printed:
    """What was made for a control, and what changed since the plan."""

    paths: list[Path]
    fresh: Fresh


def visit_lists(werkmap: Werkmap, control_id: str, moment: Moment) -> list[Path]:
    """Write the lists and sheets of one control as `print_control` does; return their paths."""
    return print_control(werkmap, control_id, moment).paths


def print_control(werkmap: Werkmap, control_id: str, moment: Moment, anyway: str = "") -> Printed:
    """Write the lists and sheets of one control.

    Each team gets the municipality's own list, a copy for the partners without any fact
    from a register, and one for each partner to whom mag_zien.toml gives something.
    How each address was selected is for a decision letter.
    Printing checks first whether everyone on the list may still be visited and whether all
    that was delivered was scored; what else changed since the plan stands on paper. A copy
    is written down before it exists: paper without a number in the dossier cannot be.
    `anyway` is the reason, for the log, to print what was not scored yet.
    Raises NotAllowed when something stands in the way, WrongUse for an unknown control
    or a reason that is none, BadData when mag_zien.toml is wrong.
    """
    reason = explained(anyway) if anyway else ""
    table = read_mag_zien(werkmap.root, werkmap.settings)
    last = latest(werkmap)
    left = unscored(werkmap, last.run)
    shown = picture(werkmap, last.run.peildatum)
    then = before(werkmap, control_id, last)
    with dossier.open(werkmap) as session:
        kept = plan_of(session, year_of(control_id))
        asked = Asked(
            plan=kept.plan,
            control=control_of(kept.plan, control_id),
            last=last,
            decided=standing(session, last, shown, moment),
            shielded=_shielded(last, shown),
            matrix=powers(werkmap.bevoegdheden),
            settings=werkmap.settings,
        )
        must_be_allowed(asked, refusal(last.run, left) if left and not reason else "")
        stops = asked.stops
        read = Read(shown, earlier_visits(session, shown, stops), permits.permits(shown, stops))
        fresh = freshness(session, asked, then, read, left)
        lists = compose_each(kept.plan, control_id, occasion(asked, read, fresh, moment))
        paper = dict(at_once(hand_out(session, kept, lists, table, moment), _set))
        labels = {key: asked.label(key) for key in stops}
        sheet = findings_sheet(kept.plan, control_id, labels, moment.nu.date())
        selected = paper_of(werkmap, session, last, (asked.control, stops), moment)
        visits_handed(session, kept, asked.control, moment)
        if left:
            note(session, moment, ANYWAY, control_id, reason)
        teams = sum(bool(route.visits) for route in asked.control.routes)
        note(session, moment, PRINTED, control_id, f"{teams} teams")
    folder = werkmap.uit / f"bezoeklijst-{control_id}-{kept.sha256[:8]}"
    paths = [*_paper(folder, paper), *_sheets(folder, control_id, sheet)]
    paths.append(folder / f"selectie-{control_id}.odt")
    write_selection(paths[-1], selected)
    return Printed(paths, fresh)


def _paper(folder: Path, paper: dict[str, bytes]) -> list[Path]:
    """Write every copy; one of an earlier print that is made no more, is not kept."""
    folder.mkdir(mode=0o700, exist_ok=True)
    paths = [folder / name for name in paper]
    found = [path for kind in ("partners", "voor") for path in folder.glob(f"{kind}-*.pdf")]
    for path in sorted(set(found) - set(paths)):
        path.unlink()
    for path, pdf in zip(paths, paper.values(), strict=True):
        write_bytes(path, pdf)
    return paths


def _sheets(folder: Path, control_id: str, sheet: FindingsSheet) -> Iterator[Path]:
    """Write the sheets for the findings, and yield where they are."""
    for suffix, write in ((".xlsx", write_xlsx), (".ods", write_ods), (".csv", write_csv)):
        path = folder / f"bevindingen-{control_id}{suffix}"
        write(path, sheet)
        yield path


def _set(copy: VisitList) -> tuple[str, bytes]:
    """Return a copy as a PDF under its name; the same copy printed again takes its place."""
    mark = copy.copy.mark
    return f"{_KINDS.get(mark, f'voor-{mark}')}-{copy.stem}.pdf", pdf_of(copy)


def _shielded(last: Latest, shown: Picture) -> frozenset[str]:
    """Return who may not be named, also by a delivery that was not scored yet."""
    rows = shown.db.execute("SELECT sleutel FROM adressen WHERE afgeschermd").fetchall()
    return last.shielded | {key for (key,) in rows}
