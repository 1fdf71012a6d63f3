"""Reading barriere.toml, with messages that name key, value and what is allowed."""

from pathlib import Path

from pydantic import ValidationError

from barriere.errors import BadData, Place
from barriere.settings.sentences import sentences
from barriere.settings.settings import Settings
from barriere.settings.toml import load


def read(path: Path) -> Settings:
    """Read the settings of a werkmap.

    Raises BadData (65) naming every key that is wrong, its value, and what is allowed.
    """
    place = Place(path.name)
    try:
        raw = load(path.read_bytes().decode("utf-8"), path.name)
    except FileNotFoundError:
        raise BadData(place, "bestaat niet", "Maak een werkmap met `barriere nieuw MAP`.") from None
    except UnicodeDecodeError:
        raise BadData(place, "is geen UTF-8", "Bewaar het bestand als UTF-8.") from None
    try:
        return Settings.model_validate(raw)
    except ValidationError as error:
        lines = sentences(error)
        raise BadData(
            place,
            "; ".join(lines),
            "Pas deze instellingen aan; de uitleg staat in het commentaar erbij.",
        ) from None
