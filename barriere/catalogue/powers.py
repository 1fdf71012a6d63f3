"""The powers matrix: who may do what at a control, by which law, and how sure that is."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from barriere.catalogue.own_powers import merged, own_powers
from barriere.catalogue.power_matrix import (
    CERTAINTIES,
    KINDS,
    Cell,
    Certainty,
    Kind,
    Lead,
    Powers,
    Role,
)
from barriere.errors import BadData, Place
from barriere.settings.sentences import sentences
from barriere.settings.toml import load, text_of

__all__ = [
    "CERTAINTIES",
    "KINDS",
    "MATRIX",
    "Cell",
    "Certainty",
    "Kind",
    "Lead",
    "Powers",
    "Role",
    "lead_for",
    "powers",
    "read",
    "roles_of",
]

MATRIX = Path(__file__).with_name("bevoegdheden.toml")


def powers(own: Path | None = None) -> Powers:
    """Return the matrix of the house, with what a municipality decided in the file `own`.

    Raises BadData (65) naming what is wrong in that file; without one the house's counts.
    """
    if own is None or not own.exists():
        return _of_the_house()
    return merged(_of_the_house(), own_powers(own), own.name)


@cache
def _of_the_house() -> Powers:
    return read(MATRIX)


def read(path: Path) -> Powers:
    """Read a powers matrix; raises BadData (65) naming what is wrong in it."""
    place = Place(path.name)
    remedy = "Vergelijk met de matrix die bij barriere hoort (bevoegdheden.toml)."
    try:
        return Powers.model_validate(load(text_of(path, path.name), path.name))
    except ValidationError as error:
        raise BadData(place, "; ".join(sentences(error)), remedy) from None


def lead_for(matrix: Powers, grounds: Iterable[str], kind: str) -> Lead | None:
    """Return who leads at an address of `kind` with these grounds; None when nobody may.

    The first rule that fits a ground and the kind wins; without one, the first
    that fits a ground.
    """
    known = set(grounds)
    fitting = [lead for lead in matrix.leiding if known.intersection(lead.gronden)]
    of_kind = [lead for lead in fitting if kind in lead.soorten[:1]] or [
        lead for lead in fitting if kind in lead.soorten
    ]
    return next(iter(of_kind or fitting), None)


def roles_of(matrix: Powers, partners: Iterable[str]) -> dict[str, Role]:
    """Return the roles that these partners bring along, in the matrix's order."""
    there = set(partners)
    return {key: role for key, role in matrix.rollen.items() if role.partner in there}
