"""Two readings of the same rules must agree: the compiled one, and a naive one by hand."""

import pytest

from barriere import facts
from tests.oracle.making import ADDRESSES
from tests.oracle.scenes import SCENES, TOWNS, Scene, play
from tests.oracle.town import FACTS

NAMES = facts.read().names


def test_a_thousand_towns_are_seen() -> None:
    assert len(SCENES) * TOWNS == 1000


def test_every_fact_is_also_worked_out_by_hand() -> None:
    assert sorted(FACTS) == sorted(NAMES)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_compiled_facts_equal_facts_counted_by_hand(scene: Scene) -> None:
    played = play(scene)
    wrong = [
        f"{name}: {found} in plaats van {expected} (stad {adr // ADDRESSES}, adres {adr})"
        for name in NAMES
        for adr, found in enumerate(played.facts[name])
        if not _same(found, expected := played.town.fact(name, adr))
    ]
    assert not wrong, f"{len(wrong)} verschillen, zoals " + "; ".join(wrong[:5])


def _same(found: float | None, expected: float | None) -> bool:
    if found is None or expected is None:
        return found is expected
    return abs(found - expected) <= 1e-9 * max(abs(expected), 1)


@pytest.mark.parametrize("name", NAMES)
def test_the_towns_hold_enough_of_everything(name: str) -> None:
    values = {value for scene in SCENES for value in play(scene).facts[name]}
    assert None in values
    assert len(values) >= 3, f"{name} komt in duizend steden niet voor"
