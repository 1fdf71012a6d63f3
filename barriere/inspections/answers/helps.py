"""What would help a stop that is left out: one change, or two together, that was tried."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from barriere.inspections.answers.obstacle_words import spot
from barriere.inspections.answers.obstacles import Codes, lifted
from barriere.inspections.answers.trial import Change, Found, Trial, parts
from barriere.inspections.search.schedule import NOBODY
from barriere.model.inspection import Candidate

_HOUR = 60
_Say = Callable[[Found, int, int], str]


class _Help(NamedTuple):
    """A change and its words, given the number of the stop and the vehicle it then fits in."""

    change: Change
    say: _Say


def helps(found: Found, stops: Mapping[int, Candidate]) -> dict[int, str]:
    """Return per stop (its number) a sentence with the first change that makes it fit.

    One change is tried before two together. A stop that no such change helps is
    not in the answer.
    """
    said: dict[int, str] = {}
    for part in parts(stops):
        trial = Trial(found, part)
        for help_ in _HELPS:
            if part.keys() <= said.keys():
                break
            for number, to in trial.fits(help_.change).items():
                if number not in said:
                    said[number] = (
                        f"Met {help_.say(found, number, to)} past het op "
                        f"{spot(found.year.vehicles[to])}."
                    )
    return said


def without_obstacle(found: Found, hindered: Mapping[int, Codes]) -> dict[int, str]:
    """Return per stop whether it has a place once its obstacles are gone."""
    themas = frozenset(vehicle.thema for vehicle in found.year.vehicles)
    freed = {
        number: lifted(found.year.stops[number], codes, themas)
        for number, codes in hindered.items()
    }
    places = {
        number: vehicle
        for part in parts(freed)
        for number, vehicle in Trial(found, part).fits(Change()).items()
    }
    return {
        number: f"Zonder dat past het op {spot(found.year.vehicles[places[number]])}."
        if number in places
        else "Ook zonder dat is er nu geen plaats vrij."
        for number in freed
    }


def _more(found: Found, number: int, _: int) -> str:
    count = len(found.year.stops[number].adressen)
    return "een adres meer" if count == 1 else f"{count} adressen meer"


def _crowded(found: Found, number: int, to: int) -> str:
    """Say how many addresses of its neighbourhood there would be on the control."""
    year, stop = found.year, found.year.stops[number]
    control = year.vehicles[to].control
    around = sum(
        len(other.adressen)
        for other, holder in zip(year.stops, found.schedule.holder[1:], strict=False)
        if other.buurt == stop.buurt
        and holder != NOBODY
        and year.vehicles[holder].control == control
    )
    return f"hoogstens {around + len(stop.adressen)} adressen per buurt"


def _later(_: Found, __: int, ___: int) -> str:
    return "een uur langer"


def _sooner(_: Found, __: int, ___: int) -> str:
    return "een uur eerder beginnen"


def _both(one: _Say, other: _Say) -> _Say:
    return lambda *asked: f"{one(*asked)} en {other(*asked)}"


_HELPS = (
    _Help(Change(most=True), _more),
    _Help(Change(later=_HOUR), _later),
    _Help(Change(sooner=_HOUR), _sooner),
    _Help(Change(buurt=True), _crowded),
    _Help(Change(most=True, later=_HOUR), _both(_more, _later)),
    _Help(Change(most=True, sooner=_HOUR), _both(_more, _sooner)),
    _Help(Change(most=True, buurt=True), _both(_more, _crowded)),
    _Help(Change(later=_HOUR, buurt=True), _both(_later, _crowded)),
)
