"""`barriere plan vast|los`: people fix a control as agreed, or an address on a control."""

from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.kept_plan import kept_or_none, plan_of, year_of
from barriere.chain.latest import latest
from barriere.chain.standing import standing
from barriere.errors import NotAllowed, WrongUse
from barriere.inspections.earlier import rank_of
from barriere.inspections.teams import teams_on
from barriere.model.inspection import Control
from barriere.reports.planned import control_of
from barriere.review.moment import Moment
from barriere.settings import Settings
from barriere.store import Werkmap, dossier, picture
from barriere.store.dossier import Session


def fix_control(werkmap: Werkmap, control: str, moment: Moment, *, on: bool = True) -> str:
    """Fix a control of the newest plan as it is, or let it go. Return a sentence of receipt.

    Raises WrongUse for a control that is not in the plan, NotAllowed for one that was
    held, and when there is nothing to let go.
    """
    jaar = year_of(control)
    with dossier.open(werkmap) as session:
        _to_come(control_of(plan_of(session, jaar).plan, control), moment)
        if not on and control not in _fixed(session, jaar):
            raise NotAllowed(f"Controle {control} stond niet vast.", "Er is niets losgemaakt.")
        row = dossier.Vastzetting(jaar=jaar, controle=control, vast=on, door=moment.door)
        dossier.add(session, row, moment.nu)
        note(session, moment, "plan vast" if on else "plan los", control, "controle")
    if on:
        return f"Vastgezet: controle {control}. Opnieuw plannen verandert er niets meer aan."
    return f"Losgemaakt: controle {control} mag weer veranderen."


def fix_address(
    werkmap: Werkmap, adres: str, where: tuple[str, str], moment: Moment, *, on: bool = True
) -> str:
    """Fix an address on a control and team (`where`), or let it go. Return a sentence of receipt.

    It holds from the next plan on. Raises WrongUse for a control that the year does
    not have, or a team that does not go on it; NotAllowed for an address that may not be
    planned, for a control that stands, and when there is nothing to let go.
    """
    control, team = where
    _there(control, team, werkmap.settings)
    last, shown = latest(werkmap), picture(werkmap)
    sleutel = find_address(last.known_addresses, adres)
    jaar = year_of(control)
    row = dossier.Vastzetting(
        jaar=jaar, controle=control, team=team, sleutel=sleutel, vast=on, door=moment.door
    )
    with dossier.open(werkmap) as session:
        if on:
            _free(session, control, moment)
            decided = standing(session, last, shown, moment)
            if sleutel not in decided.admitted:
                why = decided.refused.get(sleutel, "de tafel heeft er niet over beslist")
                what = f"{last.label(sleutel)} kan niet worden vastgezet: {why}."
                raise NotAllowed(what, "Er is niets veranderd.")
        elif sleutel not in {r.sleutel for r in dossier.vastzettingen(session, jaar)}:
            raise NotAllowed("Dit adres staat nergens vast.", "Er is niets losgemaakt.")
        dossier.add(session, row, moment.nu)
        note(session, moment, "plan vast" if on else "plan los", sleutel, control)
    if on:
        with_team = f", {team}" if team else ""
        return (
            f"Vastgezet: {last.label(sleutel)} op controle {control}{with_team}. "
            f"Het geldt vanaf het volgende `barriere plan --jaar {jaar}`."
        )
    return f"Losgemaakt: {last.label(sleutel)}."


def _there(control: str, team: str, settings: Settings) -> None:
    year_of(control)
    if not 0 <= rank_of(control) < settings.plan.controles:
        what = f"Controle {control} is er niet: het jaar heeft {settings.plan.controles} controles."
        raise WrongUse(what, "Kies een andere controle, of verander [plan] controles.")
    names = [one.naam for one in teams_on(rank_of(control), settings)]
    if team and team not in names:
        what = f"Team '{team}' gaat niet mee op controle {control}."
        raise WrongUse(what, f"Kies uit: {', '.join(names)}.")


def _free(session: Session, control: str, moment: Moment) -> None:
    """Refuse to fix an address on a control that stands already."""
    jaar = year_of(control)
    if kept := kept_or_none(session, jaar):
        for one in kept.plan.controls:
            if one.id == control:
                _to_come(one, moment)
    if control in _fixed(session, jaar):
        what = f"Controle {control} staat vast; daar komt geen adres meer bij."
        raise NotAllowed(what, f"Maak de controle eerst los: `barriere plan los {control}`.")


def _fixed(session: Session, jaar: int) -> set[str]:
    """Return the controls that people fixed."""
    return {row.controle for row in dossier.vastzettingen(session, jaar) if not row.sleutel}


def _to_come(control: Control, moment: Moment) -> None:
    """Refuse what is about a control of today or before: nothing of it can change."""
    if control.datum <= moment.nu.date():
        what = f"Controle {control.id} was op {control.datum:%d-%m-%Y}; daar verandert niets meer."
        raise NotAllowed(what, "Kies een controle die nog komt.")
