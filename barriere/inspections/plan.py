"""The year plan: from decided addresses and free days to controls with routes."""

import math
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from barriere.errors import BarriereError
from barriere.inspections.bound import upper_bound
from barriere.inspections.calendar import Calendar
from barriere.inspections.check import check
from barriere.inspections.controls import controls
from barriere.inspections.dates import date_combinations
from barriere.inspections.prizes import HUNDREDTHS
from barriere.inspections.reason import Reason
from barriere.inspections.reasons import impossible_pins, reasons
from barriere.inspections.refine import best_year
from barriere.inspections.reserve import reserves
from barriere.inspections.search import search, value
from barriere.inspections.search.instance import NEVER
from barriere.inspections.search.schedule import NOBODY, Schedule, schedule_of
from barriere.inspections.spread import spread
from barriere.inspections.stops import stops
from barriere.inspections.year import Year, legs
from barriere.model.inspection import Candidate, LeftOut, Plan
from barriere.settings import Settings

_NO_REASONS: Mapping[str, str] = MappingProxyType({})


def make_plan(
    candidates: Sequence[Candidate],
    calendar: Calendar,
    settings: Settings,
    outside_reasons: Mapping[str, str] = _NO_REASONS,
    seed: int | None = None,
    iterations: int | None = None,
) -> Plan:
    """Return the plan of a year for candidates (one per address, prize 1 or more).

    A candidate with an outside reason (sleutel → Dutch sentence: no ground, not
    vastgesteld, nu niet plannen) is never planned, only listed. Seed and
    iterations are those of barriere.toml unless given. Raises BarriereError when
    a part of the year has no date, and ValueError for a candidate that is worth
    nothing or stands twice.
    """
    _guard(candidates)
    seed = settings.plan.zaad if seed is None else seed
    iterations = settings.plan.iteraties if iterations is None else iterations
    asked = [one for one in candidates if one.sleutel not in outside_reasons]
    bundled = stops(asked, _most_addresses(settings))
    deadlines = [stop.deadline for stop in bundled if stop.deadline]
    dates = date_combinations(calendar, deadlines, settings)
    year = best_year(dates, bundled, legs(bundled, settings), settings, (seed, iterations))
    schedule, bound = _searched(year, seed, iterations)
    because = reasons(year, schedule, settings)
    left_out = tuple(_left_out(year, because, candidates, outside_reasons))
    plan = Plan(
        jaar=calendar.jaar,
        controls=controls(year, schedule, reserves(year, schedule), calendar.jaar),
        left_out=left_out,
        value=value(year.instance, schedule) / HUNDREDTHS,
        bound=bound / HUNDREDTHS,
        seed=seed,
        iterations=iterations,
        travel_source=year.legs.source,
        candidates={stop.sleutel: stop for stop in bundled},
        notices=(
            *calendar.notices,
            *_notices(year, schedule, settings),
            *impossible_pins(year, because),
        ),
    )
    if faults := check(plan, settings):
        raise BarriereError("Het plan is niet goed en niet bewaard: " + " ".join(faults))
    return plan


def _guard(candidates: Sequence[Candidate]) -> None:
    """Refuse what the search cannot weigh."""
    sleutels = [one.sleutel for one in candidates]
    if len(set(sleutels)) < len(sleutels):
        raise ValueError("an address is a candidate twice")
    if any(one.prize < 1 for one in candidates):
        raise ValueError("a candidate that people decided on is worth at least one point")


def _most_addresses(settings: Settings) -> int:
    """Return how many addresses on one pand any team can do in one stop."""
    return min(settings.plan.max_per_buurt, *(team.adressen for team in settings.teams))


def _searched(year: Year, seed: int, iterations: int) -> tuple[Schedule, float]:
    """Return the best schedule found, and the most that any can be worth.

    The bound is over schedules with every hercontrole, if there is one.
    """
    one = year.instance
    most = upper_bound(one, with_all_musts=True)
    enough = most if most >= 0 else math.inf
    found = search(one, seed, iterations, enough)
    schedule = schedule_of(one, spread(one, found, seed, iterations))
    due = one.stop[(one.must == 1) & (one.latest != NEVER).any(axis=1)]
    all_done = bool((schedule.holder[due] != NOBODY).all())
    return schedule, most if all_done else upper_bound(one)


def _planned(schedule: Schedule, rank: int) -> bool:
    """Tell whether the stop is visited."""
    holder = schedule.holder
    return rank + 1 < len(holder) and bool(holder[rank + 1] != NOBODY)


def _left_out(
    year: Year,
    because: Mapping[int, Reason],
    candidates: Sequence[Candidate],
    outside_reasons: Mapping[str, str],
) -> Iterator[LeftOut]:
    """Yield every address that is not visited, with its reason, by sleutel."""
    said = {sleutel: (text, "buiten") for sleutel, text in outside_reasons.items()}
    for rank, why in because.items():
        said |= dict.fromkeys(year.stops[rank].adressen, (why.whole, why.code))
    weergave = {one.sleutel: one.weergave for one in candidates}
    for sleutel in sorted(said):
        text, code = said[sleutel]
        yield LeftOut(sleutel, weergave.get(sleutel, sleutel), text, code)


def _notices(year: Year, schedule: Schedule, settings: Settings) -> Iterator[str]:
    """Say what the reader must know: hercontroles not planned, partners not there."""
    late = [
        stop.weergave
        for rank, stop in enumerate(year.stops)
        if stop.deadline and not _planned(schedule, rank)
    ]
    if late:
        yield f"Niet gelukt: een hercontrole binnen de termijn op {'; '.join(late)}."
    for vehicle in year.vehicles:
        for partner in sorted(set(vehicle.team.partners) - vehicle.partners):
            naam = settings.partners[partner].naam
            yield f"{naam} kan niet op {vehicle.datum:%d-%m-%Y}; {vehicle.team.naam} gaat zonder."
