"""The names in a record, without its values: what comes twice, and what is left unread."""

import re
from dataclasses import dataclass, field
from typing import Any

import msgspec

from barriere.privacy import forbidden_trait
from barriere.sources import limits

Tree = dict[str, Any]
_NAME = re.compile(r"[A-Za-z][A-Za-z_]{0,59}")
_MOST = 500
_SHAPES = 1000
# A name, a text, or where an object or list begins or ends; only names and marks are taken out.
_TOKEN = re.compile(rb'"((?:[^"\\]|\\.)*+)"\s*+:|"(?:[^"\\]|\\.)*+"|([{}\[\]])', re.DOTALL)
Shape = tuple[tuple[bytes, bytes], ...]


def tree_of(kind: object) -> Tree:
    """Return the members that a Struct declares, each with the members below it."""
    return _below(msgspec.inspect.type_info(kind)) or {}


def _below(info: msgspec.inspect.Type) -> Tree | None:
    if isinstance(info, msgspec.inspect.StructType):
        return {member.encode_name: _below(member.type) for member in info.fields}
    if isinstance(info, msgspec.inspect.ListType):
        return _below(info.item_type)
    if isinstance(info, msgspec.inspect.UnionType):
        return next((tree for kind in info.types if (tree := _below(kind)) is not None), None)
    return None


@dataclass(frozen=True)
class Outline:
    """What was seen in the records of a file: members that are not read, by their path.

    Records of one file are of few shapes, so each shape is walked once.
    """

    tree: Tree
    unread: set[str] = field(default_factory=set)
    _known: dict[Shape, str] = field(default_factory=dict)

    def twice(self, record: bytes) -> str:
        """Return the path of a member that comes twice where it is read, or an empty text.

        Raises RecursionError for a record that is nested too deep.
        """
        shape = tuple(_TOKEN.findall(record))
        found = self._known.get(shape)
        if found is None:
            found = self._walked(shape)
            if len(self._known) < _SHAPES:
                self._known[shape] = found
        return found

    def _walked(self, shape: Shape) -> str:
        walk = _Walk(self.tree, self.unread)
        for name, mark in shape:
            if name:
                if walk.again(name):
                    return walk.path
            elif mark in (b"{", b"["):
                walk.enter(named=mark == b"{")
            elif mark:
                walk.leave()
        return ""

    def skipped(self) -> list[str]:
        """Return what was left unread, with the forbidden trait it carries, if any."""
        traits = {path: _trait(path) for path in sorted(self.unread)}
        return [f"{path} ({trait})" if trait else path for path, trait in traits.items()]


class _Walk:
    """Where we are in one record: the members declared here, and those seen."""

    def __init__(self, tree: Tree, unread: set[str]) -> None:
        self.path = ""
        self._unread = unread
        self._below: Tree | None = tree
        self._around: list[tuple[Tree | None, str, set[str] | None]] = []

    def again(self, written: bytes) -> bool:
        """Take in a name; tell whether it is read and was here before."""
        declared, above, seen = self._around[-1] if self._around else (None, "", None)
        if seen is None or declared is None:
            return False
        name = _named(written)
        self.path = f"{above}.{name}" if above else name
        self._below = declared.get(name)
        if name not in declared:
            self._leave_unread(name)
            return False
        if name in seen:
            return True
        seen.add(name)
        return False

    def _leave_unread(self, name: str) -> None:
        """Remember a member by its name, if it is a name and not something else."""
        if _NAME.fullmatch(name) and len(self._unread) < _MOST:
            self._unread.add(self.path)

    def enter(self, *, named: bool) -> None:
        if len(self._around) >= limits.JSON_DEPTH:
            raise RecursionError
        seen: set[str] | None = set() if named and self._below is not None else None
        self._around.append((self._below, self.path, seen))

    def leave(self) -> None:
        if self._around:
            self._around.pop()
        if self._around:
            self._below, self.path, _ = self._around[-1]


def _named(written: bytes) -> str:
    """Return a name as it is meant; what cannot be decoded is left to the decoder to refuse."""
    if b"\\" in written:
        try:
            return msgspec.json.decode(b'"' + written + b'"', type=str)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return ""
    return written.decode("utf-8", "replace")


def _trait(path: str) -> str | None:
    above, _, name = path.rpartition(".")
    return forbidden_trait(name) or forbidden_trait(f"{above.rpartition('.')[2]} {name}")
