"""What to look for at the door, by domain of the barrièremodel and by kind of address."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import Field, ValidationError, model_validator

from barriere.catalogue.power_matrix import CERTAINTIES, Certainty, Kind, RoleFinding
from barriere.errors import BadData, Place
from barriere.model.domain import Domein
from barriere.privacy.forbidden import forbidden_trait
from barriere.settings.sentences import sentences
from barriere.settings.strict import Strict
from barriere.settings.toml import load, text_of

FILE = Path(__file__).with_name("signaalkaarten.toml")
MOST = 10
"""The most signs that fit on one card."""

_REMEDY = "Herstel het bestand; wat elke sleutel betekent, staat in docs/bevoegdheden.md."


class Sign(Strict):
    """Something seen or heard at the door, with the innocent explanation beside it."""

    tekst: str = Field(min_length=1)
    kan_ook: str = Field(min_length=1)
    domeinen: tuple[Domein, ...] = Field(min_length=1)
    soorten: tuple[str, ...] = Field(min_length=1)
    bron: str = Field(min_length=1)
    zekerheid: Certainty
    datum: date | None = None
    door: str = ""

    @model_validator(mode="after")
    def _no_surer_than_its_source(self) -> Self:
        if "algemene kennis" in self.bron and self.zekerheid in CERTAINTIES[:2]:
            message = f"'{self.tekst}' heet '{self.zekerheid}', maar de bron is algemene kennis"
            raise ValueError(message)
        return self


class OwnSign(Sign):
    """A sign that a municipality answers for: by which function, and since when."""

    datum: date
    door: str = Field(min_length=1)


class DroppedSign(Strict):
    """A sign of the house that is on no card here."""

    tekst: str = Field(min_length=1)
    datum: date
    door: str = Field(min_length=1)


class OwnSigns(Strict):
    """The file signaalkaarten.toml of a werkmap."""

    signalen: tuple[OwnSign, ...] = ()
    vervallen: tuple[DroppedSign, ...] = ()


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
        for name, seen in self._cards():
            if len(seen) > MOST:
                message = f"op de kaart '{name}' staan {len(seen)} signalen; er passen er {MOST}"
                raise ValueError(message)
        return self

    def _cards(self) -> Iterator[tuple[str, tuple[Sign, ...]]]:
        yield from ((domein.label, self.in_domain(domein)) for domein in self.domeinen)
        yield from ((kind.naam, self.at_kind(key)) for key, kind in self.soorten.items())

    def in_domain(self, domein: Domein) -> tuple[Sign, ...]:
        """Return the signs of a domain."""
        return tuple(sign for sign in self.signalen if domein in sign.domeinen)

    def at_kind(self, soort: str) -> tuple[Sign, ...]:
        """Return the signs at a kind of address."""
        return tuple(sign for sign in self.signalen if soort in sign.soorten)


def signs(own: Path | None = None) -> Signs:
    """Return the signs of the house, with what a municipality decided in the file `own`.

    Raises BadData (65) naming what is wrong in that file; without one the house's count.
    """
    if own is None or not own.exists():
        return _of_the_house()
    place = Place(own.name)
    try:
        told = OwnSigns.model_validate(load(text_of(own, own.name), own.name))
        _harmless(told, place)
        return Signs.model_validate(_merged(_of_the_house(), told, place))
    except ValidationError as error:
        raise BadData(place, "; ".join(sentences(error)), _REMEDY) from None


@cache
def _of_the_house() -> Signs:
    return Signs.model_validate(load(text_of(FILE, FILE.name), FILE.name))


def _merged(house: Signs, own: OwnSigns, place: Place) -> dict[str, object]:
    gone = {sign.tekst.rstrip(".") for sign in own.vervallen}
    if strange := sorted(gone - {sign.tekst for sign in house.signalen}):
        raise BadData(place, f"vervallen: het signaal '{strange[0]}' is er niet", _REMEDY)
    kept = [sign for sign in house.signalen if sign.tekst not in gone]
    whole = house.model_dump()
    return whole | {
        "versie": f"{house.versie}+eigen",
        "signalen": [sign.model_dump() for sign in (*kept, *own.signalen)],
    }


def _harmless(own: OwnSigns, place: Place) -> None:
    """Refuse a sign that tells who somebody is."""
    for sign in own.signalen:
        for word in f"{sign.tekst} {sign.kan_ook}".split():
            if trait := forbidden_trait(word):
                what = f"het signaal '{sign.tekst}' wijst op {trait}; dat is nooit een signaal"
                raise BadData(place, what, "Beschrijf wat u ziet, niet wie iemand is.")
