"""The findings sheet: one row per address of a control, ready to be filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from barriere.model.finding import BEVINDINGEN, MAATREGELEN, UITKOMSTEN
from barriere.model.inspection import Plan
from barriere.reports.planned import addresses_of, control_of

COLUMNS = (
    "controle",
    "team",
    "sleutel",
    "adres",
    "datum",
    "uitkomst",
    "bevinding",
    "bevestigd",
    "maatregel",
    "hercontrole_voor",
)
FIXED = 5
"""So many columns are filled in beforehand and locked; the others are for the team."""

CHOICES = {
    "uitkomst": UITKOMSTEN,
    "bevinding": BEVINDINGEN,
    "bevestigd": ("J", "N"),
    "maatregel": MAATREGELEN,
}
"""The closed vocabulary of each column that has one."""

EXPLANATION = (
    "Vul alleen de witte cellen in. Kies uit de lijst; laat leeg wat u niet weet.",
    "Uitkomst: wat er aan de deur gebeurde. Bevinding: wat er binnen werd gezien.",
    "Bevestigd: J als de bevinding vaststaat, N als het een signaal is.",
    "Hercontrole_voor: de laatste dag, als JJJJ-MM-DD.",
    "Geen namen, geen BSN en niets over mogelijke slachtoffers in dit bestand.",
)


@dataclass(frozen=True)
class FindingsSheet:
    """The rows of one control: controle, team, sleutel, adres, datum (JJJJ-MM-DD).

    `drawn_up` is the day of printing, the only date in the file's properties.
    """

    control: str
    rows: tuple[tuple[str, str, str, str, str], ...]
    drawn_up: date

    @property
    def title(self) -> str:
        """Return what the file is, in words."""
        return f"Bevindingen controle {self.control}"


def findings_sheet(
    plan: Plan, control_id: str, shown: Mapping[str, str], drawn_up: date
) -> FindingsSheet:
    """Return the sheet of a control: each team's addresses in order, then its reserve.

    `shown` gives each address (sleutel) in words. Raises WrongUse when the plan
    has no such control.
    """
    control = control_of(plan, control_id)
    rows = tuple(
        (control.id, route.team, sleutel, shown[sleutel], control.datum.isoformat())
        for route in control.routes
        for stop in route.stops
        for sleutel in addresses_of(plan, stop)
    )
    return FindingsSheet(control.id, rows, drawn_up)
