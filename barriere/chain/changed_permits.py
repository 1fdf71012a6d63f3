"""Which permits came, went or became others since the plan, and which end before the visit."""

from collections.abc import Iterator, Mapping
from datetime import date

from barriere.chain.permits import Permit
from barriere.model.register import Register
from barriere.reports.address_brief import Said

GRANTED = "verleend"
Permits = Mapping[str, tuple[Permit, ...]]


def changed_permits(then: Permits, now: Permits) -> dict[str, tuple[Said, ...]]:
    """Return per address what the register of permits says otherwise than `then`."""
    found = {
        key: tuple(map(_said, _between(then.get(key, ()), now.get(key, ()))))
        for key in then.keys() | now.keys()
    }
    return {key: said for key, said in found.items() if said}


def ending(now: Permits, planned: date, visit: date) -> dict[str, tuple[Said, ...]]:
    """Return which granted permits end after the day of planning and by the day of the visit.

    The first day on which a permit does not hold any more is the day of `until`.
    """
    found = {key: tuple(map(_said, _ending(ones, planned, visit))) for key, ones in now.items()}
    return {key: said for key, said in found.items() if said}


def _between(then: tuple[Permit, ...], now: tuple[Permit, ...]) -> Iterator[str]:
    """Tell of each permit, found back by its kind and in its order, what became of it."""
    kinds = dict.fromkeys(one.kind for one in (*then, *now))
    for kind in kinds:
        old, new = ([one for one in ones if one.kind == kind] for ones in (then, now))
        same = [one for one in old if one in new]
        old, new = ([one for one in ones if one not in same] for ones in (old, new))
        for was, is_ in zip(old, new, strict=False):
            yield f"Vergunning veranderd. Was: {was.words} Nu: {is_.words}"
        for one in new[len(old) :]:
            yield f"Vergunning nieuw in het register: {one.words}"
        for one in old[len(new) :]:
            yield f"Vergunning niet meer in het register: {one.words}"


def _ending(ones: tuple[Permit, ...], planned: date, visit: date) -> Iterator[str]:
    for one in ones:
        if one.status == GRANTED and one.until and planned < one.until <= visit:
            yield (
                f"Vergunning {one.name} gold tot {one.until:%d-%m-%Y}: "
                "op de dag van dit bezoek niet meer, als zij niet is verlengd."
            )


def _said(sentence: str) -> Said:
    return Said(sentence, frozenset({Register.VERGUNNINGEN}))
