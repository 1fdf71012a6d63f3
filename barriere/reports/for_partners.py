"""The copy for partners: handing out paper is handing out data, so only what has a legal ground."""

from dataclasses import replace
from typing import Any

from barriere.model.register import Register
from barriere.reports.address_brief import AddressBrief
from barriere.reports.paper_copy import SHARED, PaperCopy
from barriere.reports.visit_list import VisitList
from barriere.reports.visit_page import VisitPage

FOR_ALL = ("sleutel", "weergave", "kind")
"""What the whole team needs to come to the right door, by the right rule for entering."""

BUILDING = ("use", "status", "area", "bouwjaar")
"""What tells from the BAG."""

SAFETY = ("caution",)
"""Sentences for everyone's safety: those that tell from no register stand on every copy."""

TOLD = ("reasons", "counts", "unknown", "innocent", "earlier", "permits", "changed")
"""Sentences and counts, each with the registers that it tells from."""

FROM_CARDS = ("reasons", "unknown", "innocent", "caution")
"""Sentences of cards: a card also weighs what the BAG says, which its registers do not name."""

NEVER = ("grounds", "ground", "x", "y", "pand_ids")
"""What only composing needs, or can tell from any register: it is on no partner's copy."""


def for_partners(visit_list: VisitList, copy: PaperCopy = SHARED) -> VisitList:
    """Return the list with only what `copy` may show; by default what a mixed team shares.

    That is address, time, lead, the power that carries the visit, and safety. Reasons, counts,
    permits and earlier visits stand on it only where the copy may show every register
    they tell from.
    """
    return replace(
        visit_list,
        copy=copy,
        pages=tuple(_shared(page, copy) for page in visit_list.pages),
        reserve=tuple(_shared(page, copy) for page in visit_list.reserve),
    )


def _shared(page: VisitPage, copy: PaperCopy) -> VisitPage:
    """Return a page whose ground is that of the power: the reason to come can be a fact."""
    ground = replace(page.authority, ground=page.authority.task)
    return replace(page, brief=_brief(page.brief, copy), authority=ground)


def _brief(brief: AddressBrief, copy: PaperCopy) -> AddressBrief:
    """Return what the copy may tell of an address; a field that is not named above is left out."""
    building = BUILDING if copy.shows(Register.BAG) else ()
    kept: dict[str, Any] = {name: getattr(brief, name) for name in FOR_ALL + building}
    for name in TOLD + SAFETY:
        kept[name] = tuple(
            told for told in getattr(brief, name) if _may_stand(name, told.registers, copy)
        )
    return AddressBrief(grounds=(), **kept)


def _may_stand(name: str, registers: frozenset[Register], copy: PaperCopy) -> bool:
    """Tell whether what tells from these registers may stand on the copy in this place."""
    if not registers:
        return name in SAFETY
    also = {Register.BAG} if name in FROM_CARDS else set()
    return copy.shows(*registers, *also)
