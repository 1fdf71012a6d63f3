"""The global pass: what only shows when all addresses are seen together.

It asks for few columns, and for the facts some measures build on, part by part.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

from barriere.facts.compile import compiled
from barriere.facts.definition import Fact
from barriere.facts.lookup import Lookup
from barriere.facts.measures import GLOBAL, LOCAL, measured, run
from barriere.facts.needed import facts_behind
from barriere.facts.order import in_order
from barriere.facts.part import PER_PART, Part, parts

TABLE, BASIS, HERE = "netwerk", "netwerk_basis", "metingen"
_PLACE = ("adr", "sleutel", "pand_id", "x", "y", "afgeschermd")
"""What a measure over facts may know of an address itself."""


@dataclass(frozen=True)
class Network:
    """The measured columns of every address, in the table `netwerk`."""

    names: tuple[str, ...]

    @property
    def measured(self) -> dict[str, tuple[str, ...]]:
        """Return the table with its columns, as the compiler wants them."""
        return {TABLE: self.names} if self.names else {}


def network(lookup: Lookup, wanted: frozenset[str] | None, per_part: int = PER_PART) -> Network:
    """Run every global measure that is wanted; make the table `netwerk` with what they found.

    What was measured part by part on the way is kept in it too.
    """
    groups = measured(lookup.plan.definitions, GLOBAL, wanted)
    early = {name: facts for name, facts in groups.items() if not _reads(facts)}
    late = {name: facts for name, facts in groups.items() if _reads(facts)}
    columns = run(lookup, early)
    _register(lookup, columns)
    if late:
        asked = sorted({name for facts in late.values() for name in _reads(facts)})
        basis = _basis(lookup, asked, columns, per_part)
        own = [name for name in basis.column_names if name not in {*_PLACE, *asked}]
        columns |= {name: basis.column(name) for name in own}
        lookup.db.register(BASIS, basis)
        columns |= run(replace(lookup, table=BASIS), late)
        lookup.db.unregister(BASIS)
        _register(lookup, columns)
    return Network(tuple(columns))


def _reads(facts: list[Fact]) -> tuple[str, ...]:
    return tuple(name for fact in facts for name in fact.leest)


def _register(lookup: Lookup, columns: Mapping[str, pa.Array | pa.ChunkedArray]) -> None:
    adr = pa.array(np.arange(lookup.addresses))
    lookup.db.register(TABLE, pa.table({"adr": adr, **columns}))


def _basis(
    lookup: Lookup, asked: list[str], columns: dict[str, pa.Array], per_part: int
) -> pa.Table:
    """Return the facts in `asked` of every address, and what was measured locally for them."""
    wanted = facts_behind(lookup.plan.definitions, asked)
    have = Network(tuple(name for name in columns if name in wanted))
    tables = []
    for part in parts(lookup.addresses, per_part):
        local = here(lookup, part, wanted, frozenset())
        relation = compiled(lookup.plan, {**have.measured, **local}, part, wanted)
        names = dict.fromkeys([*asked, *(name for found in local.values() for name in found)])
        query = f"SELECT {', '.join([*_PLACE, *names])} FROM {relation}"
        tables.append(in_order(lookup.db.sql(query).to_arrow_table()))
    return pa.concat_tables(tables)


def here(
    lookup: Lookup, part: Part, wanted: frozenset[str] | None, known: Container[str]
) -> dict[str, tuple[str, ...]]:
    """Run the local measures at the addresses of a part; make the table `metingen` of them.

    Those whose facts are `known` already are not run again.
    """
    groups = {
        name: facts
        for name, facts in measured(lookup.plan.definitions, LOCAL, wanted).items()
        if any(fact.naam not in known for fact in facts)
    }
    if not groups:
        return {}
    columns = run(replace(lookup, first=part.first, addresses=len(part), kept={}), groups)
    adr = pa.array(np.arange(part.first, part.end))
    lookup.db.register(HERE, pa.table({"adr": adr, **columns}))
    return {HERE: tuple(columns)}
