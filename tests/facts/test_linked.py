"""Which cards count what an address has in common with others, told from their facts."""

from barriere.catalogue import read as read_cards
from barriere.facts import linked, read


def test_the_cards_about_an_owner_a_firm_a_group_or_next_door_are_linked() -> None:
    definitions = read()
    found = {card.id for card in read_cards().cards if linked(definitions, card.feit)}
    assert found == {"A7", "E5", "F7", "F9", "H11", "H12", "W4", "W6"}


def test_a_fact_that_no_definition_yields_is_not_linked() -> None:
    assert not linked(read(), "weggelaten_feit")
