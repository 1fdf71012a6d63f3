"""What may follow a finding: what it is, when, how, and who decides."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, TypeAdapter

from barriere.catalogue.power_matrix import RoleFinding, Sourced, one_of
from barriere.model.finding import INTERVENTIES
from barriere.settings.toml import load, text_of

FILE = Path(__file__).with_name("interventies.toml")
Code = Annotated[str, AfterValidator(lambda word: one_of(word, INTERVENTIES))]


class Intervention(Sourced):
    """One intervention and the way to it.

    `bij` are the findings it may follow; `basis`, `bron` and `zekerheid` are of the
    way (`hoe`): which role may do it, and by which law, stands in the powers matrix.
    """

    naam: str = Field(min_length=1)
    wat: str = Field(min_length=1)
    bij: tuple[RoleFinding, ...] = Field(min_length=1)
    wanneer: str = Field(min_length=1)
    hoe: tuple[str, ...] = Field(min_length=1)
    termijn: str = Field(min_length=1)
    besluit: str = Field(min_length=1)


@cache
def interventions() -> dict[str, Intervention]:
    """Return every intervention by its word in model.finding.INTERVENTIES, in that order."""
    raw = load(text_of(FILE, FILE.name), FILE.name)
    known = TypeAdapter(dict[Code, Intervention]).validate_python(raw)
    return {word: known[word] for word in INTERVENTIES if word in known}
