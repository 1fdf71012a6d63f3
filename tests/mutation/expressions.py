"""Small faults in a condition or a formula, one at a time, as a hasty hand makes them."""

from collections.abc import Iterator
from typing import Any

from sqlglot import exp

from barriere.facts.expression import parse

_COMPARED: dict[type[exp.Expression], tuple[type[exp.Expression], ...]] = {
    exp.GT: (exp.GTE, exp.EQ, exp.LT),
    exp.GTE: (exp.GT, exp.EQ, exp.LT),
    exp.LT: (exp.LTE, exp.EQ, exp.GT),
    exp.LTE: (exp.LT, exp.EQ, exp.GT),
    exp.EQ: (exp.NEQ, exp.GTE, exp.LTE),
    exp.NEQ: (exp.EQ,),
}
_SWAPPED: dict[type[exp.Expression], type[exp.Expression]] = {
    exp.And: exp.Or, exp.Or: exp.And, exp.Add: exp.Sub, exp.Sub: exp.Add, exp.Mul: exp.Div,
    exp.Greatest: exp.Least, exp.Least: exp.Greatest,
}  # fmt: skip
_ENDS = {"vroegst": "laatst", "laatst": "vroegst", "zeker": "mogelijk", "mogelijk": "zeker"}


def faults(text: str) -> list[str]:
    """Return every text that differs from `text` by one fault, each once.

    Nothing that is counted lies below 0, so `= 0` for `<= 0` is no fault.
    """
    tree = parse(text)
    here = tree.sql("duckdb")
    found: dict[str, None] = {}
    for number in range(sum(1 for _ in tree.walk())):
        for other in _at(tree, number):
            found[other.sql("duckdb")] = None
    found.pop(here, None)
    return list(found)


def _at(tree: exp.Expression, number: int) -> Iterator[exp.Expression]:
    """Yield a copy of the tree per fault that its node `number` can have."""
    for index in range(len(list(_other(_node(tree.copy(), number))))):
        copy = tree.copy()
        node = _node(copy, number)
        other = list(_other(node))[index]
        if node.parent is None:
            yield other
        else:
            node.replace(other)
            yield copy


def _node(tree: exp.Expression, number: int) -> Any:
    return list(tree.walk())[number]


def _other(node: Any) -> Iterator[Any]:
    """Yield what may stand there by mistake instead of `node`."""
    kind = type(node)
    if kind in _COMPARED and not _of_text(node):
        for op in _COMPARED[kind]:
            if kind is exp.EQ and op is exp.LTE and node.expression.name == "0":
                continue
            yield op(this=node.this.copy(), expression=node.expression.copy())
    elif kind is exp.EQ:
        yield exp.NEQ(this=node.this.copy(), expression=node.expression.copy())
    if isinstance(node, exp.And | exp.Or):
        yield node.left.copy()
        yield node.right.copy()
    if kind in _SWAPPED:
        yield _SWAPPED[kind](**{key: _copied(value) for key, value in node.args.items()})
    yield from _leaves(node)
    yield from _whole(node)


def _leaves(node: exp.Expression) -> Iterator[exp.Expression]:
    if isinstance(node, exp.Literal) and not node.is_string:
        for step in (-1, 1):
            if float(node.name) + step >= 0:
                yield exp.Literal.number(f"{float(node.name) + step:g}")
    if isinstance(node, exp.Boolean):
        yield exp.Boolean(this=not node.this)
    if isinstance(node, exp.Column):
        name, _, end = node.name.rpartition("_")
        if end in _ENDS:
            yield exp.column(f"{name}_{_ENDS[end]}")


def _whole(node: exp.Expression) -> Iterator[exp.Expression]:
    if isinstance(node, exp.Not | exp.Coalesce):
        yield node.this.copy()
    if isinstance(node, exp.Is):
        yield exp.Not(this=node.copy())
    if isinstance(node, exp.In) and len(node.expressions) > 1:
        for out in range(len(node.expressions)):
            kept = [e.copy() for at, e in enumerate(node.expressions) if at != out]
            yield exp.In(this=node.this.copy(), expressions=kept)
    if isinstance(node, exp.Case) and len(node.args["ifs"]) > 1:
        for out in range(len(node.args["ifs"])):
            copy = node.copy()
            copy.args["ifs"].pop(out)
            yield copy


def _of_text(node: exp.Expression) -> bool:
    other = node.expression
    text = isinstance(other, exp.Literal) and other.is_string
    return text or isinstance(other, exp.Boolean)


def _copied(value: object) -> object:
    if isinstance(value, list):
        return [_copied(item) for item in value]
    return value.copy() if isinstance(value, exp.Expression) else value
