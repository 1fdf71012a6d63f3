"""The small subset of SQL in which a definition may be written, and nothing else.

A definition is data that a municipality may add, so it is parsed and every node
is checked against a list.
"""

import re

from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError

from barriere.facts.functions import FUNCTIONS, NotInSubset, expand
from barriere.facts.moment import Moment

ALLOWED_WORDS = (
    "kolommen en feiten, getallen en 'tekst', and/or/not, = <> < <= > >=, in, between, is null, "
    "+ - * /, case, least, greatest, coalesce, nullif, peildatum(), peiljaar(), maanden_terug(n), "
    "dagen_terug(n), dagen_tussen(a, b), bevat(lijst, 'x'), begint_met(lijst, 'x') en norm('naam')"
)
_NODES = (
    exp.Add, exp.And, exp.Anonymous, exp.Between, exp.Boolean, exp.Case, exp.Coalesce,
    exp.Column, exp.Div, exp.EQ, exp.Greatest, exp.GT, exp.GTE, exp.Identifier, exp.If, exp.In,
    exp.Is, exp.Least, exp.Literal, exp.LT, exp.LTE, exp.Mul, exp.Neg, exp.NEQ, exp.Not,
    exp.Null, exp.Nullif, exp.Or, exp.Paren, exp.Sub,
)  # fmt: skip
_NAME = re.compile(r"[a-z_][a-z0-9_]*")


def parse(text: str) -> exp.Expression:
    """Return the checked tree of `text`, with the house's own functions still in it.

    Raises NotInSubset for anything outside the subset.
    """
    try:
        tree = parse_one(text, read="duckdb")
    except SqlglotError:
        raise NotInSubset(f"'{text}' is niet te lezen") from None
    if not isinstance(tree, exp.Expression):
        raise NotInSubset(f"'{text}' is niet te lezen")
    for node in tree.walk():
        if type(node) not in _NODES:
            raise NotInSubset(f"'{node.sql('duckdb', comments=False)}' mag niet in een definitie")
        if isinstance(node, exp.Column):
            _check_column(node)
        if isinstance(node, exp.Anonymous) and node.name.lower() not in FUNCTIONS:
            raise NotInSubset(f"de functie {node.name}() bestaat hier niet")
        if isinstance(node, exp.Div):
            _check_divisor(node.expression)
    return tree


def names(tree: exp.Expression) -> frozenset[str]:
    """Return the columns and facts that a tree reads."""
    return frozenset(column.name for column in tree.find_all(exp.Column))


def read(text: str, moment: Moment) -> exp.Expression:
    """Return the tree of `text` as plain SQL for `moment`."""
    return expand(parse(text), moment)


def _check_column(column: exp.Column) -> None:
    if column.table or not _NAME.fullmatch(column.name):
        raise NotInSubset(f"'{column.sql('duckdb')}' is geen naam van een kolom of feit")


def _check_divisor(divisor: exp.Expression) -> None:
    safe = isinstance(divisor, exp.Nullif | exp.Greatest) or (
        isinstance(divisor, exp.Literal) and float(divisor.name) != 0
    )
    if not safe:
        raise NotInSubset("deel alleen door een getal, nullif(..., 0) of greatest(..., 1)")
