"""The copies of one team's list: the gemeente's own, one to share, one per partner that may see."""

from collections.abc import Iterator

from barriere.model.register import Register
from barriere.privacy.mag_zien import OWN as GEMEENTE
from barriere.privacy.mag_zien import Grant, MagZien
from barriere.reports import words
from barriere.reports.for_partners import for_partners
from barriere.reports.paper_copy import PaperCopy
from barriere.reports.visit_list import VisitList


def copies(visit_list: VisitList, table: MagZien) -> tuple[VisitList, ...]:
    """Return the gemeente's own list, and what its partners get.

    A team that is of the gemeente alone shares nothing. A partner gets a copy of its own when
    the table gives it something on the day of printing and on the day of the control.
    """
    partners = [partner for partner in visit_list.partners if partner != GEMEENTE]
    if not partners:
        return (visit_list,)
    own = (for_partners(visit_list, copy) for copy in _copies(visit_list, partners, table))
    return (visit_list, for_partners(visit_list), *own)


def _copies(visit_list: VisitList, partners: list[str], table: MagZien) -> Iterator[PaperCopy]:
    names = {phone.partner: phone.who for phone in visit_list.phones}
    for partner in partners:
        grants = table.grants(partner, (visit_list.drawn_up, visit_list.datum))
        if grants:
            yield PaperCopy(
                mark=partner,
                whose=f"voor {names.get(partner, partner)}",
                registers=frozenset(register for grant in grants for register in grant.gegevens),
                grounds=tuple(map(_ground, grants)),
            )


def _ground(grant: Grant) -> str:
    """Return which registers stand on the copy on which law, in words."""
    shown = tuple(register.label for register in Register if register in grant.gegevens)
    return f"{words.joined(shown)}: {grant.grond} (tot en met {words.day(grant.tot)})"
