"""The pages of one stop: one per address, lettered when they share a pand."""

from collections.abc import Iterator
from dataclasses import dataclass

from barriere.drawing.ground_plan import GroundPlan
from barriere.drawing.vicinity_map import vicinity_map
from barriere.reports.address_brief import AddressBrief
from barriere.reports.authority import authority
from barriere.reports.occasion import Occasion
from barriere.reports.planned import letter
from barriere.reports.tasks import tasks
from barriere.reports.visit_page import VisitPage


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
        yield VisitPage(
            label=times.number + letter(at, len(addresses)),
            brief=brief,
            authority=authority(occasion.powers, brief, partners),
            tasks=tasks(occasion.powers, brief, partners),
            arrival=times.arrival,
            departure=times.departure,
            map_svg=_map(brief, occasion.ground),
        )


def _map(brief: AddressBrief, ground: GroundPlan) -> str:
    if brief.x is None or brief.y is None:
        return ""
    return vicinity_map(ground, brief.x, brief.y, brief.pand_ids, f"Omgeving van {brief.weergave}")
