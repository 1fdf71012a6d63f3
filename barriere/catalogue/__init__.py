"""The catalogue: cards by domain, and the checks they must pass."""

from barriere.catalogue.card import Card
from barriere.catalogue.check import check, check_card
from barriere.catalogue.read import Catalogue, catalogue_version, read

__all__ = ["Card", "Catalogue", "catalogue_version", "check", "check_card", "read"]
