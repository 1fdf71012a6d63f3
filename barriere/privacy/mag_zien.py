"""What each partner may see on paper: a table that the jurist of the municipality fills.

Printing is sharing. Without a row a partner sees nothing from a register.
"""

import re
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, field_validator, model_validator

from barriere.errors import BadData, Place
from barriere.model.register import Register
from barriere.privacy.free_text import is_personal
from barriere.settings import Settings
from barriere.settings.sentences import sentences
from barriere.settings.strict import Strict
from barriere.settings.toml import load, text_of

FILE = "mag_zien.toml"
HOLDS = "geldt"
OWN = "gemeente"
"""The partner whose own copy holds everything."""

ABOUT_NO_ADDRESS = "dit register zegt niets over een adres op papier"
NEVER = {
    Register.AFSTEMMING: "wie om uitstel vroeg, weet alleen de functionaris in barriere.toml",
    Register.BIJZONDER: "beschermde adressen en zorg gaan nooit naar een partner",
    Register.SIGNALEN: "politie en RvIG gaven dit voor een eigen doel; alleen zij geven het verder",
    Register.PARTNERS: ABOUT_NO_ADDRESS,
    Register.GRENZEN: ABOUT_NO_ADDRESS,
    Register.ONDERGROND: ABOUT_NO_ADDRESS,
    Register.WEGEN: ABOUT_NO_ADDRESS,
    Register.REISTIJDEN: ABOUT_NO_ADDRESS,
}
"""The registers that no row can open, each with the reason."""

OPENABLE = tuple(register for register in Register if register not in NEVER)
_ARTICLE = re.compile(r"[A-Za-z]{2}.*\d")


class Grant(Strict):
    """One row: a partner, the registers it may see, and the law that carries it.

    It gives something from `vanaf` up to and including `tot`, and only once it is
    `bevestigd`; `door` is the function that signed for it, never a name.
    """

    partner: str
    gegevens: tuple[Register, ...] = Field(min_length=1)
    grond: str = Field(min_length=4, max_length=200)
    bron: str = Field(min_length=4, max_length=200)
    zekerheid: Literal["bevestigd", "tweede hand", "te bevestigen", "voorstel"]
    door: str = Field(min_length=3, max_length=80)
    vanaf: date
    tot: date

    @field_validator("gegevens", mode="before")
    @classmethod
    def _openable(cls, words: object) -> object:
        """Refuse a register that is unknown, or that no law lets a municipality hand on."""
        for word in words if isinstance(words, list | tuple) else ():
            if not isinstance(word, str) or word not in set(Register):
                message = f"'{word}' is geen register; kies uit: {', '.join(OPENABLE)}"
                raise ValueError(message)
            if why := NEVER.get(Register(word)):
                message = f"'{word}' wordt nooit gedeeld: {why}"
                raise ValueError(message)
        return words

    @field_validator("grond")
    @classmethod
    def _a_law(cls, text: str) -> str:
        """Ask for an article of a law: consent carries nothing here, an agreement not alone."""
        if "toestemming" in text.casefold():
            message = "toestemming is geen grond om te verstrekken; noem het wetsartikel"
            raise ValueError(message)
        if not _ARTICLE.search(text):
            message = "noem de wet en het artikel, bijvoorbeeld met 'artikel' en een nummer"
            raise ValueError(message)
        return text

    @field_validator("grond", "bron", "door")
    @classmethod
    def _of_nobody(cls, text: str) -> str:
        if is_personal(text):
            message = (
                "hier staat iets dat naar een persoon wijst; noem alleen functie en vindplaats"
            )
            raise ValueError(message)
        return text

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> "Grant":
        if self.tot < self.vanaf:
            message = "tot ligt voor vanaf"
            raise ValueError(message)
        return self

    def holds(self, days: Iterable[date]) -> bool:
        """Tell whether the row gives something on every one of these days."""
        return self.zekerheid == "bevestigd" and all(self.vanaf <= d <= self.tot for d in days)

    def state(self, day: date) -> str:
        """Return in words whether the row gives something on `day`: HOLDS, or why not."""
        if self.zekerheid != "bevestigd":
            return f"{self.zekerheid}: geeft nog niets"
        if day < self.vanaf:
            return f"begint op {self.vanaf:%d-%m-%Y}"
        return f"voorbij sinds {self.tot:%d-%m-%Y}" if day > self.tot else HOLDS


class MagZien(Strict):
    """The whole table; empty, it gives nobody anything."""

    mag_zien: tuple[Grant, ...] = ()

    def grants(self, partner: str, days: Iterable[date]) -> tuple[Grant, ...]:
        """Return the rows that give `partner` something on all of `days`."""
        when = tuple(days)
        return tuple(row for row in self.mag_zien if row.partner == partner and row.holds(when))


def read_mag_zien(root: Path, settings: Settings) -> MagZien:
    """Read the table of the werkmap at `root`; without a file it gives nothing.

    Raises BadData (65) naming every row that is wrong, and what it must be.
    """
    path = root / FILE
    if not path.exists():
        return MagZien()
    place = Place(FILE)
    remedy = (
        "Pas deze rijen aan; de uitleg staat bovenaan het bestand. Tot dan wordt niets gedeeld."
    )
    try:
        table = MagZien.model_validate(load(text_of(path, FILE), FILE))
    except ValidationError as error:
        raise BadData(place, "; ".join(sentences(error)), remedy) from None
    if wrong := [f"[[mag_zien]] nummer {n}, {why}" for n, why in _strangers(table, settings)]:
        raise BadData(place, "; ".join(wrong), remedy)
    return table


def _strangers(table: MagZien, settings: Settings) -> Iterable[tuple[int, str]]:
    """Yield the number of each row whose partner cannot be, and why."""
    known = [key for key in settings.partners if key != OWN]
    for number, row in enumerate(table.mag_zien, 1):
        if row.partner == OWN:
            yield number, "partner: de gemeente heeft haar eigen exemplaar"
        elif row.partner not in known:
            yield number, f"partner: '{row.partner}' is onbekend; kies uit: {', '.join(known)}"


def begin(root: Path) -> bool:
    """Put the table that allows nothing in the werkmap at `root`; tell whether it was not there."""
    path = root / FILE
    if path.exists():
        return False
    path.write_text(template(), "utf-8")
    return True


def template() -> str:
    """Return the commented table that a new werkmap starts with: it allows nothing."""
    return files("barriere.privacy").joinpath(FILE).read_text("utf-8")
