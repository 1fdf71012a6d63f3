"""The conditions on a card, read by hand: yes, no, or unknown.

Only what cards use: names, numbers, texts, comparisons, in, and, or, not, is
null, coalesce and the norms. Unknown is None.
"""

import ast
import re
from collections.abc import Callable, Mapping
from functools import cache
from operator import eq, ge, gt, le, lt, ne
from typing import Any

_WORDS = {"true": True, "false": False, "null": None}
Known = Callable[[str], Any]
_COMPARED: dict[type, Callable[[Any, Any], bool]] = {
    ast.Eq: eq, ast.NotEq: ne, ast.Lt: lt, ast.LtE: le, ast.Gt: gt, ast.GtE: ge,
}  # fmt: skip


def holds(text: str, known: Known, norms: Mapping[str, float]) -> Any:
    """Return whether the condition holds: True, False, or None where that is unknown.

    `known` gives the value of a name.
    """
    return _value(_read(text), known, norms)


@cache
def _read(text: str) -> ast.expr:
    python = re.sub(r"(?<![<>=!])=(?!=)", "==", text).replace("<>", "!=")
    python = re.sub(r"\bis\s+not\s+null\b", "!= nothing", python)
    python = re.sub(r"\bis\s+null\b", "== nothing", python)
    return ast.parse(python.strip(), mode="eval").body


def _value(node: ast.expr, known: Known, norms: Mapping[str, float]) -> Any:  # noqa: C901, PLR0911 - one line per form
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Name(id=name):
            return _WORDS[name] if name in _WORDS else known(name)
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            answer = _value(inner, known, norms)
            return None if answer is None else not answer
        case ast.BoolOp(op=op, values=parts):
            return _joined([_value(part, known, norms) for part in parts], isinstance(op, ast.Or))
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            return _compared(left, op, right, known, norms)
        case ast.Call(func=ast.Name(id="norm"), args=[ast.Constant(value=name)]):
            return norms[str(name)]
        case ast.Call(func=ast.Name(id="coalesce"), args=parts):
            values = (_value(part, known, norms) for part in parts)
            return next((value for value in values if value is not None), None)
        case ast.Call(func=ast.Name(id="bevat"), args=[listed, ast.Constant(value=item)]):
            value = _value(listed, known, norms)
            return None if value is None else item in value.split(",")
        case ast.Tuple(elts=parts):
            return [_value(part, known, norms) for part in parts]
    raise AssertionError(ast.dump(node))


def _joined(answers: list[Any], enough: bool) -> Any:  # noqa: FBT001 - what decides at once
    if enough in answers:
        return enough
    return None if None in answers else not enough


def _compared(left: ast.expr, op: ast.cmpop, right: ast.expr, known: Known, norms: Any) -> Any:
    here = _value(left, known, norms)
    if isinstance(right, ast.Name) and right.id == "nothing":
        return (here is None) is isinstance(op, ast.Eq)
    there = _value(right, known, norms)
    if here is None or there is None:
        return None
    if isinstance(op, ast.In):
        return here in (there if isinstance(there, list) else [there])
    return _COMPARED[type(op)](here, there)
