"""Laws of the score, on towns in which anything may happen."""

import random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barriere import catalogue, scoring
from barriere.explanation.tally import single
from tests.chance import random_town
from tests.town import picture
from tests.town import settings as town_settings

FEW = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
REGISTERS = ("rni", "kvk", "vergunningen", "meldingen", "eigendom", "bijzonder", "parkeren")


def score(town: dict[str, Any]) -> scoring.Run:
    return scoring.score(picture(**town), catalogue.read(), town_settings())


@FEW
@given(seed=st.integers(0, 10_000), gone=st.sampled_from(REGISTERS))
def test_unknown_is_never_counted_as_guilt(seed: int, gone: str) -> None:
    town = random_town(seed)
    whole = score(town)
    less = score({name: rows for name, rows in town.items() if name != gone})
    for before, after in zip(whole.scores.to_pylist(), less.scores.to_pylist(), strict=True):
        known = single(whole, before)
        for card, points in single(less, after).items():
            assert points <= known.get(card, 0), f"{card} on {before['sleutel']} without {gone}"


@FEW
@given(seed=st.integers(0, 10_000))
def test_more_space_never_gives_points_for_crowding(seed: int) -> None:
    town = random_town(seed)
    roomy = [
        {**address, "oppervlakte": address["oppervlakte"] and address["oppervlakte"] * 2}
        for address in town["adressen"]
    ]
    before, after = score(town), score({**town, "adressen": roomy})
    pairs = zip(before.scores.to_pylist(), after.scores.to_pylist(), strict=True)
    for tight, wide in pairs:
        for card in ("H1", "E4"):
            assert single(after, wide).get(card, 0) <= single(before, tight).get(card, 0)


@FEW
@given(seed=st.integers(0, 10_000))
def test_the_order_of_rows_does_not_matter(seed: int) -> None:
    town = random_town(seed)
    shuffled = {
        name: rows if name == "adressen" else random.Random(seed).sample(rows, len(rows))  # noqa: S311 - an order, not a secret
        for name, rows in town.items()
    }
    assert score(town).scores.equals(score(shuffled).scores)


@FEW
@given(seed=st.integers(0, 10_000))
def test_every_score_stays_within_its_own_bounds(seed: int) -> None:
    run = score(random_town(seed))
    for row in run.scores.to_pylist():
        assert row["totaal"] == sum(row[f"d_{domein}"] for domein in run.rules.caps)
        assert all(row[f"d_{domein}"] <= cap for domein, cap in run.rules.caps.items())
        assert all(0 <= row[f"dek_{domein}"] <= 1 for domein in run.rules.caps)
        assert row["bronnen"] >= (row["totaal"] > 0)
        for card in run.cards:
            assert (row[f"s_{card.id}"] == "punt") == (row[f"p_{card.id}"] > 0)
            assert (row[f"s_{card.id}"] == "onbekend") <= (row[card.feit] is None)
