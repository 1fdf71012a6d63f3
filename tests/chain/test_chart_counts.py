"""How the numbers beside the map are counted when there is little to count."""

import dataclasses
from datetime import date
from typing import Any

import pyarrow as pa

from barriere import maps
from barriere.chain.map_charts import FEW, lists, quarters, wijken
from barriere.chain.road import Road
from barriere.model.domain import Domein


def nobody(**changed: Any) -> Road:
    empty: frozenset[str] = frozenset()
    return dataclasses.replace(Road(empty, empty, empty, empty, empty, (), ()), **changed)


def test_what_few_visits_confirmed_is_not_said() -> None:
    days = [(date(2026, 5, 1 + n), n == 0) for n in range(FEW - 1)]
    days += [(date(2026, 8, 1 + n), n == 0) for n in range(FEW)]
    few, enough = quarters(nobody(visits=tuple(days)))
    assert (few.bezoeken, few.bevestigd) == (FEW - 1, None)
    assert (enough.bezoeken, enough.bevestigd) == (FEW, 1)


def test_a_quarter_without_anything_stands_between_its_neighbours() -> None:
    judged = (("opnemen", date(2026, 12, 31)), ("afwijzen", date(2027, 4, 1)))
    made = quarters(nobody(judged=judged))
    assert [(one.jaar, one.kwartaal) for one in made] == [(2026, 4), (2027, 1), (2027, 2)]
    assert [(one.opgenomen, one.afgewezen) for one in made] == [(1, 0), (0, 0), (0, 1)]


def test_coverage_of_a_handful_of_addresses_is_left_out() -> None:
    homes = ["Groot"] * FEW + ["Klein"] * (FEW - 1)
    known = pa.table(
        {"sleutel": [str(n) for n in range(len(homes))], "wijk": homes}
        | {f"dek_{domein}": [0.999] * len(homes) for domein in Domein}
    )
    large, small = wijken(known, nobody())
    assert large.dekking == (99,) * 7
    assert small.dekking == ()


def test_an_address_of_which_the_wijk_is_not_known_stands_last() -> None:
    known = pa.table(
        {"sleutel": ["a", "b"], "wijk": pa.array(["Zuid", None])}
        | {f"dek_{domein}": [1.0, 1.0] for domein in Domein}
    )
    made = wijken(known, nobody(forward=frozenset({"a", "b", "verdwenen"})))
    assert [(wijk.naam, wijk.voorgesteld) for wijk in made] == [("Zuid", 1), ("", 2)]


def test_the_first_list_has_nothing_before_it() -> None:
    days = {date(2026, 4, 1): {"a", "b"}, date(2026, 7, 1): {"b", "c", "d"}}
    assert lists(days) == (
        maps.RunCount(date(2026, 4, 1), 2, None, None),
        maps.RunCount(date(2026, 7, 1), 3, 2, 1),
    )
