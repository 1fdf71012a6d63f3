"""Robustness: who stays on the list when the points change a little."""

import random
from dataclasses import replace
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from barriere import catalogue, scoring
from barriere.errors import BadData
from barriere.scoring import Run
from barriere.scoring.draws import DRAWS, UNIT, drawn
from barriere.scoring.kept_robustness import keep_robustness, kept_robustness
from barriere.scoring.robustness import GEVOELIG, ROBUUST, TOEVAL, robustness, verdict
from tests.chance import random_town
from tests.rescored import rescored
from tests.scoring.ladders import CARDS, Town, town
from tests.scoring.naive_robustness import naive_times
from tests.town import PEILDATUM, picture, settings


@pytest.fixture(scope="module")
def empty() -> Run:
    """A run of one quiet address: its cards and rules are those of the house."""
    return scoring.score(picture([{}], brp=[]), catalogue.read(), settings())


def times(run: Run) -> dict[str, float]:
    found = robustness(run)
    return dict(zip(found["sleutel"].to_pylist(), found["keer"].to_pylist(), strict=True))


@pytest.mark.parametrize("seed", range(3))
def test_it_agrees_with_making_the_list_again_a_thousand_times(seed: int) -> None:
    made = random_town(seed, addresses=40)
    run = scoring.score(picture(**made), catalogue.read(), settings())
    run = replace(run, rules=replace(run.rules, points=3 + seed % 2, domains=1 + seed % 3))
    expected = naive_times(run)
    found = {key: many for key, many in times(run).items() if many}
    assert len(expected) > 3
    assert found == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_groups_over_several_domains_and_tight_caps_agree_with_it_too(
    seed: int, empty: Run
) -> None:
    chance = random.Random(seed)  # noqa: S311 - a made-up town
    addresses = [
        {name: chance.randint(1, 3) for name in CARDS if chance.random() < 0.35} for _ in range(40)
    ]
    tight = replace(empty, rules=replace(empty.rules, caps=dict.fromkeys(empty.rules.caps, 4)))
    run = town(tight, addresses, points=9, domains=3)
    beaten = {
        card.domein for card in run.cards if "groep" in run.scores[f"s_{card.id}"].to_pylist()
    }
    assert len(beaten) > 2
    expected = naive_times(run)
    assert len(set(expected.values())) > 3
    assert {k: v for k, v in times(run).items() if v} == pytest.approx(expected, abs=1e-9)


def test_who_has_every_point_of_another_and_more_is_on_the_list_at_least_as_often(
    empty: Run,
) -> None:
    chance = random.Random(3)  # noqa: S311 - a made-up town
    names = ["H9", "I1", "T1", "F1", "E1", "A3"]
    addresses = []
    for _ in range(60):
        some = {name: 1 for name in names if chance.random() < 0.4}
        addresses += [some, {**some, chance.choice(names): 1}]
    run = town(empty, addresses, points=4)
    found = times(run)
    assert len(found) > 20
    for number in range(0, len(addresses), 2):
        assert found.get(f"a{number:03d}", 0) <= found.get(f"a{number + 1:03d}", 0)


def test_the_order_of_the_addresses_does_not_matter() -> None:
    made = random_town(5, addresses=40)
    run = scoring.score(picture(**made), catalogue.read(), settings())
    run = replace(run, rules=replace(run.rules, points=3, domains=1))
    order = np.random.default_rng(1).permutation(len(run.scores))
    turned = rescored(run, run.scores.take(order))
    assert times(turned) == times(run)


def test_the_same_run_gives_the_same_table() -> None:
    run = scoring.score(picture(**random_town(6)), catalogue.read(), settings())
    run = replace(run, rules=replace(run.rules, points=2, domains=1))
    assert robustness(run).equals(robustness(run))
    assert len(robustness(run)) > 0


def test_taking_the_draws_in_small_blocks_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = scoring.score(picture(**random_town(8, 60)), catalogue.read(), settings())
    run = replace(run, rules=replace(run.rules, points=3, domains=1))
    at_once = times(run)
    monkeypatch.setattr(import_module("barriere.scoring.robustness"), "_AT_ONCE", 700)
    assert times(run) == pytest.approx(at_once, abs=1e-9)
    assert len(at_once) > 10


