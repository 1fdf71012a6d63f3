"""The functions a definition may call, and the plain SQL each becomes.

Dates are computed here, in Python: engines disagree about months, but never
about a literal day.
"""

from collections.abc import Callable
from datetime import date

from sqlglot import exp

from barriere.facts.moment import Moment


class NotInSubset(ValueError):
    """The text is not in the subset; the message is a Dutch half sentence."""


def expand(tree: exp.Expression, moment: Moment) -> exp.Expression:
    """Replace the house's own functions in the tree by plain SQL for `moment`, in place.

    Raises NotInSubset where a function gets the wrong arguments.
    """

    def one(node: exp.Expression) -> exp.Expression:
        if isinstance(node, exp.Anonymous):
            return FUNCTIONS[node.name.lower()](node.expressions, moment)
        return node

    return tree.transform(one, copy=False)


def _day(value: date) -> exp.Expression:
    """Return a day as a literal every engine reads the same."""
    return exp.cast(exp.Literal.string(value.isoformat()), "date")


def _whole(arguments: list[exp.Expression], function: str) -> int:
    if len(arguments) == 1 and isinstance(arguments[0], exp.Literal) and arguments[0].is_int:
        return int(arguments[0].name)
    raise NotInSubset(f"{function}() vraagt één geheel getal")


def _text(argument: exp.Expression, function: str) -> str:
    if isinstance(argument, exp.Literal) and argument.is_string:
        return argument.name
    raise NotInSubset(f"{function}() vraagt tekst tussen enkele aanhalingstekens")


def _today(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    if arguments:
        raise NotInSubset("peildatum() krijgt niets tussen de haakjes")
    return _day(moment.peildatum)


def _this_year(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    if arguments:
        raise NotInSubset("peiljaar() krijgt niets tussen de haakjes")
    return exp.Literal.number(moment.peildatum.year)


def _months_back(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    return _day(moment.months_back(_whole(arguments, "maanden_terug")))


def _days_back(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    return _day(moment.days_back(_whole(arguments, "dagen_terug")))


def _days_between(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    if len(arguments) != 2:  # noqa: PLR2004 - from and to
        raise NotInSubset("dagen_tussen() vraagt twee datums")
    start, end = (expand(argument, moment) for argument in arguments)
    return exp.DateDiff(this=end, expression=start, unit=exp.var("DAY"))


def _norm(arguments: list[exp.Expression], moment: Moment) -> exp.Expression:
    name = _text(arguments[0], "norm") if len(arguments) == 1 else ""
    if name not in moment.norms:
        known = ", ".join(sorted(moment.norms))
        raise NotInSubset(f"norm('{name}') staat niet in barriere.toml; bekend zijn: {known}")
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
            raise NotInSubset(f"{function}() vraagt een lijst en een tekst")
        return _within(arguments[0], _text(arguments[1], function), moment, whole=whole)

    return build


_Function = Callable[[list[exp.Expression], Moment], exp.Expression]
FUNCTIONS: dict[str, _Function] = {
    "peildatum": _today,
    "peiljaar": _this_year,
    "maanden_terug": _months_back,
    "dagen_terug": _days_back,
    "dagen_tussen": _days_between,
    "bevat": _in_list("bevat", whole=True),
    "begint_met": _in_list("begint_met", whole=False),
    "norm": _norm,
}
