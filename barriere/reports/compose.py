"""Composing: a planned control and what is known become one visit list per team."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from string import ascii_lowercase

from barriere.catalogue.powers import Powers
from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.route_map import route_map
from barriere.drawing.stops import Stop
from barriere.drawing.vicinity_map import vicinity_map
from barriere.model.inspection import Control, Plan, Route
from barriere.reports.address_brief import AddressBrief
from barriere.reports.authority import authority, checklists
from barriere.reports.planned import addresses_of, control_of
from barriere.reports.visit_list import Phone, VisitList
from barriere.reports.visit_page import VisitPage
from barriere.settings import Settings

_CARE = {
    "aandachtsfunctionaris": "Aandachtsfunctionaris mensenhandel",
    "zorgcoordinator": "Zorgcoördinator",
    "politie_mensenhandel": "Politie, team mensenhandel",
    "veilig_thuis": "Veilig Thuis",
}
"""Who stands on the cover and on the victim card even when no number was set."""


@dataclass(frozen=True)
class Occasion:
    """What all lists of one control share; `drawn_up` is the day of printing."""

    settings: Settings
    powers: Powers
    ground: GroundPlan
    briefs: Mapping[str, AddressBrief]
    drawn_up: date


def compose(plan: Plan, control_id: str, occasion: Occasion) -> tuple[VisitList, ...]:
    """Return the visit lists of a control, one per team, with their maps.

    `occasion.briefs` holds every planned and reserve address by its sleutel.
    Raises WrongUse when the plan has no such control, NotAllowed when the
    powers matrix gives nobody the lead at an address, KeyError without a brief.
    """
    control = control_of(plan, control_id)
    return tuple(_list(plan, control, route, occasion) for route in control.routes)


def _list(plan: Plan, control: Control, route: Route, occasion: Occasion) -> VisitList:
    settings = occasion.settings
    team = next(t for t in settings.teams if t.naam == route.team)
    partners = team.partners
    pages = tuple(
        page
        for visit in route.visits
        for page in _pages(
            plan,
            visit.sleutel,
            str(visit.order),
            partners,
            occasion,
            (visit.arrival, visit.departure),
        )
    )
    reserve = tuple(
        page
        for number, sleutel in enumerate(route.reserve, 1)
        for page in _pages(plan, sleutel, f"R{number}", partners, occasion, None)
    )
    return VisitList(
        gemeente=settings.gemeente.naam,
        fictief=settings.gemeente.fictief,
        contact=settings.gemeente.contact,
        control=control.id,
        thema=control.thema,
        team=route.team,
        datum=control.datum,
        start=team.start,
        back=route.back,
        depot=settings.depot.naam,
        partners=partners,
        phones=_phones(settings),
        number=f"{control.id}-{route.team.replace(' ', '-')}",
        drawn_up=occasion.drawn_up,
        destroy_by=control.datum + timedelta(weeks=settings.termijnen.papier_weken),
        travel_source=plan.travel_source,
        pages=pages,
        reserve=reserve,
        route_svg=_route_svg(pages, reserve, occasion),
    )


def _pages(
    plan: Plan,
    stop: str,
    number: str,
    partners: tuple[str, ...],
    occasion: Occasion,
    times: tuple[int, int] | None,
) -> list[VisitPage]:
    """Return a page per address at one stop: '3', or '3a', '3b' for several in one pand."""
    addresses = addresses_of(plan, stop)
    letters = ascii_lowercase if len(addresses) > 1 else ""
    arrival, departure = times or (None, None)
    return [
        _page(occasion, address, f"{number}{letters[at : at + 1]}", partners, (arrival, departure))
        for at, address in enumerate(addresses)
    ]


def _page(
    occasion: Occasion,
    sleutel: str,
    label: str,
    partners: tuple[str, ...],
    times: tuple[int | None, int | None],
) -> VisitPage:
    brief = occasion.briefs[sleutel]
    return VisitPage(
        label=label,
        brief=brief,
        authority=authority(occasion.powers, brief, partners),
        checklists=checklists(occasion.powers, brief, partners),
        arrival=times[0],
        departure=times[1],
        map_svg=_vicinity_svg(brief, occasion.ground),
    )


def _vicinity_svg(brief: AddressBrief, ground: GroundPlan) -> str:
    if brief.x is None or brief.y is None:
        return ""
    return vicinity_map(ground, brief.x, brief.y, brief.pand_ids, f"Omgeving van {brief.weergave}")


def _route_svg(
    pages: tuple[VisitPage, ...], reserve: tuple[VisitPage, ...], occasion: Occasion
) -> str:
    depot = occasion.settings.depot
    stops = [
        Stop(page.label, page.brief.x, page.brief.y, reserve=page.arrival is None)
        for page in (*pages, *reserve)
        if page.brief.x is not None and page.brief.y is not None
    ]
    return route_map(occasion.ground, stops, (depot.x, depot.y), "Route van het team")


def _phones(settings: Settings) -> tuple[Phone, ...]:
    """Return every partner's number, and those of care, known or not."""
    partners = {key: Phone(p.naam, key, p.telefoon) for key, p in settings.partners.items()}
    care = {key: Phone(who, key) for key, who in _CARE.items()}
    office = Phone(f"Gemeente, {settings.gemeente.contact}", "contact")
    return (*(care | partners).values(), office, Phone("Acuut gevaar", "112", "112"))
