"""`barriere bezoeklijst`: the paper of a control, per team and per reader, and its sheets."""

from dataclasses import dataclass
from pathlib import Path

from barriere.catalogue.powers import powers
from barriere.chain import permits, unscored
from barriere.chain.briefs import Beside, briefs
from barriere.chain.earlier_visits import earlier_visits
from barriere.chain.earlier_visits import told as earlier_told
from barriere.chain.journal import note
from barriere.chain.kept_plan import Kept, plan_of, year_of
from barriere.chain.latest import Latest, latest
from barriere.chain.lijstmap import Paper, write_paper
from barriere.chain.reistijd import travelling_of
from barriere.chain.selectie import paper_of
from barriere.chain.standing import standing
from barriere.chain.still_allowed import Asked, must_be_allowed
from barriere.chain.versheid import Fresh, Read, before, freshness
from barriere.chain.verstrekken import hand_out
from barriere.drawing.ground_plan import ground_plan
from barriere.model.inspection import Control
from barriere.privacy.mag_zien import read_mag_zien
from barriere.reports.at_once import at_once
from barriere.reports.compose import compose
from barriere.reports.findings_sheet import Contents, findings_sheets
from barriere.reports.occasion import Occasion
from barriere.reports.planned import addresses_of, control_of
from barriere.reports.visit_list_pdf import pdf_of
from barriere.review.moment import Moment
from barriere.review.reasons import explained
from barriere.store import Picture, Werkmap, dossier, picture
from barriere.store.dossier import Session

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
    Printing checks first whether everyone on the list may still be visited and whether
    all that was delivered was scored; what else changed since the plan stands on paper.
    `anyway` is the reason, for the log, to print what was not scored yet. A copy is written
    down before it exists: paper without a number in the dossier cannot be.
    Raises NotAllowed when something stands in the way, WrongUse for an unknown control
    or a reason that is no reason, BadData when mag_zien.toml is wrong.
    """
    reason = explained(anyway) if anyway else ""
    table = read_mag_zien(werkmap.root, werkmap.settings)
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
            shielded=_shielded(last, shown),
            matrix=powers(werkmap.bevoegdheden),
            settings=werkmap.settings,
        )
        must_be_allowed(asked, unscored.refusal(last.run, left) if left and not reason else "")
        read = Read(
            shown, earlier_visits(session, shown, asked.stops), permits.permits(shown, asked.stops)
        )
        fresh = freshness(session, asked, then, read, left)
        lists = compose(kept.plan, control_id, _occasion(asked, read, fresh, moment))
        copies = list(hand_out(session, kept, lists, table, moment))
        paper = Paper(
            control=control_id,
            version=kept.sha256,
            copies=list(zip(copies, at_once(copies, pdf_of), strict=True)),
            sheets=findings_sheets(kept.plan, control_id, _contents(asked, moment)),
            selection=paper_of(werkmap, session, last, (asked.control, asked.stops), moment),
        )
        _hand_out(session, kept, asked.control, moment)
        if left:
            note(session, moment, ANYWAY, control_id, reason)
        note(session, moment, PRINTED, control_id, f"{len(lists)} teams")
    return Printed(write_paper(werkmap, paper), fresh)


def _contents(asked: Asked, moment: Moment) -> Contents:
    """Return what the sheets for the findings are made from."""
    return Contents(
        shown={key: asked.label(key) for key in asked.stops},
        matrix=asked.matrix,
        settings=asked.settings,
        drawn_up=moment.nu.date(),
    )


def _shielded(last: Latest, shown: Picture) -> frozenset[str]:
    """Return who may not be named, also by a delivery that was not scored yet."""
    rows = shown.db.execute("SELECT sleutel FROM adressen WHERE afgeschermd").fetchall()
    return last.shielded | {key for (key,) in rows}


def _occasion(asked: Asked, read: Read, fresh: Fresh, moment: Moment) -> Occasion:
    """Return what the lists of a control are made from."""
    shown, last = read.shown, asked.last
    beside = Beside(
        earlier={key: earlier_told(ones) for key, ones in read.visits.items()},
        permits={key: permits.told(ones) for key, ones in read.permits.items()},
        changed=fresh.changed,
    )
    return Occasion(
        settings=asked.settings,
        powers=asked.matrix,
        ground=ground_plan(*map(shown.table, ("panden", "water", "wegen", "adressen"))),
        briefs=briefs(last, asked.decided.admitted, beside, asked.rows),
        drawn_up=moment.nu.date(),
        catalogus=last.run.version,
        travelling=travelling_of(shown, asked.settings),
    )


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
