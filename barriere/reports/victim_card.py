"""The victim card: what to do at the slightest suspicion, as the care coordinator words it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError, model_validator

from barriere.errors import BadData, Place
from barriere.privacy.free_text import is_personal
from barriere.reports.printable import lacking
from barriere.settings.sentences import sentences
from barriere.settings.strict import Strict
from barriere.settings.toml import load, text_of

FILE = "slachtofferkaart.toml"
SHIPPED = Path(__file__).with_name(FILE)
_ALARM = "112"
_REMEDY = "Vergelijk met het voorbeeld in docs/bezoeklijst.md."

Title = Annotated[str, Field(min_length=1, max_length=60)]
Text = Annotated[str, Field(min_length=1, max_length=260)]
Point = Annotated[str, Field(min_length=1, max_length=90)]


class Step(Strict):
    """One thing to do."""

    titel: Title
    tekst: Text


class Points(Strict):
    """A short list: what to look out for, or what not to do."""

    lijst: Annotated[tuple[Point, ...], Field(min_length=1, max_length=9)]


class Call(Strict):
    """Whom to call: a number, or the partner in barriere.toml that has it."""

    wie: Annotated[str, Field(min_length=1, max_length=40)]
    partner: str = ""
    nummer: Annotated[str, Field(max_length=20)] = ""


class VictimCard(Strict):
    """The whole card; its lengths are bounded, so that it stays readable in the hand."""

    bron: Annotated[str, Field(min_length=1, max_length=300)]
    stappen: Annotated[tuple[Step, ...], Field(min_length=1, max_length=8)]
    signalen: Points
    niet: Points
    bel: Annotated[tuple[Call, ...], Field(min_length=1, max_length=6)]

    @model_validator(mode="after")
    def _names_the_alarm_and_nobody(self) -> "VictimCard":
        if all(line.nummer != _ALARM for line in self.bel):
            message = "bel: 112 ontbreekt; bij acuut gevaar moet dat nummer op de kaart staan"
            raise ValueError(message)
        said = [*(s.tekst for s in self.stappen), *self.signalen.lijst, *self.niet.lijst]
        if any(map(is_personal, [*said, *(line.wie for line in self.bel)])):
            message = "hier staat iets dat naar een persoon wijst; noem alleen een functie"
            raise ValueError(message)
        return self


def read_card(path: Path) -> VictimCard:
    """Return the card in a file; raises BadData (65) naming what is wrong in it."""
    place = Place(path.name)
    try:
        card = VictimCard.model_validate(load(text_of(path, path.name), path.name))
    except ValidationError as error:
        raise BadData(place, "; ".join(sentences(error)), _REMEDY) from None
    if missing := lacking(card.model_dump()):
        what = f"heeft letters die het lettertype van barriere niet heeft: {' '.join(missing[:5])}"
        raise BadData(place, what, "Schrijf die woorden met andere letters.")
    return card


def victim_card(card: VictimCard, numbers: Mapping[str, str]) -> dict[str, Any]:
    """Return the card as data for paper; `numbers` are telephone numbers by partner id.

    A number that is not known is '', and becomes a line to fill in.
    """
    return {
        "bron": card.bron,
        "stappen": [step.model_dump() for step in card.stappen],
        "signalen": list(card.signalen.lijst),
        "niet": list(card.niet.lijst),
        "bel": [
            {"wie": line.wie, "nummer": line.nummer or numbers.get(line.partner, "")}
            for line in card.bel
        ],
    }
