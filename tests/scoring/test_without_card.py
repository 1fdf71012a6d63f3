"""One card less: who leaves the list, and who comes on it because another of the group counts."""

from collections import defaultdict
from dataclasses import replace

import pytest

from barriere import catalogue, scoring
from barriere.catalogue.card import Status
from barriere.explanation.tally import single, tally
from barriere.scoring import Run
from barriere.scoring.without_card import without_each
from tests.chance import random_town
from tests.scoring.ladders import town
from tests.town import picture, settings

Moves = dict[str, dict[str, tuple[int, bool]]]


def run_of(seed: int) -> Run:
    run = scoring.score(picture(**random_town(seed, addresses=60)), catalogue.read(), settings())
    return replace(run, rules=replace(run.rules, points=3, domains=1 + seed % 2))


def naive(run: Run) -> Moves:
    """Return per card who changes sides, and the total without it, address by address."""
    found: Moves = defaultdict(dict)
    for row in run.scores.to_pylist():
        own = single(run, row)
        now = tally(run, own)
        for card in run.cards:
            then = tally(run, {**own, card.id: 0})
            if now.on_list(run) != then.on_list(run) and not row["afgeschermd"]:
                found[card.id][row["sleutel"]] = (then.totaal, then.on_list(run))
    return found


def moves(run: Run) -> Moves:
    found: Moves = defaultdict(dict)
    for row in without_each(run).to_pylist():
        found[row["kaart"]][row["sleutel"]] = (row["totaal_na"], row["lijst_na"])
    return found


@pytest.mark.parametrize("seed", [4, 27, 38, 39])
def test_it_agrees_with_adding_up_every_address_again(seed: int) -> None:
    run = run_of(seed)
    assert naive(run)
    assert moves(run) == naive(run)


def test_the_total_before_is_that_of_the_run() -> None:
    run = run_of(4)
    totals = dict(zip(run.scores["sleutel"].to_pylist(), run.scores["totaal"].to_pylist(),
                      strict=True))  # fmt: skip
    found = without_each(run).to_pylist()
    assert found
    for row in found:
        assert row["totaal_voor"] == totals[row["sleutel"]]


def test_a_card_on_trial_moves_nobody() -> None:
    run = run_of(27)
    trials = {card.id for card in run.cards if card.status is Status.PROEF}
    assert trials
    assert not trials & set(moves(run))


def test_without_addresses_near_the_list_nothing_moves() -> None:
    run = scoring.score(picture([{}]), catalogue.read(), settings())
    assert len(without_each(run)) == 0


def test_who_comes_in_a_domain_more_when_another_of_the_group_counts_comes_on_the_list() -> None:
    empty = scoring.score(picture([{}], brp=[]), catalogue.read(), settings())
    run = town(empty, [{"H1": 3, "E1": 2, "H9": 3, "A3": 3}], points=6, domains=3)
    assert moves(run) == {"H1": {"a000": (8, True)}}
