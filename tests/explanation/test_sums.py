"""The parts of an explanation add up to the score, for every address of any town."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barriere import catalogue, scoring
from barriere.explanation import as_json, as_text, explain_many
from barriere.explanation.tally import single, tally
from tests.chance import random_town
from tests.town import picture
from tests.town import settings as town_settings


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000), cap=st.integers(1, 6))
def test_every_explanation_sums_exactly(seed: int, cap: int) -> None:
    base = town_settings()
    rules = base.score.model_copy(update={"plafond": cap})
    own = base.model_copy(update={"score": rules})
    run = scoring.score(picture(**random_town(seed)), catalogue.read(), own)
    rows = run.scores.to_pylist()
    for row, explained in zip(
        rows, explain_many(run, run.scores.column("sleutel").to_pylist()).values(), strict=True
    ):
        assert explained.remainder == 0
        assert explained.totaal == row["totaal"] == sum(line.points for line in explained.domains)
        assert all(part.points < 0 for part in explained.corrections)
        given_and_withheld = len(explained.contributions) + len(explained.withheld)
        assert given_and_withheld == len(run.cards)
        again = tally(run, single(run, row))
        assert (again.totaal, again.breadth) == (row["totaal"], row["domeinen"])
        assert json.loads(as_json(explained))["totaal"] == row["totaal"]
        assert explained.headline in as_text(explained)
