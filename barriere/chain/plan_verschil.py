"""`barriere plan verschil`: what differs between two versions of the plan of a year."""

from barriere.chain.journal import note
from barriere.chain.kept_plan import Kept, plan_of
from barriere.chain.kept_plan import versions as kept_versions
from barriere.chain.latest import latest
from barriere.chain.waiting import on_hold
from barriere.errors import WrongUse
from barriere.inspections.answers.compare import compare
from barriere.inspections.answers.difference import Difference
from barriere.review.moment import Moment
from barriere.store import Werkmap, dossier, picture
from barriere.store.dossier import Session

_SHOWN = 8


def plan_difference(
    werkmap: Werkmap, jaar: int, versions: tuple[str, str], moment: Moment
) -> Difference:
    """Return what differs between two versions of a year's plan.

    `versions` are (older, newer), each the beginning of a hash; empty means the
    version before the newest, and the newest. An address that is on hold or
    shielded now is not named. Raises NotAllowed when there is no plan, WrongUse
    when there is only one, or when a hash names none or several.
    """
    last, shown = latest(werkmap), picture(werkmap)
    with dossier.open(werkmap) as session:
        old, new = _versions(session, jaar, versions)
        hidden = last.shielded | on_hold(session, shown, moment.nu.date())
        names = f"{old.sha256[:_SHOWN]} {new.sha256[:_SHOWN]}"
        note(session, moment, "plan verschil", str(jaar), names)
    return compare(old.plan, new.plan, frozenset(hidden))


def _versions(session: Session, jaar: int, asked: tuple[str, str]) -> tuple[Kept, Kept]:
    """Return the two versions: the older and the newer as the planner named them."""
    newest = plan_of(session, jaar)
    kept = kept_versions(session, jaar)
    older, newer = asked
    new = _named(newer, kept) if newer else newest
    before = [one for one in kept if one.id < new.id]
    if older:
        return _named(older, kept), new
    if not before:
        what = f"Van het plan voor {jaar} is er maar één versie."
        raise WrongUse(what, "Er is iets te vergelijken als het plan opnieuw is gemaakt.")
    return before[-1], new


def _named(prefix: str, kept: list[Kept]) -> Kept:
    """Return the version whose hash begins so; a plan that was kept twice is one version."""
    found = {one.sha256: one for one in kept if one.sha256.startswith(prefix.lower())}
    if len(found) == 1:
        return next(iter(found.values()))
    known = ", ".join(dict.fromkeys(one.sha256[:_SHOWN] for one in kept))
    how = "meer dan één versie" if found else "geen versie"
    raise WrongUse(f"Met '{prefix}' begint {how} van het plan.", f"Kies uit: {known}.")
