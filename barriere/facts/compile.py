"""From definitions to one statement: one GROUP BY per source, joined to the addresses.

The text is DuckDB's; `sqlglot` takes it to Spark or PostgreSQL unchanged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlglot import exp

from barriere.facts.definition import Count, Definitions, Fact
from barriere.facts.expression import ALLOWED_WORDS, NotAllowed, expand, names, parse
from barriere.facts.layers import layers, stacked
from barriere.facts.moment import Moment
from barriere.model.register import Register

ADDRESS_COLUMNS = (
    "adr", "sleutel", "weergave", "straat", "huisnummer", "huisletter", "toevoeging", "postcode",
    "woonplaats", "x", "y", "pand_id", "wijk", "buurt", "soort", "gebruiksdoel", "afgeschermd",
    "oppervlakte", "status", "bouwjaar",
)  # fmt: skip
_AGGREGATES = {Count.HOOGSTE: "MAX", Count.LAAGSTE: "MIN", Count.SOM: "SUM"}


@dataclass(frozen=True)
class Plan:
    """What to compile: the definitions, the moment, and which registers were delivered."""

    definitions: Definitions
    moment: Moment
    delivered: frozenset[Register]


def tree(fact: Fact, key: str, text: str, moment: Moment) -> exp.Expression:
    """Return the checked tree of one text of a fact.

    Raises BadData naming file, fact and what is allowed.
    """
    try:
        return expand(parse(text), moment)
    except NotAllowed as error:
        raise fact.wrong(key, str(error), f"Toegestaan zijn {ALLOWED_WORDS}.") from None


@lru_cache(maxsize=64)
def columns_of(
    definitions: Definitions, register: Register, moment: Moment
) -> dict[str, exp.Expression]:
    """Return the named conditions of a source as trees; not to be changed."""
    bron = definitions.bronnen[register]
    return {
        name: tree(bron.host(name), "kolommen", text, moment)
        for name, text in bron.kolommen.items()
    }


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


@lru_cache(maxsize=8)
def formulas(plan: Plan) -> dict[str, exp.Expression]:
    """Return every formula as a tree, unknown where what it reads is; not to be changed."""
    return {
        fact.naam: _strict(fact, tree(fact, "formule", fact.formule, plan.moment))
        for fact in plan.definitions.feiten.values()
        if fact.formule
    }


def computable(plan: Plan, have: set[str]) -> dict[str, exp.Expression]:
    """Return the formulas that can be computed from the columns in `have`, one on another."""
    everything = formulas(plan)
    try:
        order = layers(everything)
    except ValueError as error:
        fact = plan.definitions.feiten[str(error).split(", ")[0]]
        remedy = "Haal de kring eruit."
        raise fact.wrong("formule", f"deze lezen elkaar: {error}", remedy) from None
    known = set(have)
    found: dict[str, exp.Expression] = {}
    for layer in order:
        ready = {name: t for name, t in layer.items() if names(t) <= known}
        found |= ready
        known |= ready.keys()
    return found


def _strict(fact: Fact, formula: exp.Expression) -> exp.Expression:
    needed = sorted(names(formula) - set(fact.optioneel))
    if not needed:
        return formula
    unknown = exp.or_(*(exp.column(name).is_(exp.null()) for name in needed))
    return exp.case().when(unknown, exp.null()).else_(formula)


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
    """No delivery is unknown; a delivery without a row for the address is a true zero."""
    if register not in plan.delivered:
        return f"CAST(NULL AS DOUBLE) AS {name}"
    column = f"{register}_feiten.{name}"
    if fact.tel in (Count.HOOGSTE, Count.LAAGSTE):
        return f"{column} AS {name}"
    return f"COALESCE({column}, 0) AS {name}"
