"""Facts: numbers, or unknown, about one address on one peildatum."""

from barriere.facts.build import TABLE, FactTable, build
from barriere.facts.coverage import registers
from barriere.facts.definition import Definitions, Fact
from barriere.facts.lookup import Picture
from barriere.facts.moment import Moment, moment
from barriere.facts.read import read, read_texts

__all__ = [
    "TABLE",
    "Definitions",
    "Fact",
    "FactTable",
    "Moment",
    "Picture",
    "build",
    "moment",
    "read",
    "read_texts",
    "registers",
]
