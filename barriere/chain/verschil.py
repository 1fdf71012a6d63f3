"""`barriere catalogus verschil`: what a changed catalogue would do, before anyone adopts it."""

from dataclasses import dataclass

from barriere.catalogue import Texts, version_of
from barriere.catalogue.differ import Altered, altered
from barriere.chain.doorrekenen import must_have_bag
from barriere.chain.effect import Effect, effect
from barriere.chain.journal import note_alone
from barriere.chain.rulebook import Rulebook, of_texts, rulebook
from barriere.chain.waiting import on_hold
from barriere.errors import BadData, WrongUse
from barriere.review.moment import Moment
from barriere.scoring import Run
from barriere.scoring import score as score_all
from barriere.store import Picture, Werkmap, dossier, picture


@dataclass(frozen=True)
class Difference:
    """What was adopted, what is here, and what that does.

    Without an `effect`, `why_not` says why it could not be computed.
    """

    adopted: str
    here: str
    altered: tuple[Altered, ...]
    effect: Effect | None
    why_not: str = ""


def catalogue_difference(werkmap: Werkmap, moment: Moment) -> Difference:
    """Score the latest deliveries under the adopted catalogue and under the one that is here.

    Raises WrongUse when nothing was adopted yet or no BAG was delivered,
    BadData when a file of the present catalogue is wrong.
    """
    adopted = _adopted(werkmap)
    now = rulebook(werkmap)
    before, here = (version_of(t.versie, t.sha256) for t in (adopted, now.texts))
    note_alone(werkmap, moment, "catalogus verschil", here, "getoond")
    try:
        then = of_texts(adopted, werkmap.settings)
    except BadData as error:
        why = (
            f"De vastgestelde catalogus is met deze versie van barriere niet te lezen: {error.what}"
        )
        return Difference(before, here, (), None, why)
    differs = altered((adopted, then.catalogue.cards), (now.texts, now.catalogue.cards))
    shown = picture(werkmap)
    must_have_bag(shown)
    try:
        old = _run(shown, then)
    except BadData as error:
        why = f"De vastgestelde catalogus is niet meer door te rekenen: {error.what}"
        return Difference(before, here, tuple(differs), None, why)
    with dossier.open(werkmap) as session:
        held = on_hold(session, shown, moment.nu.date())
    return Difference(before, here, tuple(differs), effect(old, _run(shown, now), held))


def _adopted(werkmap: Werkmap) -> Texts:
    row = None
    if dossier.exists(werkmap):
        with dossier.open(werkmap) as session:
            row = dossier.vastgestelde_catalogus(session)
    if row is None:
        what = "Er is nog geen catalogus vastgesteld, dus er valt niets te vergelijken."
        raise WrongUse(what, "Stel hem vast met `barriere catalogus vaststellen --als FUNCTIE`.")
    return Texts.of(row.teksten)


def _run(shown: Picture, book: Rulebook) -> Run:
    return score_all(shown, book.catalogue, book.settings, book.definitions)
