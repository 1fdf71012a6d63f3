"""From which registers a sentence tells: who may not see one of them, may not see the sentence."""

from dataclasses import dataclass
from functools import cached_property

from barriere.catalogue import Card
from barriere.model.domain import Domein
from barriere.model.register import Register


@dataclass(frozen=True)
class Telling:
    """What the sentences that `cards` give tell from."""

    cards: tuple[Card, ...]

    @cached_property
    def of_card(self) -> dict[str, frozenset[Register]]:
        """Return per card every register that any sentence about it tells from.

        Also those of its exceptions: that it gives a point says that none of them holds.
        """
        return {
            card.id: frozenset({*card.nodig, *card.bronnen_registers, *card.bron_als})
            for card in self.cards
        }

    @cached_property
    def of_domain(self) -> dict[Domein, frozenset[Register]]:
        """Return per domain the registers of all its cards."""
        found: dict[Domein, frozenset[Register]] = dict.fromkeys(Domein, frozenset())
        for card in self.cards:
            found[card.domein] |= self.of_card[card.id]
        return found
