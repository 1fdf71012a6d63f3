"""What to look for at the door, by domain of the barrièremodel and by kind of address."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from barriere.catalogue.power_matrix import Certainty, Kind, RoleFinding
from barriere.model.domain import Domein
from barriere.settings.strict import Strict
from barriere.settings.toml import load, text_of

FILE = Path(__file__).with_name("signaalkaarten.toml")


class Sign(Strict):
    """Something seen or heard at the door, with the innocent explanation beside it."""

    tekst: str = Field(min_length=1)
    kan_ook: str = Field(min_length=1)
    domeinen: tuple[Domein, ...] = Field(min_length=1)
    soorten: tuple[str, ...] = Field(min_length=1)
    bron: str = Field(min_length=1)
    zekerheid: Certainty


class Subject(Strict):
    """What one card is about; findings and roles choose the interventions on it."""

    betekenis: str = Field(min_length=1)
    bevindingen: tuple[RoleFinding, ...] = Field(min_length=1)
    rollen: tuple[str, ...] = Field(min_length=1)


class AddressKind(Subject):
    """A kind of address; `soort` is the kind of visit by which the powers matrix knows it."""

    naam: str = Field(min_length=1)
    soort: Kind


class Signs(Strict):
    """All signs, and the subjects of the cards they stand on."""

    versie: str
    domeinen: dict[Domein, Subject]
    soorten: dict[str, AddressKind]
    signalen: tuple[Sign, ...]

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if missing := set(Domein) - set(self.domeinen):
            message = f"domein {min(missing)} heeft geen kaart"
            raise ValueError(message)
        for sign in self.signalen:
            if strange := set(sign.soorten) - set(self.soorten):
                message = f"'{sign.tekst}' noemt de soort '{min(strange)}', die er niet is"
                raise ValueError(message)
        return self

    def in_domain(self, domein: Domein) -> tuple[Sign, ...]:
        """Return the signs of a domain."""
        return tuple(sign for sign in self.signalen if domein in sign.domeinen)

    def at_kind(self, soort: str) -> tuple[Sign, ...]:
        """Return the signs at a kind of address."""
        return tuple(sign for sign in self.signalen if soort in sign.soorten)


@cache
def signs() -> Signs:
    """Return the signs of the house."""
    return Signs.model_validate(load(text_of(FILE, FILE.name), FILE.name))
