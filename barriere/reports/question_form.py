"""Question forms: one language each, to point at; about safety and need, never about the crime."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, model_validator

from barriere.errors import BadData, Place
from barriere.reports.printable import lacking
from barriere.settings.sentences import sentences
from barriere.settings.strict import Strict
from barriere.settings.toml import load, text_of

FOLDER = "vragenlijsten"
SHIPPED = Path(__file__).with_name(FOLDER)
_DUTCH = "nl"
_REMEDY = f"Vergelijk met nl.toml en en.toml in de map {FOLDER}."

Line = Annotated[str, Field(min_length=1, max_length=90)]
Word = Annotated[str, Field(min_length=1, max_length=14)]


class Question(Strict):
    """One question in its language, and what it says for who holds the form."""

    tekst: Line
    nederlands: Annotated[str, Field(max_length=90)] = ""


class QuestionForm(Strict):
    """A form in one language: `taal` is its code, `richting` how it is written."""

    taal: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    richting: Literal["ltr", "rtl"] = "ltr"
    titel: Annotated[str, Field(min_length=1, max_length=40)]
    uitleg: Line
    ja: Word
    nee: Word
    vragen: Annotated[tuple[Question, ...], Field(min_length=1, max_length=7)]

    @model_validator(mode="after")
    def _told_in_dutch(self) -> "QuestionForm":
        bare = [n for n, q in enumerate(self.vragen, 1) if not q.nederlands]
        if bare and self.taal != _DUTCH:
            message = (
                f"vraag {bare[0]} mist nederlands: wie het blad vasthoudt, moet weten wat er staat"
            )
            raise ValueError(message)
        return self


def read_forms(folder: Path) -> tuple[QuestionForm, ...]:
    """Return every form in `folder`: Dutch first, then by the name of the file.

    Raises BadData (65) naming the file and what is wrong in it: also a letter that the
    font of the house does not have, which would be printed as nothing.
    """
    named = sorted(folder.glob("*.toml"), key=lambda path: (path.stem != _DUTCH, path.stem))
    forms = tuple(_read(path) for path in named)
    seen: dict[str, str] = {}
    for form, path in zip(forms, named, strict=True):
        if form.taal in seen:
            what = f"heeft dezelfde taal als {seen[form.taal]}: {form.taal}"
            raise BadData(Place(path.name), what, "Laat één bestand per taal staan.")
        seen[form.taal] = path.name
    return forms


def _read(path: Path) -> QuestionForm:
    place = Place(path.name)
    text = text_of(path, path.name)
    try:
        form = QuestionForm.model_validate(load(text, path.name))
    except ValidationError as error:
        raise BadData(place, "; ".join(sentences(error)), _REMEDY) from None
    if missing := lacking(form.model_dump()):
        shown = " ".join(missing[:5])
        what = f"heeft letters die het lettertype van barriere niet heeft: {shown}"
        raise BadData(
            place, what, "Druk deze taal apart af, of vraag de beheerder om een lettertype."
        )
    return form


def said(form: QuestionForm) -> dict[str, Any]:
    """Return a form as data for paper."""
    return form.model_dump()