def test_who_has_just_the_points_of_the_last_one_is_not_left_out_of_a_block(
    empty: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = town(empty, [{"H9": 3, "A3": 3}, {"H9": 2, "A3": 2}, {"H9": 3, "A3": 2}], points=5)
    at_once = times(run)
    monkeypatch.setattr(import_module("barriere.scoring.robustness"), "_AT_ONCE", 1)
    assert times(run) == at_once
    assert sum(at_once.values()) == 2 * DRAWS


def test_an_address_without_points_and_a_card_that_nobody_has_change_nothing(empty: Run) -> None:
    addresses: list[dict[str, int]] = [{"A3": 3, "F1": 3}, {"A3": 3, "T1": 2}, {"I1": 2, "T1": 3}]
    run = town(empty, addresses, points=5)
    more = town(empty, [*addresses, {}, {"H9": 3}], points=5)
    assert times(more) == times(run)
    idle = rescored(run, more.scores.slice(0, 3), cards=more.cards)
    assert times(idle) == times(run)


def test_with_one_card_nobody_can_change_places(empty: Run) -> None:
    run = town(empty, [{"A3": 3}, {"A3": 3}, {}], points=2, domains=1)
    assert times(run) == {"a000": DRAWS, "a001": DRAWS}


def test_equals_are_always_on_the_list_equally_often(empty: Run) -> None:
    same = {"A3": 3, "F1": 3}
    other = {"A3": 3, "T1": 2}
    run = town(empty, [same, other, same, other, other], points=6, domains=1)
    found = times(run)
    assert found["a000"] == found["a002"]
    assert found.get("a001") == found.get("a003") == found.get("a004")
    assert sum(found.values()) == pytest.approx(2 * DRAWS)


def test_the_list_keeps_its_length_in_every_draw() -> None:
    run = scoring.score(picture(**random_town(8, 60)), catalogue.read(), settings())
    run = replace(run, rules=replace(run.rules, points=3, domains=1))
    assert sum(times(run).values()) == pytest.approx(DRAWS * run.counts["op_de_lijst"])


def test_points_that_are_all_twice_as_high_change_nothing(
    empty: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses = [{"A3": 3, "F1": 3}, {"A3": 3, "T1": 2}, {"F1": 3, "T1": 2}, {"I1": 2, "T1": 2}]
    run = town(empty, addresses, points=5, domains=2)
    once = times(run)
    module = import_module("barriere.scoring.robustness")
    monkeypatch.setattr(module, "drawn", lambda card, day: 2 * drawn(card, day))
    assert times(run) == once
    assert len(set(once.values())) > 2


def test_a_higher_tier_always_gives_more_and_all_stay_within_half_and_one_and_a_half() -> None:
    for card in CARDS.values():
        worth = drawn(card, PEILDATUM)
        levels = sorted({tier.punten for tier in card.tiers(PEILDATUM)})
        for lower, higher in pairwise(levels):
            assert np.all(worth[lower] < worth[higher])
        for level in levels:
            assert worth[level].min() >= level * UNIT // 2
            assert worth[level].max() < level * UNIT * 3 // 2
            assert worth[level].mean() == pytest.approx(level * UNIT, rel=0.05)


def test_the_draws_of_a_card_are_these_and_stay_these() -> None:
    assert drawn(CARDS["H9"], PEILDATUM)[-1, :3].tolist() == [2672756, 2891249, 4053725]


def test_a_shielded_address_is_not_in_it_and_takes_nobodys_place(empty: Run) -> None:
    addresses: Town = [{"A3": 3, "F1": 3}, {"A3": 3, "I1": 3}, {"T1": 3, "H9": 2}]
    run = town(empty, addresses, points=6)
    at = run.scores.schema.get_field_index("afgeschermd")
    hidden = run.scores.set_column(at, "afgeschermd", pa.array([False, True, False]))
    without = rescored(run, run.scores.take([0, 2]))
    assert times(rescored(run, hidden)) == times(without)
    assert "a001" in times(run)


def test_an_empty_list_has_nobody_on_it(empty: Run) -> None:
    assert len(robustness(town(empty, [{"A3": 3}, {}]))) == 0


def test_only_an_address_on_the_list_gets_a_word_and_the_bounds_are_these(empty: Run) -> None:
    run = town(empty, [{"A3": 3, "F1": 3}, {"A3": 3, "T1": 2}], points=6)
    said = dict(zip(*(robustness(run)[name].to_pylist() for name in ("sleutel", "oordeel")),
                    strict=True))  # fmt: skip
    assert said["a000"] in {ROBUUST, GEVOELIG, TOEVAL}
    assert said["a001"] is None
    assert [verdict(n) for n in (950.0, 949.9, 500.0, 499.9)] == [
        ROBUUST, GEVOELIG, GEVOELIG, TOEVAL,
    ]  # fmt: skip


def test_it_is_kept_beside_the_run_for_its_owner_only_the_same_bytes_each_time(
    tmp_path: Path,
) -> None:
    run = scoring.score(picture(**random_town(6, 40)), catalogue.read(), settings())
    run = replace(run, rules=replace(run.rules, points=2, domains=1))
    one, two = (scoring.write(run, tmp_path / name) for name in ("a", "b"))
    files = [keep_robustness(robustness(run), folder) for folder in (one, two)]
    assert files[0].read_bytes() == files[1].read_bytes()
    assert files[0].stat().st_mode & 0o077 == 0
    assert kept_robustness(one).equals(robustness(run))


def test_of_a_run_from_before_it_was_measured_nothing_is_said(tmp_path: Path) -> None:
    assert len(kept_robustness(tmp_path)) == 0


def test_a_damaged_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "robuust.parquet").write_bytes(b"PAR1 en verder niets")
    with pytest.raises(BadData, match="beschadigd"):
        kept_robustness(tmp_path)
