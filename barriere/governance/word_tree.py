"""Many runs of words as one tree, so that a text is walked once, however many there are."""

from collections.abc import Callable, Iterable, Iterator

Tree = dict[str, "Tree"]
Joins = Callable[[int], bool]
_END = ""


def tree(keys: Iterable[tuple[str, ...]]) -> Tree:
    """Return runs of words as a tree.

    >>> tree([("a", "b"), ("a",)])
    {'a': {'b': {'': {}}, '': {}}}
    """
    root: Tree = {}
    for key in keys:
        below = root
        for word in key:
            below = below.setdefault(word, {})
        if key:
            below[_END] = {}
    return root


def ends(root: Tree, words: tuple[str, ...], start: int, joins: Joins) -> Iterator[int]:
    """Yield after which word (exclusive) a run that starts at `start` is complete.

    `joins` tells whether the word at a place and the next can belong together.
    """
    below = root
    for at in range(start, len(words)):
        deeper = below.get(words[at])
        if deeper is None:
            return
        below = deeper
        if _END in below:
            yield at + 1
        if at + 1 < len(words) and not joins(at):
            return
