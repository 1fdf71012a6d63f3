"""Formulas and named conditions as checked trees, each unknown where what it reads is."""

from dataclasses import dataclass
from functools import lru_cache

from sqlglot import exp

from barriere.facts.definition import Definitions, Fact
from barriere.facts.expression import ALLOWED_WORDS, names, read
from barriere.facts.functions import NotInSubset
from barriere.facts.layers import layers
from barriere.facts.moment import Moment
from barriere.model.register import Register


@dataclass(frozen=True)
class Plan:
    """What to compile: the definitions, the moment, and which registers were delivered."""

    definitions: Definitions
    moment: Moment
    delivered: frozenset[Register]


def tree(fact: Fact, key: str, text: str, moment: Moment) -> exp.Expression:
    """Return the checked tree of one text of a fact.

    Raises BadData naming file, fact and what is allowed.
    """
    try:
        return read(text, moment)
    except NotInSubset as error:
        raise fact.wrong(key, str(error), f"Toegestaan zijn {ALLOWED_WORDS}.") from None


@lru_cache(maxsize=64)
def columns_of(
    definitions: Definitions, register: Register, moment: Moment
) -> dict[str, exp.Expression]:
    """Return the named conditions of a source as trees; not to be changed."""
    bron = definitions.bronnen[register]
    return {
        name: tree(bron.host(name), "kolommen", text, moment)
        for name, text in bron.kolommen.items()
    }


@lru_cache(maxsize=8)
def formulas(plan: Plan) -> dict[str, exp.Expression]:
    """Return every formula as a tree, unknown where what it reads is; not to be changed."""
    return {
        fact.naam: _strict(fact, tree(fact, "formule", fact.formule, plan.moment))
        for fact in plan.definitions.feiten.values()
        if fact.formule
    }


def computable(plan: Plan, have: set[str]) -> dict[str, exp.Expression]:
    """Return the formulas that can be computed from the columns in `have`, one on another."""
    everything = formulas(plan)
    try:
        order = layers(everything)
    except ValueError as error:
        fact = plan.definitions.feiten[str(error).split(", ")[0]]
        remedy = "Haal de kring eruit."
        raise fact.wrong("formule", f"deze lezen elkaar: {error}", remedy) from None
    known = set(have)
    found: dict[str, exp.Expression] = {}
    for layer in order:
        ready = {name: t for name, t in layer.items() if names(t) <= known}
        found |= ready
        known |= ready.keys()
    return found


def _strict(fact: Fact, formula: exp.Expression) -> exp.Expression:
    needed = sorted(names(formula) - set(fact.optioneel))
    if not needed:
        return formula
    unknown = exp.or_(*(exp.column(name).is_(exp.null()) for name in needed))
    return exp.case().when(unknown, exp.null()).else_(formula)
