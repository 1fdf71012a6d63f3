"""What the powers matrix is made of: roles, cells, and who leads on which ground."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from barriere.model.finding import EIGEN_VERVOLG, INTERVENTIES, ROLBEVINDINGEN
from barriere.settings.strict import Strict

KINDS = ("wonen", "horeca", "bedrijf")
CERTAINTIES = ("bevestigd", "tweede hand", "te bevestigen", "voorstel")
"""How sure a rule is, the surest first."""

Kind = Literal["wonen", "horeca", "bedrijf"]
Certainty = Literal["bevestigd", "tweede hand", "te bevestigen", "voorstel"]
SINGLE = ("taak", "bedrijf", "woning", "vorderen")
"""The cells that a role has at most one of."""


def one_of(word: str, known: tuple[str, ...]) -> str:
    """Return a word of a closed list; raises ValueError for another."""
    if word not in known:
        message = f"'{word}' is onbekend; kies uit: {', '.join(known)}"
        raise ValueError(message)
    return word


Intervention = Annotated[str, AfterValidator(lambda word: one_of(word, INTERVENTIES))]
RoleFinding = Annotated[str, AfterValidator(lambda word: one_of(word, ROLBEVINDINGEN))]


class Sourced(Strict):
    """A rule with its law, where and when it was looked up, how sure that is, and by whom.

    `door` is a function, never a name; '' is who made barriere.
    """

    basis: str = Field(min_length=1)
    bron: str = Field(min_length=1)
    zekerheid: Certainty
    datum: date | None = None
    door: str = ""


class Cell(Sourced):
    """One thing a role may (not) do.

    `maatregelen` are the interventions (model.finding.INTERVENTIES) that this power covers.
    """

    tekst: str = Field(min_length=1)
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

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return every cell of the role, in the order of the columns."""
        single = (self.taak, self.bedrijf, self.woning, self.vorderen)
        return (*(c for c in single if c is not None), *self.interventies, *self.mag_niet)


class Lead(Sourced):
    """Which role leads for which grounds (card ids, or grounds that people give), by which law."""

    gronden: tuple[str, ...] = Field(min_length=1)
    soorten: tuple[Kind, ...] = Field(min_length=1)
    rol: str
    grond: str = Field(min_length=1)


class Powers(Strict):
    """The whole matrix; `binnentreden` holds the rules for a dwelling and for a firm.

    `gezien` is the day on which the sources were looked up, for a rule without a
    day of its own.
    """

    versie: str
    gezien: date
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

    @property
    def general(self) -> tuple[Cell, ...]:
        """Return what holds for every role."""
        return (*self.binnentreden.values(), *self.algemeen)

    def seen(self, rule: Sourced) -> date:
        """Return the day on which the source of `rule` was looked up."""
        return rule.datum or self.gezien
