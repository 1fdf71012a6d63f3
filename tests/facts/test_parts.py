"""Computed part by part or all at once: the same facts, in the order of the addresses."""

import pyarrow as pa
import pytest

from barriere.facts import Facts, facts_behind, prepare, read
from barriere.facts.measures import LOCAL, measured
from barriere.facts.network import HERE, TABLE, here, network
from barriere.facts.order import in_order
from barriere.facts.part import Part
from barriere.store.picture import Picture
from tests.chance import random_town
from tests.town import picture, resident, settings

SOME = facts_behind(read(), (
    "bewoners", "huisgezinnen", "busjesdagen_in_30d", "eigenaar_andere_adressen", "uit_vow_24m",
))  # fmt: skip
"""Counted, by formula, measured at one address, and followed from address to address."""


def told(*unkinned: int) -> Picture:
    """Return a town with someone of a family at every address but the `unkinned`."""
    rows = random_town(7)
    there = [row for row in rows["brp"] if row["adr"] not in unkinned]
    kin = [resident(adr, f"k{adr}") for adr in range(12) if adr not in unkinned]
    return picture(**{**rows, "brp": [*there, *kin]})


@pytest.fixture(scope="module")
def town() -> Picture:
    return told()


@pytest.fixture(scope="module")
def facts(town: Picture) -> Facts:
    return prepare(town, read(), settings(), SOME)


def rows(town: Picture, query: str) -> pa.Table:
    return town.db.sql(f"SELECT * FROM {query} ORDER BY adr").to_arrow_table()


def test_facts_asked_for_in_parts_are_those_of_all_at_once(town: Picture, facts: Facts) -> None:
    (whole,) = (rows(town, query).to_pylist() for query in facts.parts())
    in_parts = [rows(town, query).to_pylist() for query in facts.parts(5)]
    assert [len(part) for part in in_parts] == [5, 5, 2]
    assert [row for part in in_parts for row in part] == whole


def test_what_is_followed_from_address_to_address_does_not_stop_at_the_edge_of_a_part(
    town: Picture, facts: Facts
) -> None:
    whole = rows(town, TABLE).to_pylist()
    assert network(facts.lookup, SOME, 5) == facts.network
    assert rows(town, TABLE).to_pylist() == whole


def test_a_part_in_which_nobody_lives_has_no_huisgezinnen_and_is_not_unknown() -> None:
    town = told(10, 11)
    facts = prepare(town, read(), settings(), SOME)
    whole = rows(town, TABLE).column("huisgezinnen").to_pylist()
    network(facts.lookup, SOME, 5)
    assert rows(town, TABLE).column("huisgezinnen").to_pylist() == whole


def test_what_is_known_already_or_not_asked_for_is_not_measured_again(facts: Facts) -> None:
    local = {fact.naam for found in measured(read(), LOCAL, None).values() for fact in found}
    part = Part(0, 5)
    assert here(facts.lookup, part, None, local) == {}
    assert here(facts.lookup, part, frozenset({"bewoners"}), ()) == {}
    vans = here(facts.lookup, part, frozenset({"busjesdagen_in_30d"}), ())
    assert vans == {HERE: ("busjesdagen_in_30d",)}


def test_only_the_facts_that_are_wanted_are_computed(town: Picture) -> None:
    wanted = facts_behind(read(), ["volwassenen_mogelijk"])
    few = prepare(town, read(), settings(), wanted)
    assert few.names == tuple(sorted(wanted))
    (query,) = few.parts()
    given = rows(town, query).column_names
    assert set(few.names) <= set(given)
    assert not set(given) & (set(read().names) - wanted)


@pytest.mark.parametrize("given", [[], [4], [0, 1, 2], [3, 4, 0, 1, 2], [2, 3, 0, 4, 1], [2, 1, 0]])
def test_rows_come_in_the_order_of_the_addresses_however_an_engine_gives_them(
    given: list[int],
) -> None:
    table = pa.table({"adr": pa.array(given, pa.int64()), "waarde": pa.array(given, pa.int64())})
    ordered = in_order(table).to_pylist()
    assert ordered == [{"adr": adr, "waarde": adr} for adr in sorted(given)]
