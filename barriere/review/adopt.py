"""Vaststellen: the mandated official decides on the list that may be planned."""

from barriere.errors import NotAllowed, WrongUse
from barriere.review.moment import Moment
from barriere.settings import Settings
from barriere.store import dossier
from barriere.store.dossier import Session


def adopt(
    session: Session, lijst: str, run: str, settings: Settings, moment: Moment
) -> dossier.Vaststelling:
    """Decide that every address judged `opnemen` may be planned, as list `lijst`.

    Raises NotAllowed when `moment.door` has no mandate, ran the score itself,
    or when nothing was judged `opnemen`; WrongUse when the list has no name.
    """
    _mandated(session, run, settings, moment)
    if not lijst.strip():
        raise WrongUse("De lijst heeft nog geen naam.", "Geef hem met --lijst, bijvoorbeeld 2027.")
    judged = dossier.laatste_oordelen(session)
    sleutels = sorted(s for s, oordeel in judged.items() if oordeel.besluit == "opnemen")
    if not sleutels:
        what = "Er is nog geen adres met het oordeel 'opnemen'."
        raise NotAllowed(what, "Geef eerst oordelen met `barriere tafel oordeel`.")
    row = dossier.Vaststelling(lijst=lijst, sleutels=sleutels, door=moment.door, run=run)
    return dossier.add(session, row, moment.nu)


def _mandated(session: Session, run: str, settings: Settings, moment: Moment) -> None:
    """Refuse who may not decide: without a mandate, or the one who ran the score."""
    mandate = settings.mandaten.vaststellen
    if moment.door not in mandate:
        what = f"'{moment.door}' heeft geen mandaat om de lijst vast te stellen."
        raise NotAllowed(what, f"Dit mag: {', '.join(mandate)} (barriere.toml, [mandaten]).")
    runners = {s.door for s in dossier.steekproeven(session) if s.run == run}
    if moment.door in runners:
        what = "Wie de score draaide, stelt de lijst niet zelf vast (vier ogen)."
        raise NotAllowed(what, "Laat een ander met mandaat de lijst vaststellen.")
