"""From definitions to one statement: a GROUP BY per source, joined to the addresses.

The text is DuckDB's; `sqlglot` takes it to Spark or PostgreSQL unchanged.
"""

from collections.abc import Iterable, Mapping

from barriere.facts.definition import Count, Definitions, Fact
from barriere.facts.formulas import Plan, computable
from barriere.facts.grouping import UNKNOWN, Grouped, grouped
from barriere.facts.layers import stacked
from barriere.facts.part import Part
from barriere.model.register import Register

ADDRESS_COLUMNS = (
    "adr", "sleutel", "weergave", "straat", "huisnummer", "huisletter", "toevoeging", "postcode",
    "woonplaats", "x", "y", "pand_id", "wijk", "buurt", "soort", "gebruiksdoel", "afgeschermd",
    "oppervlakte", "status", "bouwjaar",
)  # fmt: skip
_LEFT_OPEN = (Count.HOOGSTE, Count.LAAGSTE)


def compiled(
    plan: Plan,
    measured: Mapping[str, Iterable[str]],
    part: Part | None = None,
    wanted: frozenset[str] | None = None,
) -> str:
    """Return what counts every source and computes every formula, as a query in brackets.

    `measured` names the tables of facts measured in Python beforehand, with
    their columns. `part` limits it to some addresses, `wanted` to some facts.
    """
    joins: list[str] = []
    columns = [f"a.{name}" for name in ADDRESS_COLUMNS]
    have = set(ADDRESS_COLUMNS)
    for register, facts in _counted(plan.definitions, wanted).items():
        names = [name for fact in facts for name in fact.names]
        have.update(names)
        if register in plan.delivered:
            source = grouped(plan, register, facts, part)
            joins += [
                f"LEFT JOIN ({query}) AS {table} ON {table}.adr = a.adr"
                for table, query in source.queries.items()
            ]
            columns += [_found(source, name, fact) for fact in facts for name in fact.names]
        else:
            columns += [f"CAST(NULL AS DOUBLE) AS {name}" for name in names]
    for table, yielded in measured.items():
        rows = f"({part.rows(table, '*')}) AS {table}" if part else table
        joins.append(f"LEFT JOIN {rows} ON {table}.adr = a.adr")
        columns += [f"{table}.{name} AS {name}" for name in yielded]
        have.update(yielded)
    addresses = f"({part.rows('adressen', '*')})" if part else "adressen"
    basis = f"(SELECT {', '.join(columns)} FROM {addresses} AS a {' '.join(joins)}) AS basis"
    trees = computable(plan, have)
    if wanted is not None:
        trees = {name: tree for name, tree in trees.items() if name in wanted}
    return stacked(basis, trees, "formules")


def _counted(definitions: Definitions, wanted: frozenset[str] | None) -> dict[Register, list[Fact]]:
    found: dict[Register, list[Fact]] = {}
    for fact in definitions.feiten.values():
        if fact.register is not None and (wanted is None or wanted & set(fact.names)):
            found.setdefault(fact.register, []).append(fact)
    return found


def _found(source: Grouped, name: str, fact: Fact) -> str:
    """No row is a true zero; what the source says is unknown is unknown."""
    column = f"{source.table_of[name]}.{name}"
    value = column if fact.tel in _LEFT_OPEN else f"COALESCE({column}, 0)"
    if source.unknown_in:
        unknown = f"COALESCE({source.unknown_in}.{UNKNOWN}, FALSE)"
        value = f"CASE WHEN {unknown} THEN NULL ELSE {value} END"
    return f"{value} AS {name}"
