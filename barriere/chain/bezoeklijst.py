"""`barriere bezoeklijst`: the paper of a control, per team and per reader, and its sheets."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from barriere.catalogue.powers import powers
from barriere.chain import permits, unscored
from barriere.chain.earlier_visits import earlier_visits
from barriere.chain.hidden import shielded_now
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of, year_of
from barriere.chain.latest import latest
from barriere.chain.lijstmap import Paper, write_paper
from barriere.chain.paper_occasion import occasion
from barriere.chain.selectie import paper_of
from barriere.chain.standing import standing
from barriere.chain.still_allowed import Asked, must_be_allowed
from barriere.chain.versheid import Fresh, Read, before, freshness
from barriere.chain.verstrekken import hand_out
from barriere.chain.visits_handed import visits_handed
from barriere.privacy.mag_zien import read_mag_zien
from barriere.reports.at_once import at_once
from barriere.reports.care import read_care
from barriere.reports.compose import compose_each
from barriere.reports.findings_files import sheet_files
from barriere.reports.findings_sheet import Contents, findings_sheets
from barriere.reports.planned import control_of
from barriere.reports.pocket_card import pocket_card
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_list_pdf import pdf_of
from barriere.review.moment import Moment
from barriere.review.reasons import explained
from barriere.store import Werkmap, dossier, picture

PRINTED = "bezoeklijst"
ANYWAY = "bezoeklijst zonder score"
"""The acts by which the log remembers that a list was made, and that it was made anyway."""


@dataclass(frozen=True)
class Printed:
    """What was made for a control, as which numbered copies, and what changed since the plan."""

    paths: list[Path]
    fresh: Fresh
    copies: tuple[VisitList, ...]


def visit_lists(werkmap: Werkmap, control_id: str, moment: Moment) -> list[Path]:
    """Write the lists and sheets of one control as `print_control` does; return their paths."""
    return print_control(werkmap, control_id, moment).paths


def print_control(werkmap: Werkmap, control_id: str, moment: Moment, anyway: str = "") -> Printed:
    """Write the lists and sheets of one control.

    Each team gets the municipality's own list, a copy for the partners without any fact
    from a register, and one for each partner to whom mag_zien.toml gives something.
    How each address was selected is for a decision letter.
    Printing checks first whether everyone on the list may still be visited and whether
    all that was delivered was scored; what else changed since the plan stands on paper.
    `anyway` is the reason, for the log, to print what was not scored yet. A copy is written
    down before it exists: paper without a number in the dossier cannot be.
    Raises NotAllowed when something stands in the way, WrongUse for an unknown control
    or a reason that is no reason, BadData when mag_zien.toml, the victim card or a
    question form is wrong.
    """
    reason = explained(anyway) if anyway else ""
    table = read_mag_zien(werkmap.root, werkmap.settings)
    care = read_care(werkmap.root)
    last = latest(werkmap)
    left = unscored.unscored(werkmap, last.run)
    shown = picture(werkmap, last.run.peildatum)
    then = before(werkmap, control_id, last)
    with dossier.open(werkmap) as session:
        kept = plan_of(session, year_of(control_id))
        asked = Asked(
            plan=kept.plan,
            control=control_of(kept.plan, control_id),
            last=last,
            decided=standing(session, last, shown, moment),
            shielded=shielded_now(last, shown),
            matrix=powers(werkmap.bevoegdheden),
            settings=werkmap.settings,
        )
        must_be_allowed(asked, unscored.refusal(last.run, left) if left and not reason else "")
        read = Read(
            shown, earlier_visits(session, shown, asked.stops), permits.permits(shown, asked.stops)
        )
        fresh = freshness(session, asked, then, read, left)
        lists = compose_each(kept.plan, control_id, occasion(asked, read, fresh, care, moment))
        with ThreadPoolExecutor(1) as beside:
            sheets = findings_sheets(kept.plan, control_id, _contents(asked, moment))
            files = beside.submit(sheet_files, sheets)
            copies = at_once(hand_out(session, kept, lists, table, moment), _set)
        paper = Paper(
            control=control_id,
            version=kept.sha256,
            copies=copies,
            card=pocket_card(copies[0][0]) if copies else b"",
            sheets=files.result(),
            selection=paper_of(werkmap, session, asked, moment),
        )
        visits_handed(session, kept, asked.control, moment)
        if left:
            note(session, moment, ANYWAY, control_id, reason)
        teams = sum(bool(route.visits) for route in asked.control.routes)
        note(session, moment, PRINTED, control_id, f"{teams} teams")
    handed = tuple(copy for copy, _ in paper.copies)
    return Printed(write_paper(werkmap, paper), fresh, handed)


def _contents(asked: Asked, moment: Moment) -> Contents:
    """Return what the sheets for the findings are made from."""
    return Contents(
        shown={key: asked.label(key) for key in asked.stops},
        matrix=asked.matrix,
        settings=asked.settings,
        drawn_up=moment.nu.date(),
    )


def _set(copy: VisitList) -> tuple[VisitList, bytes]:
    """Return a copy with its PDF."""
    return copy, pdf_of(copy)
