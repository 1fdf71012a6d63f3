"""The catalogue as a document: what is said of it, before it is put on a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from barriere.catalogue import Card, Catalogue
from barriere.facts import Definitions
from barriere.scoring import Outcome
from barriere.settings import Norm


@dataclass(frozen=True)
class CataloguePage:
    """Whose catalogue it is, its cards with what they make of their cases, and who adopted it.

    `gemeente` is empty for the catalogue of the house itself. `signed` holds who
    put it forward and who adopted it, with the day, as far as that was done.
    """

    gemeente: str
    contact: str
    fictief: bool
    catalogue: Catalogue
    definitions: Definitions
    norms: Mapping[str, Norm]
    answers: tuple[Outcome, ...]
    adopted: str
    signed: tuple[tuple[str, str], ...]
    drawn_up: date

    def answers_of(self, card: Card) -> list[Outcome]:
        """Return what a card makes of its cases, in the order in which they stand on it."""
        mine = {o.case.naam: o for o in self.answers if o.card.bestand == card.bestand}
        return [mine[case.naam] for case in card.gevallen if case.naam in mine]
