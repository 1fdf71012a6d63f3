"""All facts of a picture as one table, `feiten`: one row per address."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import duckdb
import pyarrow as pa

from barriere.errors import BadData, Place
from barriere.facts import (
    concentratie,
    contact,
    eigenaar,
    exploitant,
    groep,
    huisgezin,
    nabij,
    opvolging,
    rni,
    verhuizer,
)
from barriere.facts.check import check
from barriere.facts.compile import ADDRESS_COLUMNS, continuation, statement
from barriere.facts.coverage import shares
from barriere.facts.definition import Definitions, Fact
from barriere.facts.formulas import Plan
from barriere.facts.lookup import Lookup, Picture, gives
from barriere.facts.moment import moment
from barriere.settings import Settings

Measure = Callable[[Lookup], dict[str, pa.Array]]
MEASURES: dict[str, Measure] = {
    "huisgezin": huisgezin.measure,
    "verhuizer": verhuizer.measure,
    "rni": rni.measure,
    "busjes": concentratie.vans,
    "vestigingen": concentratie.arrivals,
    "eigenaar": eigenaar.other_addresses,
    "uitlener": eigenaar.lender,
    "nabij": nabij.measure,
    "exploitant": exploitant.measure,
    "groep": groep.measure,
    "contact": contact.measure,
    "opvolging": opvolging.measure,
}
GLOBAL = frozenset(
    {"verhuizer", "rni", "eigenaar", "uitlener", "nabij", "exploitant", "groep", "contact"}
)
"""The measures that compare addresses with one another, and so need the municipality at once."""
_FIRST, TABLE = "feiten_eerst", "feiten"


@dataclass(frozen=True)
class FactTable:
    """The table `feiten` in the picture's database, and the share of history behind each fact."""

    table: str
    names: tuple[str, ...]
    shares: dict[str, float]


def build(picture: Picture, definitions: Definitions, settings: Settings) -> FactTable:
    """Compute every fact of every address into the table `feiten` of the picture.

    Raises BadData when a definition is wrong, naming it.
    """
    plan = Plan(
        definitions, moment(picture.peildatum, settings), frozenset(picture.manifests.keys())
    )
    check(plan)
    ((addresses,),) = picture.db.sql("SELECT count(*) FROM adressen").fetchall()
    lookup = Lookup(picture.db, plan, addresses)
    early = _measured(lookup, late=False)
    _create(lookup, _FIRST, statement(plan, early))
    have = _columns(lookup, _FIRST)
    after = replace(lookup, table=_FIRST)
    _create(lookup, TABLE, continuation(plan, _FIRST, have, _measured(after, late=True)))
    return FactTable(TABLE, definitions.names, shares(lookup))


def _measured(lookup: Lookup, *, late: bool) -> dict[str, list[str]]:
    """Run the measures that read facts (`late`) or do not; return each table with its columns."""
    groups: dict[str, list[Fact]] = {}
    for fact in lookup.plan.definitions.feiten.values():
        if fact.rekenaar and bool(fact.leest) is late:
            groups.setdefault(fact.rekenaar, []).append(fact)
    return {f"meting_{name}": _measure(lookup, name, facts) for name, facts in groups.items()}


def _measure(lookup: Lookup, name: str, facts: list[Fact]) -> list[str]:
    if all(gives(fact, lookup.plan) for fact in facts):
        columns = MEASURES[name](lookup)
    else:
        columns = {fact.naam: lookup.unknown() for fact in facts}
    names = [fact.naam for fact in facts]
    adr = pa.array(range(lookup.addresses), pa.int64())
    lookup.db.register(f"meting_{name}", pa.table({"adr": adr, **{n: columns[n] for n in names}}))
    return names


def _create(lookup: Lookup, table: str, query: str) -> None:
    try:
        lookup.db.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS {query}")
    except (duckdb.BinderException, duckdb.ConversionException):
        raise BadData(
            Place("definities van feiten"),
            "een vergelijking past niet bij de soort van een kolom (datum, getal of tekst)",
            "Kijk de eigen feiten in indicatoren/feiten na.",
        ) from None


def _columns(lookup: Lookup, table: str) -> set[str]:
    described = lookup.db.sql(f"DESCRIBE {table}").fetchall()
    return {str(row[0]) for row in described} | set(ADDRESS_COLUMNS)
