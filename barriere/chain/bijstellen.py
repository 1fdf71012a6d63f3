"""`barriere plan bijstellen`: on the day itself, the rest of a control planned again."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from barriere.chain.ask import Ask
from barriere.chain.find_address import find_address
from barriere.chain.jaarplan import keep
from barriere.chain.journal import note
from barriere.chain.kept_plan import Kept, plan_of, year_of
from barriere.chain.plan_assignment import Prepared, prepared
from barriere.chain.plan_output import Issue, control_page
from barriere.chain.scene import look
from barriere.errors import NotAllowed, WrongUse
from barriere.inspections.earlier import rank_of
from barriere.inspections.evening.adjust import adjust
from barriere.inspections.evening.on_the_day import Heard
from barriere.inspections.teams import teams_on
from barriere.model.inspection import Candidate, Control, Plan
from barriere.reports.planned import addresses_of, control_of
from barriere.reports.showable import showable
from barriere.review.admission import NOT_NOW
from barriere.review.moment import Moment
from barriere.settings.clock import clock
from barriere.store import Werkmap, dossier

_GONE = "mag niet meer bezocht worden"


@dataclass(frozen=True)
class CalledIn:
    """What a team leader calls in, as typed: the minute, addresses, and teams that fall out."""

    om: int
    klaar: tuple[str, ...] = ()
    mislukt: tuple[str, ...] = ()
    erbij: tuple[str, ...] = ()
    zonder_team: tuple[str, ...] = ()


@dataclass(frozen=True)
class Adjusted:
    """The plan with this control alone, as it may be shown, the control as it goes on, its page."""

    plan: Plan
    control: Control
    path: Path


def adjust_control(werkmap: Werkmap, control_id: str, said: CalledIn, moment: Moment) -> Adjusted:
    """Plan the rest of a control again from `said.om`; what was done stays.

    Raises WrongUse for an address or team that is not on this control and for a minute
    before the last one called in, NotAllowed for a control of another day and for an
    extra address that people did not decide on. Then nothing is changed.
    """
    looked = look(werkmap)
    with dossier.open(werkmap) as session:
        kept = plan_of(session, year_of(control_id))
        control = control_of(kept.plan, control_id)
        _now(control, said.om, moment.nu.date())
        ready = prepared(session, looked, Ask(kept.plan.jaar), moment)
        heard = _heard(said, kept, control, ready)
        new = adjust(kept.plan, control, heard, ready.assignment)
        sha256 = keep(session, new, moment)
        counts = f"{len(heard.klaar)} klaar, {len(heard.mislukt)} mislukt"
        note(session, moment, "plan bijstellen", control_id, counts)
        path = control_page(
            werkmap, ready.scene, Issue(new, sha256, None), control_id, moment.nu.date()
        )
    alone = replace(new, controls=(control_of(new, control_id),))
    shown = showable(alone, ready.scene.hidden)
    return Adjusted(shown, shown.controls[0], path)


def _now(control: Control, om: int, today: date) -> None:
    """Refuse what cannot be about this evening: another day, or a time that is over."""
    if control.datum != today:
        what = f"Controle {control.id} is op {control.datum:%d-%m-%Y}, niet vandaag."
        remedy = f"Bijstellen kan op de dag zelf; anders: `barriere plan --jaar {today.year}`."
        raise NotAllowed(what, remedy)
    last = max((route.vanaf or 0 for route in control.routes), default=0)
    if om < last:
        what = f"Controle {control.id} is al bijgesteld om {clock(last)}."
        raise WrongUse(what, "Noem een tijd die daarna ligt.")


def _heard(said: CalledIn, kept: Kept, control: Control, ready: Prepared) -> Heard:
    """Return what was called in, with addresses as keys and what may not be visited any more."""
    here = {
        sleutel
        for route in control.routes
        for stop in route.stops
        for sleutel in addresses_of(kept.plan, stop)
    }
    teams = [route.team for route in control.routes]
    known_teams = {team.naam for team in teams_on(rank_of(control.id), ready.assignment.settings)}
    if gone := [team for team in teams if team not in known_teams]:
        what = f"{gone[0]} gaat volgens barriere.toml niet meer mee op {control.id}."
        raise WrongUse(what, "Zet het team terug zoals het was toen het plan werd gemaakt.")
    if strange := [team for team in said.zonder_team if team not in teams]:
        raise WrongUse(
            f"'{strange[0]}' gaat niet mee op {control.id}.", f"Wel: {', '.join(teams)}."
        )
    known = ready.scene.last.known_addresses
    klaar = {find_address(known, text) for text in said.klaar}
    mislukt = {find_address(known, text) for text in said.mislukt}
    for sleutel in sorted(klaar & mislukt):
        what = f"{ready.scene.last.label(sleutel)} is klaar én mislukt."
        raise WrongUse(what, "Noem het adres één keer.")
    for sleutel in sorted((klaar | mislukt) - here):
        label = ready.scene.last.label(sleutel)
        raise WrongUse(f"{label} staat niet op controle {control.id}.", "Kijk op de bezoeklijst.")
    extra = [find_address(known, text) for text in said.erbij]
    return Heard(
        om=said.om,
        klaar=klaar,
        mislukt=mislukt,
        erbij=tuple(_extra(extra, ready)),
        teams_uit=set(said.zonder_team),
        weg=_gone(here - klaar - mislukt, ready),
    )


def _extra(sleutels: Iterable[str], ready: Prepared) -> Iterable[Candidate]:
    """Yield the candidates that come extra: only those that people decided on."""
    known = {one.sleutel: one for one in ready.assignment.candidates}
    for sleutel in sleutels:
        refused = ready.assignment.outside_reasons.get(sleutel)
        if refused or sleutel not in known:
            why = refused or "de tafel heeft er niet over beslist"
            what = f"{ready.scene.last.label(sleutel)} kan er niet bij: {why}."
            raise NotAllowed(what, "Er is niets veranderd.")
        yield known[sleutel]


def _gone(here: Collection[str], ready: Prepared) -> dict[str, str]:
    """Return which of these may not be visited any more, and what may be said of it."""
    scene = ready.scene
    gone = {key: _GONE for key in here if key not in scene.decided.admitted}
    gone |= {key: NOT_NOW for key in here if key in scene.hidden}
    return gone | {key: "" for key in here if key in scene.last.shielded}
