"""From definitions to one statement: one GROUP BY per source, joined to the addresses.

The text is DuckDB's; `sqlglot` takes it to Spark or PostgreSQL unchanged.
"""

from collections.abc import Iterable, Mapping

from barriere.facts.definition import Count, Definitions, Fact
from barriere.facts.formulas import Plan, columns_of, computable, tree
from barriere.facts.layers import stacked
from barriere.facts.moment import Moment
from barriere.model.register import Register

ADDRESS_COLUMNS = (
    "adr", "sleutel", "weergave", "straat", "huisnummer", "huisletter", "toevoeging", "postcode",
    "woonplaats", "x", "y", "pand_id", "wijk", "buurt", "soort", "gebruiksdoel", "afgeschermd",
    "oppervlakte", "status", "bouwjaar",
)  # fmt: skip
_LEFT_OPEN = (Count.HOOGSTE, Count.LAAGSTE)
_AGGREGATES = {Count.HOOGSTE: "MAX", Count.LAAGSTE: "MIN", Count.SOM: "SUM"}


def statement(plan: Plan, measured: Mapping[str, Iterable[str]]) -> str:
    """Return the statement that counts every source and computes what it can.

    `measured` names the tables of facts measured in Python beforehand, with
    their columns. Formulas that read a fact not yet there are left out.
    """
    ctes, joins, columns = [], [], [f"a.{name}" for name in ADDRESS_COLUMNS]
    for register, facts in _counted(plan.definitions).items():
        if register in plan.delivered:
            source, grouped = _grouped(plan, register, facts)
            ctes += [*source, grouped]
            joins.append(f"LEFT JOIN {register}_feiten ON {register}_feiten.adr = a.adr")
        columns += [_joined(register, name, fact, plan) for fact in facts for name in fact.names]
    for table, yielded in measured.items():
        joins.append(f"LEFT JOIN {table} ON {table}.adr = a.adr")
        columns += [f"{table}.{name} AS {name}" for name in yielded]
    ctes.append(f"basis AS (SELECT {', '.join(columns)} FROM adressen AS a {' '.join(joins)})")
    have = {*ADDRESS_COLUMNS, *_base_names(plan.definitions), *_flat(measured)}
    added, last = stacked("basis", computable(plan, have), "formules")
    return f"WITH {', '.join([*ctes, *added])} SELECT * FROM {last} ORDER BY adr"


def continuation(plan: Plan, table: str, have: set[str], measured: Mapping[str, list[str]]) -> str:
    """Return the statement that adds to `table` what was measured over it, and what reads that."""
    joins = " ".join(f"LEFT JOIN {name} ON {name}.adr = f.adr" for name in measured)
    columns = [f"{name}.{column}" for name, yielded in measured.items() for column in yielded]
    basis = f"basis AS (SELECT {', '.join(['f.*', *columns])} FROM {table} AS f {joins})"
    trees = {
        name: tree_
        for name, tree_ in computable(plan, have | _flat(measured)).items()
        if name not in have
    }
    added, last = stacked("basis", trees, "formules")
    return f"WITH {', '.join([basis, *added])} SELECT * FROM {last} ORDER BY adr"


def _counted(definitions: Definitions) -> dict[Register, list[Fact]]:
    found: dict[Register, list[Fact]] = {}
    for fact in definitions.feiten.values():
        if fact.register is not None:
            found.setdefault(fact.register, []).append(fact)
    return found


def _base_names(definitions: Definitions) -> set[str]:
    facts = definitions.feiten.values()
    return {name for fact in facts if fact.register is not None for name in fact.names}


def _flat(measured: Mapping[str, Iterable[str]]) -> set[str]:
    return {name for yielded in measured.values() for name in yielded}


def _grouped(plan: Plan, register: Register, facts: list[Fact]) -> tuple[list[str], str]:
    """Return the CTEs of one source: its named conditions, then its one GROUP BY."""
    trees = columns_of(plan.definitions, register, plan.moment)
    ctes, last = stacked(str(register), trees, f"{register}_rijen")
    counts = [
        f"{_aggregate(fact, condition, plan.moment)} AS {name}"
        for fact in facts
        for name, condition in zip(fact.names, (fact.waar, fact.mogelijk), strict=False)
    ]
    if unknown := plan.definitions.bronnen[register].onbekend:
        counts.append(f"BOOL_OR({unknown}) AS onbekend")
    grouped = f"{register}_feiten AS (SELECT adr, {', '.join(counts)} FROM {last} GROUP BY adr)"
    return ctes, grouped


def _aggregate(fact: Fact, condition: str, moment: Moment) -> str:
    what = tree(fact, "van", fact.van, moment).sql("duckdb") if fact.van else "*"
    if fact.tel is Count.UNIEK:
        call = f"COUNT(DISTINCT {what})"
    elif fact.tel is Count.AANTAL:
        call = "COUNT(*)"
    else:
        call = f"{_AGGREGATES[fact.tel or Count.SOM]}({what})"
    if condition:
        call += f" FILTER (WHERE {tree(fact, 'waar', condition, moment).sql('duckdb')})"
    return f"CAST({call} AS BIGINT)"


def _joined(register: Register, name: str, fact: Fact, plan: Plan) -> str:
    """No delivery is unknown, and so is what the source says is; no row is a true zero."""
    if register not in plan.delivered:
        return f"CAST(NULL AS DOUBLE) AS {name}"
    column = f"{register}_feiten.{name}"
    value = column if fact.tel in _LEFT_OPEN else f"COALESCE({column}, 0)"
    if plan.definitions.bronnen[register].onbekend:
        value = f"CASE WHEN COALESCE({register}_feiten.onbekend, FALSE) THEN NULL ELSE {value} END"
    return f"{value} AS {name}"
