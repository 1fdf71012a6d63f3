"""Risk addresses within reach: how many, by distance, and never in the same pand."""

from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pytest
import sqlglot

from barriere.facts.nabij import statement
from tests.facts.asking import fact
from tests.town import Row, resident

REST: dict[str, Any] = {"bijzonder": [], "vergunningen": []}


def crowd(*addresses: int) -> list[Row]:
    """Return the rows of nine people who are no family, on each of these addresses."""
    return [resident(adr, f"{adr}-{n}") for adr in addresses for n in range(9)]


def near(where: list[tuple[float, float]], *risky: int, **more: Any) -> list[Any]:
    homes = [{"x": x, "y": y, **{k: v[i] for k, v in more.items()}}
             for i, (x, y) in enumerate(where)]  # fmt: skip
    return fact("risicoadressen_nabij", homes, brp=crowd(*risky), **REST)


def test_who_is_at_100_metres_is_within_reach_and_who_is_beyond_is_not() -> None:
    metres = (99.9, 100.0, 100.1, 250.0)
    places = [(row * 1000.0, far) for row, way in enumerate(metres) for far in (0.0, way)]
    assert near(places, 1, 3, 5, 7) == [1, 0, 1, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("x", [-0.5, 99.5, 1000.0])
@pytest.mark.parametrize(("dx", "dy"), [(60, 80), (-60, 80), (60, -80), (-60, -80), (100, 0)])
def test_the_grid_is_seen_by_nobody(x: float, dx: int, dy: int) -> None:
    homes = _places([x, x + dx], [50.0, 50.0 + dy], pand=[1, 2], woonfeit=[0, 1])
    assert _counted(homes) == [(1, 1), (0, 0)]


def test_the_same_pand_does_not_count_and_a_flat_counts_its_addresses_and_one_pand() -> None:
    homes = [{"x": 0, "y": 0, "pand_id": "9999100000000001"}] * 4
    homes.append({"x": 30, "y": 0, "pand_id": "9999100000000002"})
    town = {"brp": crowd(0, 1, 2), **REST}
    assert fact("risicoadressen_nabij", homes, **town) == [0, 0, 0, 0, 3]
    assert fact("risicopanden_nabij", homes, **town) == [0, 0, 0, 0, 1]


def test_an_address_in_two_panden_stands_for_the_first_of_them() -> None:
    one, two = "9999100000000001", "9999100000000002"
    panden = [one, f"{one},{two}", two]
    assert near([(0, 0), (5, 0), (10, 0)], 0, pand_id=panden) == [0, 0, 1]


def test_two_neighbours_without_a_known_pand_are_not_one_pand() -> None:
    assert near([(0, 0), (10, 0)], 0, 1) == [1, 1]


def test_an_address_without_a_place_is_unknown_and_counts_for_nobody() -> None:
    homes: list[Row] = [{"x": 0, "y": 0}, {"x": None, "y": None}, {"x": 3, "y": 0}]
    assert fact("risicoadressen_nabij", homes, brp=crowd(1, 2), **REST) == [1, None, 0]


def test_without_the_registers_behind_a_woonfeit_nobody_has_risk_nearby() -> None:
    assert fact("risicoadressen_nabij") == [None, None, None]


def test_a_shielded_address_is_not_given_away_by_its_neighbours() -> None:
    assert near([(0, 0), (10, 0)], 1, afgeschermd=[False, True]) == [0, 0]


def _places(x: Any, y: Any, pand: Any, woonfeit: Any) -> pa.Table:
    count = len(x)
    return pa.table({
        "adr": range(count), "sleutel": [f"{n:016d}" for n in range(count)], "x": x, "y": y,
        "pand_id": [f"{n:016d}" for n in pand], "afgeschermd": [False] * count,
        "woonfeit": woonfeit,
    })  # fmt: skip


def _counted(places: pa.Table) -> list[Any]:
    db = duckdb.connect()
    db.register("plaatsen", places)
    return db.sql(statement("plaatsen")).fetchall()


@pytest.mark.parametrize("seed", range(5))
def test_the_grid_join_counts_what_comparing_everyone_with_everyone_counts(seed: int) -> None:
    dice, addresses = np.random.default_rng(seed), 300
    pand = dice.integers(0, addresses // 3, addresses)
    x, y = (np.round(dice.uniform(-400, 400, addresses)[pand]) for _ in range(2))
    risk = (dice.random(addresses) < 0.2).astype(int)
    close = np.hypot(x[:, None] - x, y[:, None] - y) <= 100
    counts = close & (risk == 1) & (pand[:, None] != pand)
    panden = [len(set(pand[row])) for row in counts]
    expected = list(zip(counts.sum(axis=1).tolist(), panden, strict=True))
    assert _counted(_places(x, y, pand, risk)) == expected
    assert max(panden) > 3


def test_the_statement_can_be_taken_to_another_engine() -> None:
    (spark,) = sqlglot.transpile(statement("plaatsen"), read="duckdb", write="spark")
    again = sqlglot.parse_one(spark, read="spark")
    functions = {type(node).__name__ for node in again.find_all(sqlglot.exp.Func)}
    plain = {
        "Case",
        "Cast",
        "Coalesce",
        "Count",
        "Floor",
        "Substring",
        "Sum",
        "If",
        "And",
        "TryCast",
    }
    assert functions <= plain | {"If", "And"}
