"""How the back of a leaf is filled: every role its own block, and the rest to write on.

All heights are in mm, and follow the measures in leaf.typ.
"""

from dataclasses import dataclass
from itertools import accumulate

from barriere.reports import words
from barriere.reports.leaf_front import HEIGHT, WIDTH
from barriere.reports.text_lines import CAP, MM, height_of, listed, width_of
from barriere.reports.visit_page import Task

_LINE = 8.0
"""Height of a line to write on, for who wears gloves."""
_LEAST, _LEAST_CLOSE = 14.0, 9.0
"""Room to write that every sheet keeps: two lines, or one where many roles go."""
_FIXED, _PER_POINT = 45.0, 2.0
"""Head, door, heading and legend, hercontrole, and the words above the lines; by letter."""
_SHARES = {False: (1.3, 1.15, 1.1), True: (1.15, 1.05, 1.35)}
"""Columns of what to look at, what was found and what follows; the last flows where it is close."""
_TICK, _TWO_TICKS, _BETWEEN = 6.6, 14.4, 3.0
_PAIRED = 2
"""From so many findings on, each is a signal or confirmed; a lone one is just ticked."""


@dataclass(frozen=True)
class Block:
    """The task of one role in words; `paired` findings have a box for signal and for confirmed."""

    task: Task
    looks: tuple[str, ...]
    findings: tuple[str, ...]
    follows: tuple[str, ...]
    paired: bool


@dataclass(frozen=True)
class Rows:
    """A letter in points, and the white between rows, between blocks and at their edges (mm).

    Where it is `close`, what may follow stands in running lines.
    """

    letter: float
    row: float
    between: float
    air: float
    close: bool = False


@dataclass(frozen=True)
class Back:
    """The back as it fits, how many lines are left to write on, and who is only named."""

    rows: Rows
    lines: int
    blocks: tuple[Block, ...]
    named: tuple[str, ...] = ()


_LADDER = (
    Rows(11.0, 4.0, 4.2, 2.2),
    Rows(10.5, 3.8, 3.4, 2.0),
    Rows(10.0, 3.6, 3.0, 1.8),
    Rows(10.0, 3.2, 2.6, 1.6),
    Rows(9.5, 2.9, 2.2, 1.5),
    Rows(10.0, 3.2, 2.4, 1.5, close=True),
    Rows(9.5, 2.9, 2.2, 1.4, close=True),
    Rows(9.5, 2.7, 1.8, 1.3, close=True),
    Rows(9.0, 2.5, 1.6, 1.2, close=True),
    Rows(9.0, 2.3, 1.2, 1.0, close=True),
)
_LOOKS = (9, 4, 3)
"""How many things to look at each role keeps, where there are too many roles for one page."""
_NAMED = 12.0
"""Height of the line with roles that are only named."""


def back(tasks: tuple[Task, ...]) -> Back:
    """Return the back with the largest letter that keeps it on one page.

    Of more roles than a page holds the last are only named: they write on their own paper.
    """
    for most in _LOOKS:
        blocks = tuple(_block(task, most) for task in tasks)
        for rows in _LADDER:
            left = _room(rows) - sum(_height(block, rows) for block in blocks)
            if left >= (_LEAST_CLOSE if rows.close else _LEAST):
                return Back(rows, max(int(left // _LINE), 1 if rows.close else 2), blocks)
    return _crowded(blocks)


def _crowded(blocks: tuple[Block, ...]) -> Back:
    rows = _LADDER[-1]
    room = _room(rows) - _LEAST_CLOSE - _NAMED
    ends = accumulate(_height(block, rows) for block in blocks)
    whole = sum(end <= room for end in ends)
    return Back(rows, 1, blocks[:whole], tuple(block.task.title for block in blocks[whole:]))


def _room(rows: Rows) -> float:
    return HEIGHT - _FIXED - _PER_POINT * rows.letter


def _block(task: Task, most: int) -> Block:
    return Block(
        task=task,
        looks=task.looks[:most],
        findings=tuple(words.BEVINDING[word] for word in task.findings),
        follows=tuple(_follows(word, task) for word in task.follows),
        paired=len(task.findings) > _PAIRED,
    )


def _follows(word: str, task: Task) -> str:
    return words.MAATREGEL[word] + ("\u00a0*" if word in task.unsure else "")


def _height(block: Block, rows: Rows) -> float:
    task = block.task
    says = f"{task.title}  LEIDT  {task.basis} Niet: {task.must_not}"
    high = rows.between + rows.air + height_of(says, WIDTH, rows.letter, "Semibold")
    shares = _SHARES[rows.close]
    looks, findings, follows = ((WIDTH - 8) * share / sum(shares) for share in shares)
    lists = (
        listed(block.looks, looks - _TICK, rows.letter, rows.row),
        listed(
            block.findings,
            findings - (_TWO_TICKS if block.paired else _TICK),
            rows.letter,
            rows.row,
        ),
        _running(block.follows, follows, rows)
        if rows.close
        else listed(block.follows, follows - _TICK, rows.letter, rows.row),
    )
    return high + (rows.air + 1.2 + max(lists) if any(lists) else 0.0)


def _running(items: tuple[str, ...], width: float, rows: Rows) -> float:
    """Return the height of ticks in running lines."""
    lines, at = min(len(items), 1), 0.0
    for item in items:
        long = _TICK + width_of(item, rows.letter)
        if at and at + long > width:
            lines, at = lines + 1, 0.0
        at += long + _BETWEEN
    return lines * (rows.letter * CAP / MM + rows.row)
