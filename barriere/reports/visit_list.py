"""The visit list: what one team holds in the hand on the day of a control."""

from dataclasses import dataclass, field
from datetime import date

from barriere.reports.care import Care, shipped
from barriere.reports.paper_copy import OWN, PaperCopy
from barriere.reports.planned import stem_of
from barriere.reports.visit_page import VisitPage

BRIEFING_MINUTES = 15


@dataclass(frozen=True)
class Phone:
    """A number that matters on the day: whose, by which partner id; '' leaves a line to fill in."""

    who: str
    partner: str
    number: str = ""


@dataclass(frozen=True)
class VisitList:
    """The list of one team for one control.

    `copy` says whose copy it is: only that of the gemeente holds everything (see
    `for_partners`). `partners` are the ids of who is in the team.
    `start` and `back` are minutes after midnight; the briefing is 15 minutes
    before `start`. `number` is the list number under which the paper is handed
    out and destroyed, at the latest on `destroy_by`. `drawn_up` is the day of
    the list (the document's date: no clock is read). `route_svg` is the map with
    the numbered stops, '' when no stop has a place. `catalogus` is the version by
    which the reasons were found; `checked` says what was compared with the plan before
    printing, and how old the registers are. `over_roads`: the line on the map is the quickest
    way over real roads, not just the order. `code` is the checkpoint of the log that
    goes along on this copy ('' on a list that was not handed out). `care` is the same
    on every list.
    """

    gemeente: str
    fictief: bool
    contact: str
    control: str
    thema: str
    team: str
    datum: date
    start: int
    back: int
    depot: str
    partners: tuple[str, ...]
    phones: tuple[Phone, ...]
    number: str
    drawn_up: date
    destroy_by: date
    travel_source: str
    pages: tuple[VisitPage, ...]
    reserve: tuple[VisitPage, ...] = ()
    route_svg: str = ""
    copy: PaperCopy = OWN
    catalogus: str = ""
    checked: tuple[str, ...] = ()
    over_roads: bool = False
    code: str = ""
    care: Care = field(default_factory=shipped)

    @property
    def stem(self) -> str:
        """Return what its number and its file begin with: the control and the team."""
        return stem_of(self.control, self.team)

    @property
    def numbers(self) -> dict[str, str]:
        """Return the telephone numbers by partner id."""
        return {phone.partner: phone.number for phone in self.phones}

    @property
    def briefing(self) -> int:
        """Return when the team gathers, in minutes after midnight."""
        return self.start - BRIEFING_MINUTES
