"""The maps of a year's page: every control on the same town, which is drawn once."""

from collections.abc import Mapping
from dataclasses import dataclass

from barriere.drawing.shared_ground import shared_ground
from barriere.drawing.trails import Canvas, Trail, on_streets, pen_sample, trail_map, window_of
from barriere.drawing.viewport import Viewport
from barriere.reports.overview import Overview
from barriere.reports.team_day import TeamDay

SIZE = (580.0, 460.0)
_DISC = 11.0


@dataclass(frozen=True)
class RouteFigures:
    """SVG: the town, a map per control that has a place to show, and a pen per team number."""

    ground: str
    maps: Mapping[str, str]
    pens: Mapping[int, str]


def route_figures(overview: Overview, days: Mapping[str, tuple[TeamDay, ...]]) -> RouteFigures:
    """Return the drawings for the days of every control."""
    depot = (overview.settings.depot.x, overview.settings.depot.y)
    pens = {day.number: pen_sample(day.number, day.letter) for own in days.values() for day in own}
    trails = {
        control: tuple(on_streets(overview.ground, d.trail, depot) for d in own if d.trail.spots)
        for control, own in days.items()
    }
    views = {control: window_of(own, SIZE) for control, own in trails.items() if own}
    if not views:
        return RouteFigures("", {}, pens)
    ways = tuple(t.way for own in trails.values() for t in own if t.way is not None)
    town = shared_ground(overview.ground, tuple(views.values()), ways)

    def drawn(control: str, own: tuple[Trail, ...], view: Viewport) -> str:
        title = f"Kaart met de routes van controle {control}; de lijst geeft dezelfde adressen"
        return trail_map(overview.ground, own, depot, title, Canvas(view, town.under(view), _DISC))

    maps = {control: drawn(control, trails[control], view) for control, view in views.items()}
    return RouteFigures(town.svg, maps, pens)
