"""Reading the catalogue: the cards of the house, and those a municipality decided on itself."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from barriere.catalogue.card import Card, Status
from barriere.catalogue.left_out import LeftOut, left_out
from barriere.catalogue.parse import parse
from barriere.catalogue.texts import OWN, Texts, texts
from barriere.errors import BadData, Place
from barriere.model.domain import Domein


@dataclass(frozen=True)
class Catalogue:
    """All cards, those of the house first; a later card with the same id takes its place.

    `sha256` is over every text that decides a score: the cards, the list of what
    was left out, and the definitions of facts. `datum` is the day of `versie`.
    """

    cards: tuple[Card, ...]
    versie: str
    sha256: str
    left_out: tuple[LeftOut, ...] = ()
    datum: date | None = None

    def in_force(self, day: date) -> tuple[Card, ...]:
        """Return the cards measured on `day`, in the order of the domains, then by id.

        An own card replaces one of the house from its `geldig_vanaf` on. Proposals
        and cards without a threshold in force on `day` are left out.
        """
        chosen = [c for c in self.on(day) if c.status is not Status.VOORSTEL and c.tiers(day)]
        return tuple(sorted(chosen, key=lambda card: (list(Domein).index(card.domein), card.order)))

    def on(self, day: date) -> tuple[Card, ...]:
        """Return for every id the card that speaks on `day`, proposals too."""
        latest = {
            card.id: card
            for card in sorted(self.cards, key=lambda c: c.geldig_vanaf or date.min)
            if card.geldig_vanaf is None or card.geldig_vanaf <= day
        }
        return tuple(latest.values())


def read(own: Path | None = None) -> Catalogue:
    """Read the cards of the house and, if given, those in the folder `own` (indicatoren/).

    Raises BadData naming the file and what to mend.
    """
    return catalogue(texts(own))


def catalogue(written: Texts) -> Catalogue:
    """Return the catalogue that `written` says.

    Raises BadData naming the file and what to mend.
    """
    cards = tuple(_card(file, text) for file, text in written.cards.items())
    known = left_out(written.left_out)
    return Catalogue(cards, written.versie, written.sha256, known, written.datum)


def catalogue_version(catalogue: Catalogue) -> str:
    """Return the version and the first eight characters of the hash of all its texts."""
    return version_of(catalogue.versie, catalogue.sha256)


def version_of(versie: str, sha256: str) -> str:
    """Return how a version is named: its number, and the start of its hash."""
    return f"{versie}+{sha256[:8]}"


def _card(file: str, text: str) -> Card:
    """Return a card; a municipality's own says who decided on it and from when it counts."""
    card = parse(text, file)
    if file.startswith(f"{OWN}/") and (not card.besloten_door or card.geldig_vanaf is None):
        raise BadData(
            Place(file),
            "een eigen kaart zonder besluit telt niet",
            "Vul besloten_door (functie) en geldig_vanaf (datum) in.",
        )
    return card
