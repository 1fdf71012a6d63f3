"""What a municipality decided about powers itself, laid over the matrix of the house."""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from barriere.catalogue.power_matrix import SINGLE, Cell, Kind, Lead, Powers, RoleFinding
from barriere.errors import BadData, Place
from barriere.settings.sentences import sentences
from barriere.settings.strict import Strict
from barriere.settings.toml import load, text_of

_REMEDY = "Herstel het bestand; wat elke sleutel betekent, staat in docs/bevoegdheden.md."
_LISTS = ("interventies", "mag_niet")
_NEEDED = ("naam", "kort", "partner", "taak")


class OwnCell(Cell):
    """A cell that a municipality answers for; `vervangt` is the text of the cell it replaces."""

    datum: date
    door: str = Field(min_length=1)
    vervangt: str = ""


class OwnLead(Lead):
    """A rule about who leads that a municipality answers for."""

    datum: date
    door: str = Field(min_length=1)


class OwnRole(Strict):
    """What a municipality changes of a role, or a whole role of its own."""

    naam: str | None = None
    kort: str | None = None
    partner: str | None = None
    taak: OwnCell | None = None
    bedrijf: OwnCell | None = None
    woning: OwnCell | None = None
    vorderen: OwnCell | None = None
    interventies: tuple[OwnCell, ...] = ()
    mag_niet: tuple[OwnCell, ...] = ()
    kijkpunten: dict[Kind, tuple[str, ...]] | None = None
    bevindingen: tuple[RoleFinding, ...] | None = None


class Dropped(Strict):
    """A power of the house's matrix that does not hold here; `tekst` chooses one of a list."""

    rol: str
    cel: Literal["bedrijf", "woning", "vorderen", "interventies", "mag_niet"]
    tekst: str = ""
    bron: str = Field(min_length=1)
    datum: date
    door: str = Field(min_length=1)

    @model_validator(mode="after")
    def _one_cell(self) -> Self:
        if (self.cel in _LISTS) != bool(self.tekst):
            message = (
                f"vervallen: geef bij cel = '{self.cel}' "
                f"{'de tekst van de cel' if self.cel in _LISTS else 'geen tekst'}"
            )
            raise ValueError(message)
        return self


class OwnPowers(Strict):
    """The file bevoegdheden.toml of a werkmap; `sha256` is of its text."""

    vastgesteld_door: str = ""
    vastgesteld_op: date | None = None
    rollen: dict[str, OwnRole] = Field(default_factory=dict)
    algemeen: tuple[OwnCell, ...] = ()
    leiding: tuple[OwnLead, ...] = ()
    vervallen: tuple[Dropped, ...] = ()
    sha256: str

    @model_validator(mode="after")
    def _signed(self) -> Self:
        if bool(self.vastgesteld_door) != bool(self.vastgesteld_op):
            message = "noem vastgesteld_door en vastgesteld_op allebei, of geen van beide"
            raise ValueError(message)
        return self


def own_powers(path: Path) -> OwnPowers:
    """Read a municipality's own powers; raises BadData (65) naming every key that is wrong."""
    text = text_of(path, path.name)
    raw = load(text, path.name) | {"sha256": hashlib.sha256(text.encode()).hexdigest()}
    try:
        return OwnPowers.model_validate(raw)
    except ValidationError as error:
        raise BadData(Place(path.name), "; ".join(sentences(error)), _REMEDY) from None


def merged(house: Powers, own: OwnPowers, file: str) -> Powers:
    """Return the matrix of the house with `own` over it; the own rules about the lead go first.

    Raises BadData (65) when `own` replaces or drops what is not there, or gives a
    role of its own without a name, a partner or a task.
    """
    roles = {key: role.model_dump() for key, role in house.rollen.items()}
    for gone in own.vervallen:
        _drop(roles, gone, file)
    for key, role in own.rollen.items():
        roles[key] = _laid_over(roles.get(key), role, key, file)
    laid = house.model_dump() | {
        "versie": f"{house.versie}+eigen-{own.sha256[:8]}",
        "rollen": roles,
        "algemeen": _listed([c.model_dump() for c in house.algemeen], own.algemeen, file),
        "leiding": [*(lead.model_dump() for lead in (*own.leiding, *house.leiding))],
    }
    if own.vastgesteld_op:
        laid["status"] = f"vastgesteld op {own.vastgesteld_op:%d-%m-%Y} door {own.vastgesteld_door}"
    try:
        return Powers.model_validate(laid)
    except ValidationError as error:
        raise BadData(Place(file), "; ".join(sentences(error)), _REMEDY) from None


def _drop(roles: dict[str, dict[str, Any]], gone: Dropped, file: str) -> None:
    role = roles.get(gone.rol)
    if role is None:
        raise BadData(Place(file), f"vervallen: er is geen rol '{gone.rol}'", _REMEDY)
    if gone.cel not in _LISTS:
        if role[gone.cel] is None:
            raise BadData(Place(file), f"vervallen: {gone.rol}.{gone.cel} is er niet", _REMEDY)
        role[gone.cel] = None
        return
    at = _place(role[gone.cel], gone.tekst, f"vervallen: {gone.rol}.{gone.cel}", file)
    role[gone.cel] = [cell for number, cell in enumerate(role[gone.cel]) if number != at]


def _laid_over(role: dict[str, Any] | None, own: OwnRole, key: str, file: str) -> dict[str, Any]:
    """Return a role with the municipality's own cells; one that is new must be whole."""
    if role is None:
        if missing := [name for name in _NEEDED if getattr(own, name) in (None, "")]:
            what = f"rol '{key}' is nieuw en mist {', '.join(missing)}"
            raise BadData(Place(file), what, _REMEDY)
        role = {}
    changed = {
        name: value.model_dump(exclude={"vervangt"})
        for name in SINGLE
        if (value := getattr(own, name)) is not None
    }
    said = ("naam", "kort", "partner", "kijkpunten", "bevindingen")
    changed |= {name: value for name in said if (value := getattr(own, name)) is not None}
    lists = {name: _listed(role.get(name, ()), getattr(own, name), file) for name in _LISTS}
    return role | changed | lists


def _listed(cells: Sequence[dict[str, Any]], own: Sequence[OwnCell], file: str) -> list[Any]:
    """Return the cells with those of the municipality, each in the place of what it replaces."""
    laid: list[Any] = list(cells)
    for cell in own:
        made = cell.model_dump(exclude={"vervangt"})
        if cell.vervangt:
            laid[_place(laid, cell.vervangt, "vervangt", file)] = made
        else:
            laid.append(made)
    return laid


def _place(cells: Sequence[dict[str, Any]], text: str, what: str, file: str) -> int:
    """Return where the cell with this text stands; a full stop at its end does not matter."""
    wanted = text.rstrip(".")
    for number, cell in enumerate(cells):
        if cell["tekst"].rstrip(".") == wanted:
            return number
    texts = "; ".join(f"'{cell['tekst']}'" for cell in cells) or "geen"
    raise BadData(Place(file), f"{what}: '{text}' staat er niet; wel: {texts}", _REMEDY)
