"""The cases on a card see every fault that a hasty hand can make in it."""

import pytest

from barriere import catalogue, facts
from barriere.catalogue import Card
from tests.mutation.cards import mutants, survivors
from tests.mutation.equivalent import equivalent
from tests.town import settings

CARDS = catalogue.read().cards


@pytest.mark.parametrize("card", CARDS, ids=[card.id for card in CARDS])
def test_no_fault_in_a_card_goes_unseen_by_its_own_cases(card: Card) -> None:
    same = equivalent()
    assert len(mutants(card, settings())) >= 5
    unseen = [fault for fault in survivors(card, facts.read(), settings()) if fault not in same]
    assert not unseen, "geen geval ziet: " + "; ".join(unseen)


def test_a_card_with_fewer_cases_would_be_caught() -> None:
    h1 = next(card for card in CARDS if card.id == "H1")
    few = [case for case in h1.gevallen if "onzeker" not in case.uitkomst]
    bare = Card(**{**vars(h1), "gevallen": tuple(few)})
    assert "H1: zonder feit_onzeker" in survivors(bare, facts.read(), settings())


def test_every_fault_that_is_called_none_is_one_that_can_be_made() -> None:
    made = {fault.words for card in CARDS for fault in mutants(card, settings())}
    cards = [fault for fault in equivalent() if fault.split(":")[0] in {c.id for c in CARDS}]
    assert cards
    assert set(cards) <= made
