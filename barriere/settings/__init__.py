"""barriere.toml: what a municipality decides for itself."""

from barriere.settings.agreement import work_hours
from barriere.settings.delivery import Formaat
from barriere.settings.municipality import Norm
from barriere.settings.planning import Partner, Soort, Team
from barriere.settings.read import read
from barriere.settings.settings import Settings
from barriere.settings.template import template
from barriere.settings.theme import Thema
from barriere.settings.wish import WEEKDAGEN, Controlewens, Dagwens

__all__ = [
    "WEEKDAGEN",
    "Controlewens",
    "Dagwens",
    "Formaat",
    "Norm",
    "Partner",
    "Settings",
    "Soort",
    "Team",
    "Thema",
    "read",
    "template",
    "work_hours",
]
