"""Follow-up: a finding that asks for a hercontrole becomes a visit that must be planned."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol

from barriere.model.inspection import Candidate

_INSIDE = "toegang_verleend"


class Seen(Protocol):
    """What follow-up asks of a finding, from the sheet or from the dossier."""

    @property
    def sleutel(self) -> str:
        """The address."""

    @property
    def datum(self) -> date:
        """The day of the visit."""

    @property
    def uitkomst(self) -> str:
        """How far the team came."""

    @property
    def hercontrole_voor(self) -> date | None:
        """The last day on which the address must be seen again."""


def deadlines(findings: Iterable[Seen]) -> dict[str, date]:
    """Return per address (sleutel) the last day of its hercontrole.

    That is `hercontrole_voor` itself, as the sheet says. A later visit that got
    inside settles the older demand.
    """
    last_day: dict[str, date] = {}
    for finding in sorted(findings, key=lambda one: (one.datum, one.sleutel)):
        if finding.uitkomst == _INSIDE:
            last_day.pop(finding.sleutel, None)
        if finding.hercontrole_voor:
            last_day[finding.sleutel] = finding.hercontrole_voor
    return last_day


def follow_up(findings: Iterable[Seen], known: Mapping[str, Candidate]) -> tuple[Candidate, ...]:
    """Return the must-visits that findings ask for, with their deadline, by sleutel.

    `known` has the address as a candidate (place, kind, service); an address
    that it lacks, because it is shielded or gone, is left out.
    """
    asked = sorted(deadlines(findings).items())
    return tuple(
        replace(known[sleutel], deadline=deadline)
        for sleutel, deadline in asked
        if sleutel in known
    )
