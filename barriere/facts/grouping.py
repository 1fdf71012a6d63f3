"""One source as one row per address: first a row per person (or firm), then their count.

A count of different persons is twenty counts in one statement if each keeps its
own set of persons; a first GROUP BY over (address, person) makes every one of
them a plain count of rows. Other numbers ride along: a sum of sums, a least of
leasts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from barriere.facts.definition import DIFFERENT, Count, Fact
from barriere.facts.expression import names
from barriere.facts.formulas import Plan, columns_of, tree
from barriere.facts.layers import stacked
from barriere.facts.needed import conditions_behind
from barriere.facts.part import Part
from barriere.model.register import Register

_AGAIN = {Count.AANTAL: "SUM", Count.SOM: "SUM", Count.HOOGSTE: "MAX", Count.LAAGSTE: "MIN"}
UNKNOWN = "onbekend"


@dataclass(frozen=True)
class Grouped:
    """The queries of one source by name, one row per address, and where each fact stands."""

    queries: dict[str, str]
    table_of: dict[str, str]
    unknown_in: str


@dataclass(frozen=True)
class _Number:
    """One column to compute: its name, its fact, and its condition and object as plain SQL."""

    name: str
    tel: Count
    what: str
    where: str


def grouped(plan: Plan, register: Register, facts: Sequence[Fact], part: Part | None) -> Grouped:
    """Return how the facts of one register are counted at the addresses of a part."""
    numbers = [number for fact in facts for number in _numbers(fact, plan)]
    unknown = plan.definitions.bronnen[register].onbekend
    rows = _rows(plan, register, facts, part)
    keys = dict.fromkeys(n.what for n in numbers if n.tel in DIFFERENT)
    queries: dict[str, str] = {}
    table_of: dict[str, str] = {}
    for place, key in enumerate(keys or [""]):
        mine = [n for n in numbers if n.what == key or (place == 0 and n.tel not in DIFFERENT)]
        table = f"{register}_feiten_{place + 1}"
        flag = unknown if place == 0 else ""
        queries[table] = _two_steps(rows, key, mine, flag) if key else _one_step(rows, mine, flag)
        table_of |= dict.fromkeys((n.name for n in mine), table)
    return Grouped(queries, table_of, f"{register}_feiten_1" if unknown else "")


def _numbers(fact: Fact, plan: Plan) -> Iterator[_Number]:
    what = tree(fact, "van", fact.van, plan.moment).sql("duckdb") if fact.van else "*"
    for name, text in zip(fact.names, (fact.waar, fact.mogelijk), strict=False):
        where = tree(fact, "waar", text, plan.moment).sql("duckdb") if text else ""
        yield _Number(name, fact.tel or Count.AANTAL, what, where)


def _rows(plan: Plan, register: Register, facts: Sequence[Fact], part: Part | None) -> str:
    """Return the source's rows, its named conditions beside them, as a query in brackets."""
    texts = [text for fact in facts for text in (fact.van, fact.waar, fact.mogelijk) if text]
    host = facts[0]
    asked = {name for text in texts for name in names(tree(host, "waar", text, plan.moment))}
    if unknown := plan.definitions.bronnen[register].onbekend:
        asked.add(unknown)
    trees, columns = conditions_behind(columns_of(plan.definitions, register, plan.moment), asked)
    kept = ", ".join(["adr", *sorted(columns - {"adr"})])
    source = part.rows(str(register), kept) if part else f"SELECT {kept} FROM {register}"
    return stacked(f"({source}) AS {register}_deel", trees, f"{register}_rijen")


def _one_step(rows: str, numbers: Sequence[_Number], unknown: str) -> str:
    columns = [f"CAST({_first(n)} AS {_kind(n)}) AS {n.name}" for n in numbers]
    if unknown:
        columns.append(f"BOOL_OR({unknown}) AS {UNKNOWN}")
    return f"SELECT adr, {', '.join(columns)} FROM {rows} GROUP BY adr"


def _two_steps(rows: str, key: str, numbers: Sequence[_Number], unknown: str) -> str:
    first = [f"{_first(n)} AS {n.name}" for n in numbers]
    again = [f"CAST({_again(n)} AS {_kind(n)}) AS {n.name}" for n in numbers]
    if unknown:
        first.append(f"BOOL_OR({unknown}) AS {UNKNOWN}")
        again.append(f"BOOL_OR({UNKNOWN}) AS {UNKNOWN}")
    each = f"SELECT adr, {key} AS wie_of_wat, {', '.join(first)} FROM {rows} GROUP BY adr, {key}"
    return f"SELECT adr, {', '.join(again)} FROM ({each}) AS elk GROUP BY adr"


def _kind(number: _Number) -> str:
    """Return the type of a number: a count never needs more than 32 bits, a sum may."""
    return "INTEGER" if number.tel in (Count.UNIEK, Count.AANTAL) else "BIGINT"


def _first(number: _Number) -> str:
    """Return the number over rows; of a count of different things, whether this one counts."""
    if number.tel in DIFFERENT:
        return f"BOOL_OR({number.where or 'TRUE'})"
    calls = {Count.HOOGSTE: "MAX", Count.LAAGSTE: "MIN", Count.SOM: "SUM", Count.AANTAL: "COUNT"}
    where = f" FILTER (WHERE {number.where})" if number.where else ""
    return f"{calls[number.tel]}({number.what}){where}"


def _again(number: _Number) -> str:
    known = f"COUNT(*) FILTER (WHERE {number.name} AND NOT wie_of_wat IS NULL)"
    if number.tel is Count.UNIEK:
        return known
    if number.tel is Count.MINSTENS:
        return f"GREATEST({known}, COUNT(*) FILTER (WHERE {number.name} AND wie_of_wat IS NULL))"
    return f"{_AGAIN[number.tel]}({number.name})"
