"""Composing: a planned control and what is known become one visit list per team."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from barriere.drawing.route_map import order_of, route_map
from barriere.drawing.stops import Stop
from barriere.drawing.viewport import Points
from barriere.errors import WrongUse
from barriere.model.inspection import Control, Plan, Route
from barriere.reports.cover import map_height
from barriere.reports.leaf_front import WIDTH
from barriere.reports.occasion import Occasion
from barriere.reports.planned import addresses_of, control_of, leaves_at, starts_at, theme_of
from barriere.reports.stop_pages import StopTimes, stop_pages
from barriere.reports.text_lines import MM
from barriere.reports.visit_list import Phone, VisitList
from barriere.reports.visit_page import VisitPage
from barriere.settings import Settings, Team

_CARE = {
    "aandachtsfunctionaris": "Aandachtsfunctionaris mensenhandel",
    "zorgcoordinator": "Zorgcoördinator",
    "politie_mensenhandel": "Politie, team mensenhandel",
    "veilig_thuis": "Veilig Thuis",
}
"""Who stands on the cover and on the victim card even when no number was set."""


def compose(plan: Plan, control_id: str, occasion: Occasion) -> tuple[VisitList, ...]:
    """Return the visit lists of a control, one per team, with their maps.

    `occasion.briefs` holds every planned and reserve address by its sleutel.
    A team without a visit gets no list. Raises WrongUse when the plan has no such
    control or the settings no such team, NotAllowed when the powers matrix gives
    nobody the lead at an address.
    """
    return tuple(compose_each(plan, control_id, occasion))


def compose_each(plan: Plan, control_id: str, occasion: Occasion) -> Iterator[VisitList]:
    """Yield the lists that `compose` returns, each as soon as it is there."""
    control = control_of(plan, control_id)
    for route in control.routes:
        if route.visits:
            yield _list(plan, control, route, occasion)


def _list(plan: Plan, control: Control, route: Route, occasion: Occasion) -> VisitList:
    settings = occasion.settings
    team = _team(settings, route)
    pages = tuple(_visits(plan, route, team, occasion))
    reserve = tuple(_reserve(plan, route, team, occasion))
    way = _way(pages, team, occasion)
    made = VisitList(
        gemeente=settings.gemeente.naam,
        fictief=settings.gemeente.fictief,
        contact=settings.gemeente.contact,
        control=control.id,
        thema=theme_of(control, settings),
        team=route.team,
        datum=control.datum,
        start=leaves_at(route, starts_at(control, route, settings)),
        back=route.back,
        depot=settings.depot.naam,
        partners=team.partners,
        phones=_phones(settings),
        number="",
        drawn_up=occasion.drawn_up,
        destroy_by=control.datum + timedelta(weeks=settings.termijnen.papier_weken),
        travel_source=plan.travel_source,
        pages=pages,
        reserve=reserve,
        route_svg=_route(pages + reserve, way, occasion, plan.travel_source),
        over_roads=way is not None,
        catalogus=occasion.catalogus,
        checked=occasion.checked,
        care=occasion.care,
    )
    return replace(made, number=made.stem)


def _team(settings: Settings, route: Route) -> Team:
    """Return who goes; a plan can be older than the teams in the settings."""
    for team in settings.teams:
        if team.naam == route.team:
            return team
    raise WrongUse(
        f"Team '{route.team}' uit het plan staat niet meer in barriere.toml.",
        "Zet het team terug, of maak het plan opnieuw.",
    )


def _visits(plan: Plan, route: Route, team: Team, occasion: Occasion) -> Iterator[VisitPage]:
    for visit in route.visits:
        times = StopTimes(str(visit.order), visit.arrival, visit.departure)
        yield from stop_pages(addresses_of(plan, visit.sleutel), times, team.partners, occasion)


def _reserve(plan: Plan, route: Route, team: Team, occasion: Occasion) -> Iterator[VisitPage]:
    for number, stop in enumerate(route.reserve, 1):
        times = StopTimes(f"R{number}")
        yield from stop_pages(addresses_of(plan, stop), times, team.partners, occasion)


def _way(pages: tuple[VisitPage, ...], team: Team, occasion: Occasion) -> Points | None:
    """Return the way of the team over the roads; None where none were delivered."""
    if occasion.travelling is None:
        return None
    order = order_of(_stops(pages), _depot(occasion))
    return occasion.travelling.way(order, team.vervoer)


def _route(
    pages: tuple[VisitPage, ...], way: Points | None, occasion: Occasion, travel: str
) -> str:
    size = (WIDTH * MM, map_height(pages, travel) * MM)
    home = occasion.settings.depot.naam
    return route_map(occasion.ground, _stops(pages), _depot(occasion), home, way, size)


def _stops(pages: tuple[VisitPage, ...]) -> list[Stop]:
    return [
        Stop(page.label, page.brief.x, page.brief.y, reserve=page.arrival is None)
        for page in pages
        if page.brief.x is not None and page.brief.y is not None
    ]


def _depot(occasion: Occasion) -> tuple[float, float]:
    return occasion.settings.depot.x, occasion.settings.depot.y


def _phones(settings: Settings) -> tuple[Phone, ...]:
    """Return every partner's number, and those of care, known or not."""
    partners = {key: Phone(p.naam, key, p.telefoon) for key, p in settings.partners.items()}
    care = {key: Phone(who, key) for key, who in _CARE.items()}
    office = Phone(f"Gemeente, {settings.gemeente.contact}", "contact")
    return (*(care | partners).values(), office, Phone("Acuut gevaar", "112", "112"))
