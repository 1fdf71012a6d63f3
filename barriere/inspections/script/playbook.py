"""The draaiboek as data: the steps that come with the house, changed by barriere.toml."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from barriere.errors import BadData, Place
from barriere.settings.script import Stap
from barriere.settings.strict import Strict
from barriere.settings.toml import load, text_of

SHIPPED = Path(__file__).with_name("draaiboek.toml")
_NEEDED = ("wanneer", "wat", "wie")
_OWN = "barriere.toml van de gemeente"


@dataclass(frozen=True)
class Duty:
    """One thing to do for every control.

    `wanneer` is in days after the control (before: negative), or the end of the
    term of paper. `wie` sees to it, `met` take part, `klaar` is how one sees that
    it is done. `bron` and `zekerheid` are about `waarom` and `grond`.
    """

    id: str
    wanneer: int | Literal["einde papiertermijn"]
    wat: str
    wie: str
    met: tuple[str, ...]
    klaar: str
    waarom: str
    grond: str
    bron: str
    zekerheid: str
    commandos: tuple[str, ...]


@dataclass(frozen=True)
class Playbook:
    """All duties in the order in which they are written, and how sure their terms are."""

    status: str
    duties: tuple[Duty, ...]


class _File(Strict):
    """What stands in a draaiboek file."""

    versie: str
    status: str
    stap: tuple[Stap, ...] = Field(min_length=1)


def playbook(own: Sequence[Stap] = (), path: Path = SHIPPED) -> Playbook:
    """Return the draaiboek in `path` with the steps of barriere.toml laid over it.

    A step with a known id changes what it gives, or falls away with `vervalt`; one
    with a new id is added at the end. Raises BadData for a new step that is not
    whole, and for a file that is not a draaiboek.
    """
    file = _read(path)
    steps = {stap.id: stap for stap in file.stap}
    for stap in own:
        before = steps.get(stap.id)
        steps[stap.id] = _changed(before, stap) if before else _added(stap)
    duties = tuple(_duty(stap) for stap in steps.values() if not stap.vervalt)
    return Playbook(file.status, duties)


@cache
def _read(path: Path) -> _File:
    """Read a whole draaiboek; raises BadData (65) naming what is wrong in it."""
    place = Place(path.name)
    remedy = "Vergelijk met het draaiboek dat bij barriere hoort (draaiboek.toml)."
    try:
        file = _File.model_validate(load(text_of(path, path.name), path.name))
    except ValidationError as error:
        where = "; ".join(
            f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_url=False)
        )
        raise BadData(place, where, remedy) from None
    ids = [stap.id for stap in file.stap]
    for stap in file.stap:
        if ids.count(stap.id) > 1:
            raise BadData(place, f"stap '{stap.id}' staat er twee keer", remedy)
        _whole(stap, place)
    return file


def _changed(before: Stap, change: Stap) -> Stap:
    """Return the step with what the change gives."""
    return before.model_copy(update=change.model_dump(exclude_unset=True))


def _added(stap: Stap) -> Stap:
    """Return a step that the municipality made up itself."""
    if not stap.vervalt:
        _whole(stap, Place("barriere.toml"))
    given = stap.model_dump(exclude_unset=True)
    return stap.model_copy(update={"bron": _OWN, "zekerheid": "eigen keuze"} | given)


def _whole(stap: Stap, place: Place) -> None:
    """Refuse a step that says too little to be done by anyone."""
    if missing := [name for name in _NEEDED if getattr(stap, name) is None]:
        raise BadData(
            place,
            f"stap '{stap.id}' van het draaiboek is onvolledig: {', '.join(missing)} ontbreekt",
            "Een nieuwe stap heeft minstens wanneer, wat en wie; "
            "een bestaande stap verandert u met precies dezelfde id.",
        )


def _duty(stap: Stap) -> Duty:
    """Return the step with nothing open."""
    return Duty(
        id=stap.id,
        wanneer=0 if stap.wanneer is None else stap.wanneer,
        wat=stap.wat or "",
        wie=stap.wie or "",
        met=stap.met or (),
        klaar=stap.klaar or "",
        waarom=stap.waarom or "",
        grond=stap.grond or "",
        bron=stap.bron or "",
        zekerheid=stap.zekerheid or "voorstel",
        commandos=stap.commandos or (),
    )
