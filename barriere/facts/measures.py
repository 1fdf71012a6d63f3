"""The facts that Python measures: which measure, over which addresses, and when it can.

A *local* measure looks at one address at a time and runs part by part. A
*global* one follows a person, an owner or a firm from address to address and
needs all of them at once, but few columns.
"""

from collections.abc import Callable, Iterable

import pyarrow as pa

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
from barriere.facts.definition import Definitions, Fact
from barriere.facts.lookup import Lookup, gives

Measure = Callable[[Lookup], dict[str, pa.Array]]
LOCAL: dict[str, Measure] = {
    "huisgezin": huisgezin.measure,
    "busjes": concentratie.vans,
    "vestigingen": concentratie.arrivals,
    "opvolging": opvolging.measure,
}
GLOBAL: dict[str, Measure] = {
    "verhuizer": verhuizer.measure,
    "rni": rni.measure,
    "eigenaar": eigenaar.other_addresses,
    "uitlener": eigenaar.lender,
    "nabij": nabij.measure,
    "exploitant": exploitant.measure,
    "groep": groep.measure,
    "contact": contact.measure,
}


def measured(
    definitions: Definitions, measures: Iterable[str], wanted: frozenset[str] | None
) -> dict[str, list[Fact]]:
    """Return the facts that each of the named measures yields, where one of them is wanted."""
    known = frozenset(measures)
    groups: dict[str, list[Fact]] = {}
    for fact in definitions.feiten.values():
        if fact.rekenaar in known:
            groups.setdefault(fact.rekenaar, []).append(fact)
    if wanted is None:
        return groups
    return {name: facts for name, facts in groups.items() if wanted & {f.naam for f in facts}}


def run(lookup: Lookup, groups: dict[str, list[Fact]]) -> dict[str, pa.Array]:
    """Return every fact of the groups as a column, one value per address of the lookup.

    A fact is unknown everywhere when a register it needs was not delivered.
    """
    columns: dict[str, pa.Array] = {}
    for name, facts in groups.items():
        if all(gives(fact, lookup.plan) for fact in facts):
            found = (LOCAL | GLOBAL)[name](lookup)
            columns |= {fact.naam: found[fact.naam] for fact in facts}
        else:
            columns |= {fact.naam: lookup.unknown() for fact in facts}
    return columns
