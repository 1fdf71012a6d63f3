"""Python source with one small fault in it: what a hasty hand writes by mistake."""

import ast
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult, ast.LShift: ast.RShift,
}  # fmt: skip
_ORDERING = ("sorted", "reversed")


@dataclass(frozen=True)
class Fault:
    """A file with one fault: where it is, what it says there, and the whole text with it."""

    path: Path
    line: int
    words: str
    text: str

    @property
    def name(self) -> str:
        """Return what tells the fault from others while lines move."""
        return f"{self.path.as_posix()}: {self.words}"


def faults(path: Path) -> list[Fault]:
    """Return the file once per fault."""
    tree = ast.parse(path.read_text("utf-8"))
    spots = list(_spots(tree))
    found = []
    for number, (node, _) in enumerate(spots):
        for index, _ in enumerate(_others(node)):
            copy = deepcopy(tree)
            spot, put = list(_spots(copy))[number]
            before, where = ast.unparse(spot), _where(tree, getattr(node, "lineno", 0))
            other = list(_others(spot))[index]
            put(other)
            words = f"{where}: '{_short(before)}' werd '{_short(ast.unparse(other))}'"
            found.append(Fault(path, getattr(node, "lineno", 0), words, ast.unparse(copy)))
    return found


def _where(tree: ast.AST, line: int) -> str:
    """Return the function that a line is in, and how far down in it."""
    name, start = "", 0
    for node in ast.walk(tree):
        inside = isinstance(node, ast.FunctionDef) and node.lineno <= line <= (node.end_lineno or 0)
        if inside and isinstance(node, ast.FunctionDef) and node.lineno > start:
            name, start = node.name, node.lineno
    return f"{name}+{line - start}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) < 90 else f"{flat[:87]}..."


def _spots(tree: ast.AST) -> Iterator[tuple[Any, Any]]:
    """Yield every node in which a fault may be, with what puts another in its place."""
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if _said_only(parent, name):
                continue
            if isinstance(value, list):
                for index, item in enumerate(value):
                    if isinstance(item, ast.AST):
                        yield item, _putter(value, index)
            elif isinstance(value, ast.AST):
                yield value, _setter(parent, name)


def _putter(items: list[Any], index: int) -> Any:
    return lambda other: items.__setitem__(index, other)


def _setter(parent: ast.AST, name: str) -> Any:
    return lambda other: setattr(parent, name, other)


def _said_only(parent: ast.AST, name: str) -> bool:
    """Tell whether a field says something about types, or decorates: nothing that runs."""
    if name in ("annotation", "returns", "decorator_list", "bases", "keywords"):
        return isinstance(parent, ast.AnnAssign | ast.arg | ast.FunctionDef | ast.ClassDef)
    return isinstance(parent, ast.ImportFrom | ast.Import)


def _others(node: ast.AST) -> Iterator[ast.AST]:  # noqa: C901 - one line per kind of node
    """Yield what may stand there by mistake."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in _COMPARED:
            yield ast.Compare(node.left, [_COMPARED[type(op)]()], node.comparators)
        case ast.BinOp(op=op) if type(op) in _COUNTED and not _text(node):
            yield ast.BinOp(node.left, _COUNTED[type(op)](), node.right)
        case ast.BoolOp(op=op, values=parts):
            yield ast.BoolOp(ast.And() if isinstance(op, ast.Or) else ast.Or(), parts)
        case ast.UnaryOp(op=ast.Not() | ast.Invert(), operand=inner):
            yield inner
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
        case ast.Return(value=ast.expr() as value) if not _nothing(value):
            yield ast.Return(ast.Constant(None))
        case ast.If() | ast.IfExp():
            changed = deepcopy(node)
            changed.test = ast.UnaryOp(ast.Not(), node.test)
            yield changed
        case ast.Call(func=ast.Name(id=name), args=[only]) if name in _ORDERING:
            yield ast.Call(ast.Name("list", ast.Load()), [only], [])
        case ast.Expr(value=ast.Call() | ast.YieldFrom() | ast.Yield()):
            yield ast.Pass()


def _nothing(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _text(node: ast.BinOp) -> bool:
    return any(isinstance(side, ast.JoinedStr) for side in (node.left, node.right))
