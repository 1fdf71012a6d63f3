"""barriere.toml: what a municipality decides for itself."""

from barriere.settings.delivery import Formaat
from barriere.settings.municipality import Norm
from barriere.settings.planning import WEEKDAGEN, Partner, Soort, Team
from barriere.settings.read import read
from barriere.settings.settings import Settings
from barriere.settings.template import template
from barriere.settings.theme import Thema

__all__ = [
    "WEEKDAGEN",
    "Formaat",
    "Norm",
    "Partner",
    "Settings",
    "Soort",
    "Team",
    "Thema",
    "read",
    "template",
]
