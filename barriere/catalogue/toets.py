"""The whole test of a catalogue, short of running its cases: that is done by the engine itself."""

from datetime import date

from barriere.catalogue.check import check_card
from barriere.catalogue.check_facts import check_facts
from barriere.catalogue.complaint import Complaint
from barriere.catalogue.read import Catalogue
from barriere.catalogue.whole import check_whole
from barriere.facts import Definitions, moment
from barriere.settings import Settings


def toets(
    catalogue: Catalogue, definitions: Definitions, settings: Settings, day: date
) -> list[Complaint]:
    """Return every complaint on `day`; without a fault among them it may be adopted."""
    return [
        *check_whole(catalogue, day),
        *check_facts(catalogue, definitions, moment(day, settings)),
        *(
            Complaint(card.bestand, sentence)
            for card in catalogue.cards
            for sentence in check_card(card, definitions, settings)
        ),
    ]
