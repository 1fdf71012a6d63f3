"""The copy for partners: handing out paper is handing out data, so without facts from registers."""

from dataclasses import replace

from barriere.reports.address_brief import AddressBrief
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_page import VisitPage


def for_partners(visit_list: VisitList) -> VisitList:
    """Return the list as a mixed team may share it: address, time, lead, ground, safety.

    Reasons, counts, permits and earlier visits come from registers and stay on
    the copy of the gemeente: nothing is shared without a legal ground.
    """
    return replace(
        visit_list,
        audience="partners",
        number=f"{visit_list.number}-P",
        pages=tuple(_shared(page) for page in visit_list.pages),
        reserve=tuple(_shared(page) for page in visit_list.reserve),
    )


def _shared(page: VisitPage) -> VisitPage:
    brief = page.brief
    kept = AddressBrief(
        sleutel=brief.sleutel,
        weergave=brief.weergave,
        kind=brief.kind,
        grounds=brief.grounds,
        ground=brief.ground,
        reasons=(),
        x=brief.x,
        y=brief.y,
        pand_ids=brief.pand_ids,
    )
    return replace(page, brief=kept)
