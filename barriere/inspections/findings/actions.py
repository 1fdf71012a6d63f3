"""What still has to be done after the controls: by whom, at which address, and by when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from barriere.inspections.findings.follow_up import suspended, unsettled
from barriere.model.finding import EIGEN_VERVOLG, NOTHING, OPGESCHORT, Finding

SOON = timedelta(days=14)
"""A term that ends within so long asks for attention now."""

Stand = Literal["te laat", "binnenkort", "loopt", "zonder termijn", "klaar"]
STANDS: tuple[Stand, ...] = ("te laat", "binnenkort", "loopt", "zonder termijn", "klaar")
"""How urgent an action is, the most urgent first."""


@dataclass(frozen=True)
class Action:
    """One thing to do, or done: a measure with its `status`, or a signal (`status` '').

    `rol` is its owner, a key of the powers matrix or '' when nobody kept it; `word` is of
    INTERVENTIES for a measure and of ROLBEVINDINGEN for a signal; `termijn` is its last day.
    """

    sleutel: str
    control: str
    datum: date
    rol: str
    word: str
    status: str
    termijn: date | None
    stand: Stand

    @property
    def order(self) -> tuple[int, date, str, str, str]:
        """Return what sorts the most urgent first."""
        return STANDS.index(self.stand), self.termijn or date.max, self.control, self.sleutel, \
            self.word  # fmt: skip


def actions(findings: Iterable[Finding], today: date) -> tuple[Action, ...]:
    """Return every action, the most urgent first; what is done comes last.

    A suspended measure is no action: of an address where one is nothing is asked. A signal
    asks to be looked into, until its role acts on it or a team got inside again.
    """
    known = tuple(findings)
    silent = suspended(known)
    asking = [finding for finding in known if finding.sleutel not in silent]
    found = [*_measures(asking, today), *_signals(asking)]
    return tuple(sorted(found, key=lambda action: action.order))


def stand_of(termijn: date | None, today: date) -> Stand:
    """Return how urgent something is whose last day is `termijn`."""
    if termijn is None:
        return "zonder termijn"
    if termijn < today:
        return "te laat"
    return "binnenkort" if termijn - today <= SOON else "loopt"


def count_suspended(findings: Iterable[Finding]) -> int:
    """Return how many measures are suspended; which ones is told on no list."""
    return sum(measure.status == OPGESCHORT for finding in findings for measure in finding.measures)


def _measures(findings: Iterable[Finding], today: date) -> Iterator[Action]:
    for finding in findings:
        for one in finding.measures:
            if one.maatregel in (NOTHING, EIGEN_VERVOLG):
                continue
            stand: Stand = stand_of(one.termijn, today) if one.open else "klaar"
            yield Action(
                finding.sleutel, finding.control, finding.datum,
                one.rol, one.maatregel, one.status, one.termijn, stand,
            )  # fmt: skip


def _signals(findings: Iterable[Finding]) -> Iterator[Action]:
    """Yield the signals that their own role does nothing about yet."""
    for finding in unsettled(findings):
        acting = {one.rol for one in finding.measures if one.maatregel != NOTHING}
        for part in finding.parts:
            signal = part.zekerheid == "signaal" and part.bevinding not in (NOTHING, EIGEN_VERVOLG)
            if signal and part.rol not in acting:
                yield Action(
                    finding.sleutel, finding.control, finding.datum,
                    part.rol, part.bevinding, "", None, "zonder termijn",
                )  # fmt: skip
