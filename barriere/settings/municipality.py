"""Whose werkmap this is: the municipality, its norms, mandates and terms."""

from pydantic import Field, field_validator

from barriere.settings.strict import Strict


class Gemeente(Strict):
    """The municipality; `code` is its four-digit CBS code."""

    naam: str = Field(min_length=1)
    code: str = Field(pattern=r"^\d{4}$")
    contact: str = Field(min_length=1)
    fictief: bool = False


class Norm(Strict):
    """A threshold the municipality stands for, and where it is written down."""

    waarde: float = Field(gt=0)
    eenheid: str
    vindplaats: str = Field(min_length=1)
    zekerheid: str = Field(min_length=1)


class Mandaten(Strict):
    """Who may do what; the mandated official is never the one who ran the score.

    `catalogus` adopts the catalogue, two people at a time; none is named in a
    werkmap from before that was asked.
    """

    vaststellen: tuple[str, ...] = Field(min_length=1)
    catalogus: tuple[str, ...] = ()
    afstemming: str = Field(min_length=1)
    afgeschermd: str = Field(min_length=1)

    @field_validator("catalogus")
    @classmethod
    def _two(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        """Ask for two different people: one alone can adopt nothing."""
        if names and len({name.strip().casefold() for name in names} - {""}) < max(2, len(names)):
            message = (
                "noem minstens twee verschillende functies: de catalogus vaststellen doen twee"
            )
            raise ValueError(message)
        return names


class Termijnen(Strict):
    """How long things are kept, in months."""

    scores: int = Field(default=12, ge=1, le=120)
    leveringen: int = Field(default=12, ge=1, le=120)
    bezoeken: int = Field(default=60, ge=1, le=240)
    logboek: int = Field(default=60, ge=6, le=240)
    papier_weken: int = Field(default=6, ge=1, le=52)
