"""The sheets of a plan with addresses on them: a control's routes, and who is left out."""

from collections.abc import Iterator

from barriere.model.inspection import Candidate, Control, Plan, Route, Visit
from barriere.reports import words
from barriere.reports.attendance import briefing_at, partners_of
from barriere.reports.discretion import UNSEEN, Discretion
from barriere.reports.planned import addresses_of
from barriere.reports.table_sheet import Cell, TableSheet
from barriere.review.admission import NOT_NOW
from barriere.settings import Settings

_MINUTE = 60
_ROUTE = (
    ("team", 12), ("volgorde", 9), ("adres", 44), ("soort", 10), ("aankomst", 10),
    ("vertrek", 9), ("reistijd (min)", 13), ("bezoek (min)", 12), ("hercontrole voor", 15),
    ("BAG-id", 19),
)  # fmt: skip
_LEFT_OUT = (("adres", 44), ("reden", 90), ("klasse", 12))


def control_sheet(
    plan: Plan, control: Control, settings: Settings, discretion: Discretion
) -> TableSheet:
    """Return a control: each team's addresses in order, then its reserve."""
    rows = tuple(row for route in control.routes for row in _route(plan, route, discretion))
    below = tuple((route.team, _team(control, route, settings)) for route in control.routes)
    return TableSheet(f"Controle {control.id}", _ROUTE, rows, below)


def _route(plan: Plan, route: Route, discretion: Discretion) -> Iterator[tuple[Cell, ...]]:
    for visit in route.visits:
        yield from _stop(plan, route.team, visit.sleutel, visit, discretion)
    for number, sleutel in enumerate(route.reserve, 1):
        yield from _stop(plan, route.team, sleutel, number, discretion)


def _stop(
    plan: Plan, team: str, stop: str, visit: Visit | int, discretion: Discretion
) -> Iterator[tuple[Cell, ...]]:
    """Yield the addresses of a stop; a reserve has its number, and no times."""
    one = plan.candidates.get(stop)
    for first, sleutel in enumerate(addresses_of(plan, stop)):
        seen = sleutel not in discretion.hidden
        yield (
            team,
            visit.order if isinstance(visit, Visit) else f"reserve {visit}",
            discretion.name(sleutel, one.weergave if one else sleutel),
            _kind(one) if seen else "",
            *(_times(visit, whole=first == 0) if isinstance(visit, Visit) else [""] * 4),
            one.deadline if one and seen else None,
            sleutel if seen else "",
        )


def _kind(one: Candidate | None) -> str:
    return words.KINDS.get(one.kind, one.kind) if one else ""


def _times(visit: Visit, *, whole: bool) -> tuple[Cell, ...]:
    """Return when, and how long: only once per stop, so that a sum is a sum."""
    minutes: tuple[Cell, ...] = (
        round(visit.travel / _MINUTE, 1),
        visit.departure - visit.arrival,
    )
    return (
        words.clock(visit.arrival),
        words.clock(visit.departure),
        *(minutes if whole else ("", "")),
    )


def _team(control: Control, route: Route, settings: Settings) -> str:
    """Return when a team gathers and is back, and with whom."""
    if not route.visits:
        return "Dit team heeft op deze controle geen adres."
    known = settings.partners
    partners = (known[p].naam if p in known else p for p in partners_of(route, settings))
    return (
        f"Briefing {words.clock(briefing_at(control, route, settings))}, {settings.depot.naam}; "
        f"terug {words.clock(route.back)}. Partners: {words.joined(tuple(partners))}."
    )


def left_out_sheet(plan: Plan, discretion: Discretion) -> TableSheet:
    """Return who is not in the plan and why; who may not be shown is counted, and no more."""
    seen = [
        left
        for left in plan.left_out
        if left.sleutel not in discretion.hidden and left.reason != NOT_NOW
    ]
    rows = tuple(
        (
            discretion.name(left.sleutel, left.weergave),
            discretion.told(left.reason),
            left.code or "buiten",
        )
        for left in seen
    )
    unseen = len(plan.left_out) - len(seen)
    below: tuple[tuple[str, Cell], ...] = (
        ("Klasse", "buiten: door mensen of gegevens bepaald; de andere zijn nagegaan in het plan"),
    )
    if unseen:
        what = UNSEEN if unseen == 1 else "adressen die nu niet getoond worden"
        below = (*below, ("Niet in deze lijst", f"{unseen}: {what}"))
    return TableSheet("Niet gepland", _LEFT_OUT, rows, below)
