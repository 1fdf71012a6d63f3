"""The year plan as it was kept: what visit lists and findings refer to."""

from dataclasses import dataclass

from barriere.errors import NotAllowed, WrongUse
from barriere.inspections.document import from_json
from barriere.model.inspection import Plan
from barriere.store import dossier
from barriere.store.dossier import Session


@dataclass(frozen=True)
class Kept:
    """A plan with the number and hash the dossier gave it."""

    id: int
    plan: Plan
    sha256: str


def plan_of(session: Session, jaar: int) -> Kept:
    """Return the newest plan of a year.

    Raises NotAllowed when there is none.
    """
    kept = kept_or_none(session, jaar)
    if kept is None:
        what = f"Er is nog geen plan voor {jaar}."
        raise NotAllowed(what, f"Maak het met `barriere plan --jaar {jaar}`.")
    return kept


def kept_or_none(session: Session, jaar: int) -> Kept | None:
    """Return the newest plan of a year, if there is one."""
    row = dossier.laatste_jaarplan(session, jaar)
    return None if row is None else Kept(row.id, from_json(row.json_tekst), row.sha256)


def versions(session: Session, jaar: int) -> list[Kept]:
    """Return every version of a year's plan, oldest first."""
    rows = dossier.jaarplannen(session, jaar)
    return [Kept(row.id, from_json(row.json_tekst), row.sha256) for row in rows]


def year_of(control: str) -> int:
    """Return the year in the id of a control, '2027-1'.

    Raises WrongUse for anything else.
    """
    year, _, number = control.partition("-")
    if not (year.isdigit() and number.isdigit()):
        what = f"'{control}' is geen controle."
        raise WrongUse(what, "Een controle heet bijvoorbeeld 2027-1; zie `barriere plan`.")
    return int(year)
