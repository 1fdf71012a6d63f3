"""`barriere plan vast|los`: people fix a control as agreed, or an address on a control."""

from barriere.chain.find_address import find_address
from barriere.chain.journal import note
from barriere.chain.kept_plan import plan_of, year_of
from barriere.chain.latest import latest
from barriere.errors import NotAllowed, WrongUse
from barriere.inspections.earlier import rank_of
from barriere.reports.planned import control_of
from barriere.review.moment import Moment
from barriere.settings import Settings
from barriere.store import Werkmap, dossier


def fix_control(werkmap: Werkmap, control: str, moment: Moment, *, on: bool = True) -> str:
    """Fix a control of the newest plan as it is, or let it go. Return a sentence of receipt.

    Raises WrongUse for a control that is not in the plan.
    """
    jaar = year_of(control)
    with dossier.open(werkmap) as session:
        control_of(plan_of(session, jaar).plan, control)
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

    It holds from the next plan on, and makes nothing allowed that is not.
    Raises WrongUse for a control that the year does not have, or an unknown team.
    """
    control, team = where
    _there(control, team, werkmap.settings)
    last = latest(werkmap)
    sleutel = find_address(last.known_addresses, adres)
    jaar = year_of(control)
    row = dossier.Vastzetting(
        jaar=jaar, controle=control, team=team, sleutel=sleutel, vast=on, door=moment.door
    )
    with dossier.open(werkmap) as session:
        if not on and sleutel not in {r.sleutel for r in dossier.vastzettingen(session, jaar)}:
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
    names = [one.naam for one in settings.teams]
    if team and team not in names:
        raise WrongUse(f"Team '{team}' is er niet.", f"Kies uit: {', '.join(names)}.")
