"""An event made into a question: the same year, without what falls out."""

from dataclasses import replace
from typing import assert_never

from barriere.errors import WrongUse
from barriere.inspections.answers.event import AddressShut, ControlOff, Event, PartnerAway, TeamOut
from barriere.inspections.answers.question import Question
from barriere.inspections.earlier import Earlier, rank_of
from barriere.inspections.teams import wish_about
from barriere.model.inspection import Control
from barriere.settings import Controlewens, Settings
from barriere.settings.agreement import disagreements


def happen(event: Event, question: Question, earlier: Earlier) -> Question:
    """Return the question of the year in which the event happens, after an earlier plan.

    What the event touches is no longer agreed; all else changes as little as
    possible. Raises WrongUse for a team, partner, address or control that is not
    there, a control that was held already, and a year without any team.
    """
    match event:
        case TeamOut():
            return _team_out(event, question, earlier)
        case AddressShut():
            return _address_shut(event, question).after(earlier)
        case PartnerAway():
            return _partner_away(event, question, earlier)
        case ControlOff():
            return _control_off(event, question, earlier)
        case _:
            assert_never(event)


def _team_out(event: TeamOut, question: Question, earlier: Earlier) -> Question:
    settings = question.asked.settings
    names = [team.naam for team in settings.teams]
    if event.team not in names:
        raise WrongUse(f"Team '{event.team}' is er niet.", f"Kies uit: {', '.join(names)}.")
    if event.control:
        touched = {_to_come(event.control, earlier).id}
        blocks = _blocks_without(event, settings)
        if blocks is None:
            return _control_off(ControlOff(event.control), question, earlier)
        left = settings.model_copy(update={"plan": settings.plan.model_copy(update=blocks)})
    else:
        touched = {control.id for control in earlier.plan.controls}
        left = _settings_without(event.team, settings)
    if faults := list(disagreements(left)):
        raise WrongUse(f"Zonder {event.team} kan het jaar zo niet: {'; '.join(faults)}.")
    return question.under(left).after(_released(earlier, touched))


def _blocks_without(event: TeamOut, settings: Settings) -> dict[str, object] | None:
    """Return the wishes with one control without the team; None when no team is left for it."""
    rank = rank_of(event.control)
    count = max(rank + 1, len(settings.plan.controle))
    blocks = [wish_about(number, settings) for number in range(count)]
    going = blocks[rank].teams or tuple(team.naam for team in settings.teams)
    left = tuple(naam for naam in going if naam != event.team)
    blocks[rank] = blocks[rank].model_copy(update={"teams": left})
    return {"controle": tuple(blocks)} if left else None


def _settings_without(naam: str, settings: Settings) -> Settings:
    """Return the settings of a municipality that does not have the team."""
    teams = tuple(team for team in settings.teams if team.naam != naam)
    blocks = tuple(_block_without(naam, block) for block in settings.plan.controle)
    pairs = zip(settings.plan.controle, blocks, strict=True)
    if not teams or any(before.teams and not after.teams for before, after in pairs):
        raise WrongUse(
            f"Zonder {naam} is er geen team meer over voor elke controle.",
            "Vraag wat er verandert als een controle vervalt, of noem onder [[teams]] een ander.",
        )
    plan = settings.plan.model_copy(update={"controle": blocks})
    return settings.model_copy(update={"teams": teams, "plan": plan})


def _block_without(naam: str, block: Controlewens) -> Controlewens:
    return block.model_copy(update={"teams": tuple(one for one in block.teams if one != naam)})


def _address_shut(event: AddressShut, question: Question) -> Question:
    here = [one for one in question.asked.candidates if event.sleutel in one.adressen]
    if not here:
        raise WrongUse("Dit adres is geen kandidaat voor een controle.", "Kies een ander adres.")
    pand = here[0].pand
    shut = [one for one in question.asked.candidates if one in here or (pand and one.pand == pand)]
    text = "Stel dat: het pand is dicht en kan niet bezocht worden."
    return question.without({one.sleutel: text for one in shut})


def _partner_away(event: PartnerAway, question: Question, earlier: Earlier) -> Question:
    settings = question.asked.settings
    if event.partner not in settings.partners:
        known = ", ".join(settings.partners)
        raise WrongUse(f"Partner '{event.partner}' is er niet.", f"Kies uit: {known}.")
    partner = settings.partners[event.partner]
    away = partner.model_copy(update={"kan_niet": (*partner.kan_niet, (event.day, event.day))})
    left = settings.model_copy(update={"partners": {**settings.partners, event.partner: away}})
    touched = {control.id for control in earlier.plan.controls if control.datum == event.day}
    return question.under(left).after(_released(earlier, touched))


def _control_off(event: ControlOff, question: Question, earlier: Earlier) -> Question:
    """Let the control stand with nobody on it: days and numbers of the others stay."""
    off = _to_come(event.control, earlier)
    routes = tuple(replace(route, visits=(), reserve=()) for route in off.routes)
    controls = tuple(
        replace(one, routes=routes) if one.id == off.id else one for one in earlier.plan.controls
    )
    plan = replace(earlier.plan, controls=controls)
    return question.after(replace(earlier, plan=plan, agreed=earlier.agreed | {off.id}))


def _to_come(control: str, earlier: Earlier) -> Control:
    """Return a control of the earlier plan that was not held yet."""
    for one in earlier.plan.controls:
        if one.id == control:
            if one.id in earlier.held:
                raise WrongUse(f"Controle {control} is al geweest.", "Kies een latere controle.")
            return one
    known = ", ".join(one.id for one in earlier.plan.controls)
    raise WrongUse(f"Controle '{control}' staat niet in het plan.", f"Kies uit: {known}.")


def _released(earlier: Earlier, controls: set[str]) -> Earlier:
    """Return the earlier plan in which these controls are no longer agreed."""
    return replace(earlier, agreed=frozenset(earlier.agreed - controls))
