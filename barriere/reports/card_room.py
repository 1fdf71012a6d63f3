"""How large the letters of a victim card can be: in the pocket, and on the last sheet of a list.

All heights are in mm, and follow the measures in pocket_card.typ and victim_card.typ.
"""

from collections.abc import Callable, Sequence

from barriere.reports.text_lines import MM, height_of, listed
from barriere.reports.victim_card import Step, VictimCard

_LETTERS = (12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_PANEL, _TALL = 89.0, 128.0
"""A quarter of a sheet without its margins."""
_SHEET, _SHEET_TALL = 176.0, 250.0
_NUMBER, _WIDE_NUMBER = 8.5, 13.0
_HEADING = 9.0
_FACE, _CALL = 54.0, 9.0
"""Title and closing line of the front, and a number to call."""
_BULLET, _GAP = 4.0, 2.1


def pocket_letter(card: VictimCard) -> float:
    """Return the largest letter, in points, with which every quarter fits; 0 when none does."""
    return _largest(lambda letter: max(_quarters(card, letter)) <= _TALL)


def sheet_letter(card: VictimCard) -> float:
    """Return the largest letter, in points, with which the card fits on one sheet; 0 when none."""
    return _largest(lambda letter: _sheet(card, letter) <= _SHEET_TALL)


def half(card: VictimCard) -> int:
    """Return how many steps stand on the left inside: the two sides are about as full."""
    counts = range(1, len(card.stappen) + 1)
    return min(counts, key=lambda count: abs(_left(card, 11, count) - _right(card, 11, count)))


def _largest(fits: Callable[[float], bool]) -> float:
    return next(filter(fits, _LETTERS), 0.0)


def _quarters(card: VictimCard, letter: float) -> tuple[float, ...]:
    count = half(card)
    face = _FACE + len(card.bel) * _CALL + _HEADING
    face += listed(card.niet.lijst, _PANEL - _BULLET, letter, _GAP)
    rear = _HEADING + listed(card.signalen.lijst, _PANEL - _BULLET, letter, _GAP)
    rear += 4 + height_of(card.bron, _PANEL, 9)
    return face, _left(card, letter, count), _right(card, letter, count), rear


def _left(card: VictimCard, letter: float, count: int) -> float:
    return _HEADING + _steps(card.stappen[:count], _PANEL - _NUMBER, letter)


def _right(card: VictimCard, letter: float, count: int) -> float:
    return _steps(card.stappen[count:], _PANEL - _NUMBER, letter)


def _steps(steps: Sequence[Step], width: float, letter: float) -> float:
    return sum(
        height_of(step.titel, width, letter * 1.1, "Bold")
        + height_of(step.tekst, width, letter)
        + 1.8
        + letter / MM
        for step in steps
    )


def _sheet(card: VictimCard, letter: float) -> float:
    column = (_SHEET - 6) / 2 - 6.4
    first = _HEADING + listed(card.signalen.lijst, column - _BULLET, letter, _GAP)
    second = _HEADING + len(card.bel) * 8 + _HEADING
    second += listed(card.niet.lijst, column - _BULLET, letter, _GAP)
    top = 24 + _steps(card.stappen, _SHEET - _WIDE_NUMBER, letter)
    return top + 10 + max(first, second) + height_of(card.bron, _SHEET, 9)
