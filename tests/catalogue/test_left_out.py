"""What became no card is named, with the reason and with what it would take."""

import tomllib
from importlib.resources import files

from barriere.catalogue import read
from barriere.model.domain import Domein

TEXT = files("barriere.catalogue").joinpath("weggelaten.toml").read_text("utf-8")
LEFT_OUT = tomllib.loads(TEXT)


def test_an_indicator_is_a_card_or_left_out_and_never_both() -> None:
    assert LEFT_OUT
    assert not LEFT_OUT.keys() & {card.id for card in read().cards}


def test_every_indicator_of_work_recruitment_transport_and_money_is_accounted_for() -> None:
    known = LEFT_OUT.keys() | {card.id for card in read().cards}
    asked = {f"{letter}{n}" for letter, last in (("A", 8), ("W", 7), ("T", 6), ("F", 8))
             for n in range(1, last + 1)}  # fmt: skip
    assert asked <= known


def test_each_one_says_why_and_what_is_needed_in_one_sentence() -> None:
    for name, entry in LEFT_OUT.items():
        assert entry.keys() == {"naam", "domein", "reden"}, name
        assert entry["domein"] in set(Domein), name
        assert entry["reden"].endswith("."), name
        assert entry["reden"].count(". ") == 0, name
