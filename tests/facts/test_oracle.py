"""Two readings of the same rules must agree: the compiled one, and a naive one by hand."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barriere.facts import build, read
from tests.chance import random_town
from tests.facts.naive import facts
from tests.town import picture
from tests.town import settings as town_settings


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000))
def test_compiled_facts_equal_facts_counted_by_hand(seed: int) -> None:
    town = random_town(seed)
    compiled = picture(**town)
    build(compiled, read(), town_settings())
    rows: list[dict[str, Any]] = (
        compiled.db.sql("SELECT * FROM feiten").to_arrow_table().to_pylist()
    )
    for row in rows:
        for name, expected in facts(town, row["adr"]).items():
            assert row[name] == pytest.approx(expected), f"{name} on address {row['adr']}"
