"""`barriere bevindingen toon`: what came back, and who still has to do what by when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from barriere.catalogue.powers import Powers, powers
from barriere.chain.hidden import shielded_now
from barriere.chain.journal import note
from barriere.chain.latest import Latest, latest
from barriere.chain.officer import only_the_officer
from barriere.chain.opbrengst import Found, counted
from barriere.chain.outstanding import Missing, missing, planned_after, unanswered
from barriere.chain.waiting import on_hold
from barriere.errors import WrongUse
from barriere.inspections.findings.actions import (
    Action,
    Stand,
    actions,
    count_suspended,
    stand_of,
)
from barriere.inspections.findings.follow_up import deadlines
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, picture


@dataclass(frozen=True)
class Asked:
    """What to show: of one role, up to a day, also what is done, or what is shielded."""

    rol: str = ""
    tot: date | None = None
    alles: bool = False
    afgeschermd: bool = False


@dataclass(frozen=True)
class Todo:
    """An action with its owner and address in words."""

    eigenaar: str
    weergave: str
    action: Action


@dataclass(frozen=True)
class Recheck:
    """An address that must be seen again, by when, and the control that goes there.

    On a `datum` that is over a team went, but what it found is not back; `controle` is ''
    when no plan goes there.
    """

    sleutel: str
    weergave: str
    voor: date
    stand: Stand
    controle: str
    datum: date | None


@dataclass(frozen=True)
class FollowUp:
    """What came back and what is still to be done on `today`.

    `hidden` counts what is open at addresses that are not shown now, and `suspended` the
    measures that wait at the request of the zorgcoördinator: totals, whatever is asked for.
    """

    today: date
    found: Found
    todos: tuple[Todo, ...]
    rechecks: tuple[Recheck, ...]
    missing: tuple[Missing, ...]
    hidden: int
    suspended: int


def follow_up(werkmap: Werkmap, asked: Asked, moment: Moment) -> FollowUp:
    """Return what came back so far, and what must still be done.

    Addresses that are on hold or shielded are counted only. Shielded ones are shown to the
    officer named in barriere.toml, who asks for them by name. Raises NotAllowed for the
    wrong officer, WrongUse for a role that the powers matrix does not know.
    """
    last, matrix = latest(werkmap), powers(werkmap.bevoegdheden)
    today = moment.nu.date()
    _role(matrix, asked.rol)
    if asked.afgeschermd:
        only_the_officer(werkmap, moment, "bevindingen toon", "afgeschermd")
    shown = picture(werkmap)
    shielded = shielded_now(last, shown)
    with dossier.open(werkmap) as session:
        note(session, moment, "bevindingen toon", "afgeschermd" if asked.afgeschermd else "alles",
             "getoond")  # fmt: skip
        held = on_hold(session, shown, today)
        reports = dossier.verslagen(session)
        every, due = actions(reports, today), deadlines(reports)
        silent = frozenset() if asked.afgeschermd else shielded | held
        may = shielded.__contains__ if asked.afgeschermd else lambda key: key not in silent
        unseen = [a for a in every if a.stand != "klaar" and not may(a.sleutel)]
        visible = [a for a in every if may(a.sleutel) and _asked_for(a, asked)]
        again = {} if asked.rol else {key: voor for key, voor in due.items() if may(key)}
        open_ = unanswered(session, reports, today)
        came = {one.sleutel: (one.controle, one.datum) for one in open_}
        came |= planned_after(session, today)
        whole = not (asked.rol or asked.afgeschermd)
        return FollowUp(
            today=today,
            found=counted(session, reports),
            todos=tuple(Todo(owner(matrix, a.rol), last.label(a.sleutel), a) for a in visible),
            rechecks=tuple(_rechecks(last, again, came, asked, today)),
            missing=tuple(missing(v for v in open_ if v.sleutel not in silent)) if whole else (),
            hidden=0 if asked.afgeschermd else len(unseen) + sum(not may(key) for key in due),
            suspended=count_suspended(reports),
        )


def owner(matrix: Powers, rol: str) -> str:
    """Return a role as people call it; what nobody kept is said so."""
    known = matrix.rollen.get(rol)
    return known.naam if known else rol or "eigenaar niet vastgelegd"


def _role(matrix: Powers, rol: str) -> None:
    if rol and rol not in matrix.rollen:
        raise WrongUse(f"De rol '{rol}' is onbekend.", f"Kies uit: {', '.join(matrix.rollen)}.")


def _asked_for(action: Action, asked: Asked) -> bool:
    if asked.rol and action.rol != asked.rol:
        return False
    if action.stand == "klaar" and not asked.alles:
        return False
    return asked.tot is None or (action.termijn is not None and action.termijn <= asked.tot)


def _rechecks(
    last: Latest,
    due: Mapping[str, date],
    going: Mapping[str, tuple[str, date]],
    asked: Asked,
    today: date,
) -> Iterator[Recheck]:
    """Yield every hercontrole by its last day, with the control that goes or went there."""
    for sleutel, voor in sorted(due.items(), key=lambda one: (one[1], last.label(one[0]))):
        if asked.tot is None or voor <= asked.tot:
            control, day = going.get(sleutel, ("", None))
            stand = stand_of(voor, today)
            yield Recheck(sleutel, last.label(sleutel), voor, stand, control, day)
