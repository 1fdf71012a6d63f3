"""`barriere catalogus ...`: the cards, shown and tested."""

import tomllib
from pathlib import Path

from barriere.catalogue import Catalogue, check
from barriere.catalogue import read as read_cards
from barriere.facts import read as read_definitions
from barriere.scoring import broken
from barriere.settings import Settings, template
from barriere.store import Werkmap


def catalogue_of(werkmap: Path | None) -> Catalogue:
    """Return the cards of the house, with a werkmap's own when one is given."""
    return read_cards(Werkmap.open(werkmap).indicatoren if werkmap else None)


def check_catalogue(werkmap: Path | None) -> list[str]:
    """Return every complaint about the cards, and every case that its card does not keep."""
    opened = Werkmap.open(werkmap) if werkmap else None
    own = opened.indicatoren if opened else None
    settings = opened.settings if opened else _ordinary()
    cards, definitions = read_cards(own), read_definitions(own)
    return check(cards, definitions, settings) or broken(cards, definitions, settings)


def _ordinary() -> Settings:
    """Return the settings a new werkmap starts with."""
    return Settings.model_validate(tomllib.loads(template("Voorbeeld", "0000")))
