"""Follow-up: a finding that asks for a hercontrole becomes a visit that must be planned."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from barriere.model.finding import BINNENGELATEN, Finding
from barriere.model.inspection import Candidate

_WITH_A_TERM = "lod"
_IMPOSED = "opgelegd"


def deadlines(findings: Iterable[Finding]) -> dict[str, date]:
    """Return per address (sleutel) the last day of its hercontrole.

    That is `hercontrole_voor` itself, as the sheet says. A later visit that got
    inside settles the older demand. Where a measure is suspended nothing is asked,
    until it no longer is.
    """
    known = tuple(findings)
    silent = suspended(known)
    return {
        finding.sleutel: finding.hercontrole_voor
        for finding in unsettled(known)
        if finding.hercontrole_voor and finding.sleutel not in silent
    }


def terms(findings: Iterable[Finding]) -> dict[str, date]:
    """Return per address (sleutel) the last day to comply with an imposed last onder dwangsom.

    From the next day on a team may come and see, however recent its visit; that it must
    come is for people to say (`hercontrole_voor`). A suspended measure says nothing.
    """
    known = tuple(findings)
    silent = suspended(known)
    last_day: dict[str, date] = {}
    for finding in unsettled(known):
        for measure in () if finding.sleutel in silent else finding.measures:
            imposed = (measure.maatregel, measure.status) == (_WITH_A_TERM, _IMPOSED)
            if imposed and measure.termijn:
                before = last_day.get(finding.sleutel, measure.termijn)
                last_day[finding.sleutel] = max(measure.termijn, before)
    return last_day


def suspended(findings: Iterable[Finding]) -> frozenset[str]:
    """Return the addresses where any measure is suspended; a later visit changes nothing."""
    return frozenset(finding.sleutel for finding in findings if finding.opgeschort)


def unsettled(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings that no later visit which got inside made old news, by day."""
    since: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda one: (one.datum, one.sleutel, one.control)):
        known = since.setdefault(finding.sleutel, [])
        if finding.uitkomst == BINNENGELATEN:
            known.clear()
        known.append(finding)
    return (finding for one in since.values() for finding in one)


def follow_up(findings: Iterable[Finding], known: Mapping[str, Candidate]) -> tuple[Candidate, ...]:
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
