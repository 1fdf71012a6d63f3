"""The pages of one stop: one per address, lettered when they share a pand."""

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.vicinity_map import vicinity_map
from barriere.reports.address_brief import AddressBrief
from barriere.reports.authority import authority
from barriere.reports.leaf import as_of
from barriere.reports.leaf_front import WIDTH, front
from barriere.reports.occasion import Occasion
from barriere.reports.tasks import tasks
from barriere.reports.text_lines import MM
from barriere.reports.visit_page import Authority, VisitPage


@dataclass(frozen=True)
class StopTimes:
    """A stop's number on the list, and its times in minutes after midnight (None: reserve)."""

    number: str
    arrival: int | None = None
    departure: int | None = None


def stop_pages(
    addresses: tuple[str, ...], times: StopTimes, partners: tuple[str, ...], occasion: Occasion
) -> Iterator[VisitPage]:
    """Yield a page per address at a stop: '3', or '3a', '3b' for several in one pand.

    Raises NotAllowed when the powers matrix gives nobody in the team the lead.
    """
    for at, sleutel in enumerate(addresses):
        brief = occasion.briefs[sleutel]
        lead = authority(occasion.powers, brief, partners)
        svg, height = _map(brief, lead, occasion.ground)
        yield VisitPage(
            label=times.number + _letter(at, len(addresses)),
            brief=brief,
            authority=lead,
            tasks=tasks(occasion.powers, brief, partners),
            arrival=times.arrival,
            departure=times.departure,
            map_svg=svg,
            map_height=height,
        )


def _letter(at: int, count: int) -> str:
    """Return what tells addresses of one stop apart."""
    if count == 1:
        return ""
    return ascii_lowercase[at] if count <= len(ascii_lowercase) else f".{at + 1}"


def _map(brief: AddressBrief, lead: Authority, ground: GroundPlan) -> tuple[str, float]:
    """Return the vicinity, as high as the text leaves room for, with that height in mm."""
    if brief.x is None or brief.y is None:
        return "", 0.0
    height = round(front(brief, lead, as_of(brief.counts)).map_height)
    size = (WIDTH * MM, height * MM)
    title = f"Omgeving van {brief.weergave}"
    return vicinity_map(ground, brief.x, brief.y, brief.pand_ids, title, size), height
