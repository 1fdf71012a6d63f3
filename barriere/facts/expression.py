"""The small subset of SQL in which a definition may be written, and nothing else.

A definition is data that a municipality may add, so it is parsed and every node
is checked against a list. Dates are computed here, in Python: engines disagree
about months, but never about a literal day.
"""

import re
from collections.abc import Callable
from datetime import date

from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError

from barriere.facts.moment import Moment

ALLOWED_WORDS = (
    "kolommen en feiten, getallen en 'tekst', and/or/not, = <> < <= > >=, in, between, is null, "
    "+ - * /, case, least, greatest, coalesce, nullif, peildatum(), maanden_terug(n), "
    "dagen_terug(n), dagen_tussen(a, b), bevat(lijst, 'x'), begint_met(lijst, 'x') en norm('naam')"
)
_NODES = (
    exp.Add, exp.And, exp.Anonymous, exp.Between, exp.Boolean, exp.Case, exp.Coalesce,
    exp.Column, exp.Div, exp.EQ, exp.Greatest, exp.GT, exp.GTE, exp.Identifier, exp.If, exp.In,
    exp.Is, exp.Least, exp.Literal, exp.LT, exp.LTE, exp.Mul, exp.Neg, exp.NEQ, exp.Not,
    exp.Null, exp.Nullif, exp.Or, exp.Paren, exp.Sub,
)  # fmt: skip
_NAME = re.compile(r"[a-z_][a-z0-9_]*")


class NotAllowed(ValueError):
    """The text is not in the subset; the message is a Dutch half sentence."""


def parse(text: str) -> exp.Expression:
    """Return the checked tree of `text`, with the house's own functions still in it.

    Raises NotAllowed for anything outside the subset.
    """
    try:
        tree = parse_one(text, read="duckdb")
    except SqlglotError:
        raise NotAllowed(f"'{text}' is niet te lezen") from None
    if not isinstance(tree, exp.Expression):
        raise NotAllowed(f"'{text}' is niet te lezen")
    for node in tree.walk():
        if type(node) not in _NODES:
            raise NotAllowed(f"'{node.sql('duckdb', comments=False)}' mag niet in een definitie")
        if isinstance(node, exp.Column):
            _check_column(node)
        if isinstance(node, exp.Anonymous) and node.name.lower() not in _FUNCTIONS:
            raise NotAllowed(f"de functie {node.name}() bestaat hier niet")
        if isinstance(node, exp.Div):
            _check_divisor(node.expression)
    return tree


def names(tree: exp.Expression) -> frozenset[str]:
    """Return the columns and facts that a tree reads."""
    return frozenset(column.name for column in tree.find_all(exp.Column))


def expand(tree: exp.Expression, moment: Moment) -> exp.Expression:
    """Replace the house's own functions in the tree by plain SQL for `moment`, in place.

    Raises NotAllowed where a function gets the wrong arguments.
    """

    def one(node: exp.Expression) -> exp.Expression:
        if isinstance(node, exp.Anonymous):
            return _FUNCTIONS[node.name.lower()](node.expressions, moment)
        return node

    return tree.transform(one, copy=False)


def read(text: str, moment: Moment) -> exp.Expression:
    """Return the tree of `text` as plain SQL for `moment`."""
    return expand(parse(text), moment)


def day(value: date) -> exp.Expression:
    """Return a day as a literal every engine reads the same."""
    return exp.cast(exp.Literal.string(value.isoformat()), "date")


def _check_column(column: exp.Column) -> None:
    if column.table or not _NAME.fullmatch(column.name):
        raise NotAllowed(f"'{column.sql('duckdb')}' is geen naam van een kolom of feit")


def _check_divisor(divisor: exp.Expression) -> None:
    safe = isinstance(divisor, exp.Nullif | exp.Greatest) or (
        isinstance(divisor, exp.Literal) and float(divisor.name) != 0
    )
    if not safe:
        raise NotAllowed("deel alleen door een getal, nullif(..., 0) of greatest(..., 1)")


def _whole(arguments: list[exp.Expression], function: str) -> int:
    if len(arguments) == 1 and isinstance(arguments[0], exp.Literal) and arguments[0].is_int:
        return int(arguments[0].name)
    raise NotAllowed(f"{function}() vraagt één geheel getal")


def _text(argument: exp.Expression, function: str) -> str:
    if isinstance(argument, exp.Literal) and argument.is_string:
        return argument.name
    raise NotAllowed(f"{function}() vraagt tekst tussen enkele aanhalingstekens")


def _today(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    if arguments:
        raise NotAllowed("peildatum() krijgt niets tussen de haakjes")
    return day(moment.peildatum)


def _months_back(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    return day(moment.months_back(_whole(arguments, "maanden_terug")))


def _days_back(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    return day(moment.days_back(_whole(arguments, "dagen_terug")))


def _days_between(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    if len(arguments) != 2:  # noqa: PLR2004 - from and to
        raise NotAllowed("dagen_tussen() vraagt twee datums")
    start, end = (expand(argument, moment) for argument in arguments)
    return exp.DateDiff(this=end, expression=start, unit=exp.var("DAY"))


def _norm(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    name = _text(arguments[0], "norm") if len(arguments) == 1 else ""
    if name not in moment.norms:
        known = ", ".join(sorted(moment.norms))
        raise NotAllowed(f"norm('{name}') staat niet in barriere.toml; bekend zijn: {known}")
    return exp.Literal.number(moment.norms[name])


def _within(list_of: exp.Expression, text: str, moment: Moment, *, whole: bool) -> exp.Expression:
    comma = exp.Literal.string(",")
    padded = exp.DPipe(this=comma, expression=expand(list_of, moment))
    closed = exp.DPipe(this=padded, expression=comma.copy())
    sought = exp.Literal.string(f",{text}," if whole else f",{text}")
    return exp.Paren(this=exp.GT(
        this=exp.StrPosition(this=closed, substr=sought), expression=exp.Literal.number(0)
    ))  # fmt: skip


def _in_list(function: str, *, whole: bool) -> "_Function":
    def build(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
        if len(arguments) != 2:  # noqa: PLR2004 - a list and a text
            raise NotAllowed(f"{function}() vraagt een lijst en een tekst")
        return _within(arguments[0], _text(arguments[1], function), moment, whole=whole)

    return build


_Function = Callable[[list[exp.Expression], Moment], exp.Expression]
_FUNCTIONS: dict[str, _Function] = {
    "peildatum": _today,
    "maanden_terug": _months_back,
    "dagen_terug": _days_back,
    "dagen_tussen": _days_between,
    "bevat": _in_list("bevat", whole=True),
    "begint_met": _in_list("begint_met", whole=False),
    "norm": _norm,
}
