"""A checkpoint of the log as a short code, so that paper elsewhere witnesses what the log held.

Lines cut off at the end, or a log rewritten as a whole, do not show in the log itself
(governance: a checkpoint must be held elsewhere). A code printed on a list shows it:
every line before it is folded into its hash.
"""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from barriere.errors import WrongUse
from barriere.store.dossier.logregel import Logregel
from barriere.store.log import TRIMMED, Chain, verify

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011", " -\u00a0\u2010\u2011")
_LENGTH = 15
_BITS = 5 * _LENGTH
_GROUP = 4
_FIELD = 0b100101
"""x⁵ + x² + 1: the check character is a sum in the field of 32 elements that it makes."""


@dataclass(frozen=True)
class Checkpoint:
    """What the log says of a code: its line and number, and the state of the whole log.

    `line` is None when no line has this code. `erased_before` is the day before which
    lines may have been erased because their term was over, None when none were.
    """

    code: str
    line: Logregel | None
    number: int
    chain: Chain
    erased_before: date | None

    @property
    def proven(self) -> bool:
        """Tell whether the line is there, and every line up to it follows from the one before."""
        broken = self.chain.broken
        return self.line is not None and (broken is None or broken > self.number)


def code_of(sha256: str) -> str:
    """Return the code of a line by its hash: 75 bits and a check character, in groups of four.

    >>> code_of("0" * 64), code_of("f" * 64)
    ('0000-0000-0000-0000', 'ZZZZ-ZZZZ-ZZZZ-ZZZN')
    """
    bits = int(sha256, 16) >> (len(sha256) * 4 - _BITS)
    digits = [bits >> 5 * place & 31 for place in reversed(range(_LENGTH))]
    letters = "".join(_LETTERS[digit] for digit in [*digits, _check(digits)])
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def read_code(text: str) -> str:
    """Return a code as `code_of` writes it, from what a person typed.

    O counts as 0, I and L as 1. Raises WrongUse when it is no code: one wrong or two
    swapped characters are always noticed.
    """
    letters = text.upper().translate(_READ_AS)
    digits = [_LETTERS.find(letter) for letter in letters]
    if len(digits) != _LENGTH + 1 or -1 in digits or digits[-1] != _check(digits[:-1]):
        what = "Dit is geen controlecode: er is een teken verkeerd, te veel of te weinig."
        raise WrongUse(what, "Neem de 16 tekens over die onderaan elke bladzijde staan.")
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def checkpoint(session: Session, code: str) -> Checkpoint:
    """Look up a code (as `read_code` returns it) in the log, and verify the whole log."""
    lines = session.exec(select(Logregel).order_by(col(Logregel.id))).all()
    at = next((n for n, line in enumerate(lines, 1) if code_of(line.hash) == code), 0)
    erased = any(line.actie == TRIMMED for line in lines)
    return Checkpoint(
        code=code,
        line=lines[at - 1] if at else None,
        number=at,
        chain=verify(session),
        erased_before=lines[0].op.date() if erased else None,
    )


def _check(digits: list[int]) -> int:
    """Return the digit that makes the weighted sum zero; weights are powers of x, so all differ."""
    total = 0
    for digit in digits:
        total = _times_x(total ^ digit)
    return total


def _times_x(value: int) -> int:
    doubled = value << 1
    return doubled ^ _FIELD if doubled & 32 else doubled
