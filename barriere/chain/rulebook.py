"""What a score is made by: the cards and the definitions, read once, with their texts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from barriere.catalogue import Catalogue, Complaint, Texts, catalogue, texts, toets
from barriere.catalogue.check_powers import check_powers
from barriere.catalogue.powers import Powers, powers
from barriere.facts import Definitions, read_texts
from barriere.review.moment import Moment
from barriere.scoring import Outcome, boundaries, outcomes
from barriere.scoring.cases import sentence
from barriere.settings import Settings, template
from barriere.store import Werkmap


@dataclass(frozen=True)
class Rulebook:
    """A catalogue, the definitions under it, the texts of both, and whose settings count.

    `powers` is the matrix of the house, with what a municipality decided over it.
    """

    texts: Texts
    catalogue: Catalogue
    definitions: Definitions
    settings: Settings
    powers: Powers

    def answers(self) -> list[Outcome]:
        """Return what the cards make of their cases, in the order of the cards.

        The house wrote its cases for its own norms; a municipality may have others.
        """
        found: list[Outcome] = []
        for own, settings in ((False, ordinary()), (True, self.settings)):
            found += outcomes(_part(self.catalogue, own=own), self.definitions, settings)
        return found

    def complaints(self, moment: Moment, *, strict: bool = False) -> list[Complaint]:
        """Return every complaint; the cases are run once nothing else is at fault."""
        day = moment.nu.date()
        found = toets(self.catalogue, self.definitions, self.settings, day)
        found += check_powers(self.powers, self.catalogue, self.settings, day)
        if any(complaint.fout for complaint in found):
            return found
        answers = self.answers()
        found += [Complaint(o.card.bestand, sentence(o)) for o in answers if not o.kept]
        if strict:
            for own, settings in ((False, ordinary()), (True, self.settings)):
                found += boundaries([o for o in answers if o.card.own is own], _norms(settings))
        return found


def rulebook(werkmap: Werkmap | None) -> Rulebook:
    """Return the cards and definitions of the house, with a werkmap's own when one is given.

    Raises BadData naming the file that cannot be read.
    """
    written = texts(werkmap.indicatoren if werkmap else None)
    own = powers(werkmap.bevoegdheden if werkmap else None)
    return of_texts(written, werkmap.settings if werkmap else ordinary(), own)


def of_texts(written: Texts, settings: Settings, own: Powers | None = None) -> Rulebook:
    """Return the cards and definitions that `written` says, by the powers of `own` or the house."""
    definitions = read_texts(dict(written.definitions))
    return Rulebook(written, catalogue(written), definitions, settings, own or powers())


def ordinary() -> Settings:
    """Return the settings a new werkmap starts with."""
    return Settings.model_validate(tomllib.loads(template("Voorbeeld", "0000")))


def _part(whole: Catalogue, *, own: bool) -> Catalogue:
    cards = tuple(card for card in whole.cards if card.own is own)
    return Catalogue(cards, whole.versie, whole.sha256)


def _norms(settings: Settings) -> Mapping[str, float]:
    return {name: norm.waarde for name, norm in settings.normen.items()}
