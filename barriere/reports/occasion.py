"""The occasion: what all visit lists of one control are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from barriere.catalogue.powers import Powers
from barriere.drawing.ground_plan import GroundPlan
from barriere.inspections.travel import Travelling
from barriere.reports.address_brief import AddressBrief
from barriere.reports.care import Care, shipped
from barriere.settings import Settings


@dataclass(frozen=True)
class Occasion:
    """What is decided and known; a brief per address by sleutel; `drawn_up`: day of printing.

    `catalogus` is the version by which the reasons on the list were found;
    `checked` says what was compared before printing, and how old the registers are;
    `travelling` knows the way over the roads, if roads were delivered; `care` is what
    goes along for a possible victim.
    """

    settings: Settings
    powers: Powers
    ground: GroundPlan
    briefs: Mapping[str, AddressBrief]
    drawn_up: date
    catalogus: str = ""
    checked: tuple[str, ...] = ()
    travelling: Travelling | None = None
    care: Care = field(default_factory=shipped)
