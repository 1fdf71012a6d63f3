"""The engine adds up as a person with a pencil would, on every address of a thousand towns."""

from typing import Any

import pytest

from barriere import catalogue
from barriere.catalogue.card import Status
from tests.oracle.scenes import SCENES, Scene, play
from tests.oracle.scores import in_force, score, shares_of
from tests.oracle.shares import share

CARDS = catalogue.read().cards
SCORED = [card.id for card in CARDS if card.status is not Status.VOORSTEL]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_the_score_is_what_a_person_with_a_pencil_gets(scene: Scene) -> None:
    played = play(scene)
    cards = in_force(CARDS, played.town)
    assert {card.id for card in cards} == {card.id for card in played.run.cards}
    shares = shares_of(played.town, cards)
    wrong = [
        f"{column}: {row[column]} in plaats van {expected} (adres {adr})"
        for adr, row in enumerate(played.run.scores.to_pylist())
        for column, expected in score(played.town, adr, cards, played.settings, shares).items()
        if not _same(row[column], expected)
    ]
    assert not wrong, f"{len(wrong)} verschillen, zoals " + "; ".join(wrong[:5])


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_the_history_behind_each_fact_is_as_long_as_the_rows_reach_back(scene: Scene) -> None:
    played = play(scene)
    for name, told in played.run.shares.items():
        assert told == pytest.approx(share(played.town, name)), name


@pytest.mark.parametrize("card", SCORED)
def test_every_card_speaks_somewhere_in_the_towns(card: str) -> None:
    said = {
        status
        for scene in SCENES
        if f"s_{card}" in (scores := play(scene).run.scores).column_names
        for status in scores.column(f"s_{card}").to_pylist()
    }
    assert said & {"punt", "proef"}
    assert {"geen", "onbekend"} <= said


def _same(found: Any, expected: Any) -> bool:
    if isinstance(found, float) and isinstance(expected, int | float):
        return abs(found - expected) <= 1e-4 if expected < 1 else found == pytest.approx(expected)
    return bool(found == expected)
