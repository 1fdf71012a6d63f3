"""How the back of a leaf is filled: every role its own block, and the rest to write on.

All heights are in mm, and follow the measures in leaf.typ.
"""

from dataclasses import dataclass

from barriere.reports import words
from barriere.reports.leaf_front import HEIGHT, WIDTH
from barriere.reports.text_lines import CAP, MM, height_of, listed
from barriere.reports.visit_page import Task

_LINE = 8.0
"""Height of a line to write on, for who wears gloves."""
_LEAST = 14.0
"""Room to write that every sheet keeps: two lines, a little closer."""
_FIXED = 62.5
"""Head, door, heading and legend, hercontrole, and the words above the lines."""
_SHARES = (1.3, 1.15, 1.1)
_COLUMNS = tuple((WIDTH - 8) * share / sum(_SHARES) for share in _SHARES)
_TICK, _TWO_TICKS = 6.6, 14.4
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
    """A letter in points, and the white between rows, between blocks and at their edges."""

    letter: float
    row: float
    between: float
    air: float


@dataclass(frozen=True)
class Back:
    """The back as it fits, and how many lines are left to write on."""

    rows: Rows
    lines: int
    blocks: tuple[Block, ...]


_LADDER = (
    Rows(11.0, 4.0, 4.2, 2.2),
    Rows(10.5, 3.8, 3.4, 2.0),
    Rows(10.0, 3.6, 3.0, 1.8),
    Rows(10.0, 3.2, 2.6, 1.6),
    Rows(9.5, 2.9, 2.2, 1.5),
    Rows(9.5, 2.6, 1.8, 1.3),
    Rows(9.0, 2.4, 1.6, 1.2),
)
_LOOKS = (9, 4, 3, 2, 1)
"""How many things to look at each role keeps, where there are too many roles for one page."""


def back(tasks: tuple[Task, ...]) -> Back:
    """Return the back with the largest letter that keeps it on one page."""
    for most in _LOOKS:
        blocks = tuple(_block(task, most) for task in tasks)
        for rows in _LADDER:
            left = HEIGHT - _FIXED - sum(_height(block, rows) for block in blocks)
            if left >= _LEAST:
                return Back(rows, max(int(left // _LINE), 2), blocks)
    return Back(_LADDER[-1], 1, blocks)


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
    lists = [
        listed(items, width - tick, rows.letter, rows.row)
        for items, width, tick in (
            (block.looks, _COLUMNS[0], _TICK),
            (block.findings, _COLUMNS[1], _TWO_TICKS if block.paired else _TICK),
            (block.follows, _COLUMNS[2], _TICK),
        )
        if items
    ]
    # The frame of a tick stands out above and below its row.
    out = (4.6 - rows.letter * CAP / MM) / 2
    return high + (rows.air + 1.2 + max(lists) + out if lists else 0.0)
