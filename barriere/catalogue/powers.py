"""The powers matrix: who may do what at a control, by which law, and how sure that is."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationError, model_validator

from barriere.errors import BadData, Place
from barriere.model.finding import EIGEN_VERVOLG, INTERVENTIES, ROLBEVINDINGEN
from barriere.settings.strict import Strict
from barriere.settings.toml import load, text_of

MATRIX = Path(__file__).with_name("bevoegdheden.toml")
KINDS = ("wonen", "horeca", "bedrijf")
Kind = Literal["wonen", "horeca", "bedrijf"]
Certainty = Literal["bevestigd", "tweede hand", "te bevestigen", "voorstel"]
Intervention = Annotated[str, AfterValidator(lambda word: one_of(word, INTERVENTIES))]
RoleFinding = Annotated[str, AfterValidator(lambda word: one_of(word, ROLBEVINDINGEN))]


def one_of(word: str, known: tuple[str, ...]) -> str:
    """Return a word of a closed list; raises ValueError for another."""
    if word not in known:
        message = f"'{word}' is onbekend; kies uit: {', '.join(known)}"
        raise ValueError(message)
    return word


class Cell(Strict):
    """One thing a role may (not) do: the law, where it was checked, how sure that is.

    `maatregelen` are the interventions (model.finding.INTERVENTIES) that this power covers.
    """

    tekst: str = Field(min_length=1)
    basis: str = Field(min_length=1)
    bron: str = Field(min_length=1)
    zekerheid: Certainty
    maatregelen: tuple[Intervention, ...] = ()


class Role(Strict):
    """A role at a control; a missing cell means that the sources give no such power.

    `bevindingen` is what this role may report, beside nothing at all.
    """

    naam: str = Field(min_length=1)
    kort: str = Field(min_length=1)
    partner: str
    taak: Cell
    bedrijf: Cell | None = None
    woning: Cell | None = None
    vorderen: Cell | None = None
    interventies: tuple[Cell, ...] = ()
    mag_niet: tuple[Cell, ...] = ()
    kijkpunten: dict[Kind, tuple[str, ...]] = Field(default_factory=dict)
    bevindingen: tuple[RoleFinding, ...] = (EIGEN_VERVOLG,)

    @property
    def maatregelen(self) -> tuple[str, ...]:
        """Return the interventions that the sources give this role, in the model's order."""
        given = {word for cell in self.interventies for word in cell.maatregelen}
        return tuple(word for word in INTERVENTIES if word in given)


class Lead(Strict):
    """Which role leads for which grounds (card ids, or grounds that people give)."""

    gronden: tuple[str, ...] = Field(min_length=1)
    soorten: tuple[Kind, ...] = Field(min_length=1)
    rol: str
    grond: str = Field(min_length=1)


class Powers(Strict):
    """The whole matrix; `binnentreden` holds the rules for a dwelling and for a firm."""

    versie: str
    status: str
    binnentreden: dict[Literal["woning", "bedrijf"], Cell]
    algemeen: tuple[Cell, ...]
    rollen: dict[str, Role]
    leiding: tuple[Lead, ...]

    @model_validator(mode="after")
    def _whole(self) -> "Powers":
        if missing := sorted({"woning", "bedrijf"} - set(self.binnentreden)):
            message = f"binnentreden.{missing[0]} ontbreekt"
            raise ValueError(message)
        for lead in self.leiding:
            if lead.rol not in self.rollen:
                message = f"leiding noemt de rol '{lead.rol}', die er niet is"
                raise ValueError(message)
            if not self.rollen[lead.rol].partner:
                message = f"rol '{lead.rol}' leidt, maar gaat met geen partner mee"
                raise ValueError(message)
        return self


@cache
def powers() -> Powers:
    """Return the matrix that comes with the house."""
    return read(MATRIX)


def read(path: Path) -> Powers:
    """Read a powers matrix; raises BadData (65) naming what is wrong in it."""
    place = Place(path.name)
    remedy = "Vergelijk met de matrix die bij barriere hoort (bevoegdheden.toml)."
    try:
        return Powers.model_validate(load(text_of(path, path.name), path.name))
    except ValidationError as error:
        where = "; ".join(
            f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_url=False)
        )
        raise BadData(place, where, remedy) from None


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
