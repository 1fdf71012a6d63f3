"""Facts: numbers, or unknown, about one address on one peildatum."""

from barriere.facts.build import TABLE, Facts, FactTable, build, prepare
from barriere.facts.definition import Definitions, Fact
from barriere.facts.linked import linked
from barriere.facts.lookup import Picture
from barriere.facts.moment import Moment, moment
from barriere.facts.needed import facts_behind, registers
from barriere.facts.network import Network
from barriere.facts.read import read, read_texts

__all__ = [
    "TABLE",
    "Definitions",
    "Fact",
    "FactTable",
    "Facts",
    "Moment",
    "Network",
    "Picture",
    "build",
    "facts_behind",
    "linked",
    "moment",
    "prepare",
    "read",
    "read_texts",
    "registers",
]
