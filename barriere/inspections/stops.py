"""Stops: addresses on one pand are visited in one go."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from barriere.model.inspection import Candidate


def stops(candidates: Sequence[Candidate], most: int) -> tuple[Candidate, ...]:
    """Bundle candidates on one pand that ask for the same visit.

    A stop adds up points and minutes and needs every partner and the earliest
    deadline of its addresses; it has at most `most` addresses, so that a team
    can do it: a larger pand becomes several stops, hercontroles and most points first.
    """
    together: dict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    for candidate in sorted(candidates, key=_merit):
        together[_visit(candidate)].append(candidate)
    bundles = [part for group in together.values() for part in _parts(group, most)]
    return tuple(sorted(map(_stop, bundles), key=lambda stop: stop.sleutel))


def _visit(candidate: Candidate) -> tuple[object, ...]:
    """Return what two addresses share when they can be one stop.

    Of addresses that rest or have a theme, a hercontrole is a stop of its own: it may
    be visited when the others may not.
    """
    place: object = (candidate.pand, candidate.x, candidate.y)
    if not candidate.pand:
        place = candidate.sleutel
    held_back = candidate.rest_until is not None or bool(candidate.themas)
    return (
        place,
        candidate.kind,
        candidate.windows,
        candidate.partners,
        candidate.opening,
        candidate.themas,
        candidate.rest_until,
        candidate.pinned,
        candidate.pinned_team,
        held_back and candidate.deadline is not None,
    )


def _merit(candidate: Candidate) -> tuple[date, int, str]:
    """Order hercontroles by deadline, then the others by points."""
    return candidate.deadline or date.max, -candidate.prize, candidate.sleutel


def _parts(group: list[Candidate], most: int) -> Iterator[list[Candidate]]:
    """Cut a group into stops that a team can do."""
    for first in range(0, len(group), most):
        yield group[first : first + most]


def _stop(bundle: list[Candidate]) -> Candidate:
    """Return one stop for the addresses of a bundle."""
    first = bundle[0]
    if len(bundle) == 1:
        return first
    return replace(
        first,
        adressen=tuple(sleutel for one in bundle for sleutel in one.adressen),
        prize=sum(one.prize for one in bundle),
        service=sum(one.service for one in bundle),
        deadline=min((one.deadline for one in bundle if one.deadline), default=None),
    )
