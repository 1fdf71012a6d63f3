"""The sheets of a plan with figures on them: the year, and where times and plan come from."""

from collections.abc import Iterable

from barriere.model.inspection import Control, Plan, Route
from barriere.reports import words
from barriere.reports.attendance import expected, partners_of
from barriere.reports.discretion import Discretion
from barriere.reports.planned import addresses_of
from barriere.reports.table_sheet import Cell, TableSheet
from barriere.settings import Settings

_MINUTE = 60
_PERCENT = 100
_YEAR = (
    ("controle", 10), ("datum", 11), ("dag", 11), ("thema", 20), ("stand", 12), ("teams", 20),
    ("partners", 44), ("adressen", 10), ("reserve", 9), ("hercontroles", 13), ("briefing", 9),
    ("terug", 8),
)  # fmt: skip
_TRAVEL = (
    ("controle", 18), ("team", 14), ("vervoer", 10), ("stops", 8), ("reistijd heen (min)", 19),
    ("reistijd terug (min)", 19), ("bezoeken (min)", 15),
)  # fmt: skip


def year_sheet(plan: Plan, settings: Settings, discretion: Discretion) -> TableSheet:
    """Return a row per control, and how good the plan is."""
    visited = sum(_addresses(plan, c, spare=False) for c in plan.controls)
    gap = f"{_PERCENT * plan.gap:.1f} %".replace(".", ",")
    below: tuple[tuple[str, Cell], ...] = (
        ("Gepland", visited),
        ("Niet gepland", len(plan.left_out)),
        ("Waarde", round(plan.value, 1)),
        ("Bovengrens", round(plan.bound, 1)),
        ("Verschil", f"{gap}: geen plan met dezelfde dagen, teams en tijden komt boven de grens"),
        *(("Let op", discretion.told(notice)) for notice in plan.notices),
    )
    rows = tuple(_control(plan, control, settings) for control in plan.controls)
    return TableSheet("Jaar", _YEAR, rows, below)


def _control(plan: Plan, control: Control, settings: Settings) -> tuple[Cell, ...]:
    going = [route for route in control.routes if route.visits]
    one = expected(control, "", going, settings) if going else None
    theme = settings.themas.get(control.thema)
    day, _, _ = words.weekday(control.datum).partition(" ")
    return (
        control.id,
        control.datum,
        day,
        theme.naam if theme else control.thema,
        control.vast or "gepland",
        words.joined(tuple(route.team for route in going)),
        words.joined(_partners(going, settings)),
        _addresses(plan, control, spare=False),
        _addresses(plan, control, spare=True),
        _due(plan, control),
        words.clock(one.briefing) if one else "",
        words.clock(one.back) if one else "",
    )


def _partners(routes: Iterable[Route], settings: Settings) -> tuple[str, ...]:
    """Return the names of all who come along, each once."""
    keys = dict.fromkeys(p for route in routes for p in partners_of(route, settings))
    known = settings.partners
    return tuple(known[key].naam if key in known else key for key in keys)


def _addresses(plan: Plan, control: Control, *, spare: bool) -> int:
    """Count the addresses that are visited, or those in reserve."""
    stops = (
        stop
        for route in control.routes
        for stop in (route.reserve if spare else (visit.sleutel for visit in route.visits))
    )
    return sum(len(addresses_of(plan, stop)) for stop in stops)


def _due(plan: Plan, control: Control) -> int:
    """Count the stops that are a hercontrole."""
    known = plan.candidates
    return sum(
        visit.sleutel in known and known[visit.sleutel].deadline is not None
        for route in control.routes
        for visit in route.visits
    )


def travel_sheet(plan: Plan, settings: Settings, origins: Iterable[tuple[str, str]]) -> TableSheet:
    """Return how long each team is on its way, and where times and plan come from."""
    modes = {team.naam: team.vervoer for team in settings.teams}
    rows = tuple(
        (
            control.id, route.team, modes.get(route.team, ""), len(route.visits),
            round(sum(visit.travel for visit in route.visits) / _MINUTE, 1),
            route.back - route.visits[-1].departure,
            sum(visit.departure - visit.arrival for visit in route.visits),
        )
        for control in plan.controls
        for route in control.routes
        if route.visits
    )  # fmt: skip
    below: tuple[tuple[str, Cell], ...] = (
        ("Reistijden", words.travel(plan.travel_source)),
        ("Zaad", plan.seed),
        ("Iteraties", plan.iterations),
        *((("Verandert plan", plan.earlier[:8]),) if plan.earlier else ()),
        *origins,
    )
    return TableSheet("Reistijd en herkomst", _TRAVEL, rows, below)
