"""The catalogue: cards by domain, and the checks they must pass."""

from barriere.catalogue.card import Card
from barriere.catalogue.check import check, check_card
from barriere.catalogue.complaint import Complaint
from barriere.catalogue.left_out import LeftOut
from barriere.catalogue.read import Catalogue, catalogue, catalogue_version, read, version_of
from barriere.catalogue.texts import Texts, texts
from barriere.catalogue.toets import toets

__all__ = [
    "Card",
    "Catalogue",
    "Complaint",
    "LeftOut",
    "Texts",
    "catalogue",
    "catalogue_version",
    "check",
    "check_card",
    "read",
    "texts",
    "toets",
    "version_of",
]
