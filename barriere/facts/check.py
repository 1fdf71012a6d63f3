"""Definitions are checked before anything is computed: every name must exist."""

from functools import lru_cache

from sqlglot import exp

from barriere.facts.compile import ADDRESS_COLUMNS
from barriere.facts.definition import Fact
from barriere.facts.expression import names
from barriere.facts.formulas import Plan, columns_of, formulas, tree
from barriere.model.register import Register
from barriere.sources.empty import empty_tables


@lru_cache(maxsize=8)
def check(plan: Plan) -> None:
    """Check every definition against the columns and facts there are.

    Raises BadData naming the file, the fact, the unknown name and what is known.
    """
    for register in plan.definitions.bronnen:
        _check_source(plan, register)
    known = {*ADDRESS_COLUMNS, *plan.definitions.names}
    for name, formula in formulas(plan).items():
        fact = plan.definitions.feiten[name]
        _check_names(fact, "formule", formula, known)
        if stray := sorted(set(fact.optioneel) - known):
            raise fact.wrong("optioneel", f"'{stray[0]}' bestaat niet", _known(known))


def register_columns(register: Register) -> frozenset[str]:
    """Return the columns of a register's canonical table."""
    table = empty_tables(register)[register.value]
    return frozenset(table.column_names)


def _check_source(plan: Plan, register: Register) -> None:
    bron = plan.definitions.bronnen[register]
    known = set(register_columns(register) | bron.kolommen.keys())
    for name, condition in columns_of(plan.definitions, register, plan.moment).items():
        _check_names(bron.host(name), "kolommen", condition, known)
    for fact in plan.definitions.feiten.values():
        if fact.register is register:
            for key, text in (("van", fact.van), ("waar", fact.waar), ("mogelijk", fact.mogelijk)):
                if text:
                    _check_names(fact, key, tree(fact, key, text, plan.moment), known)


def _check_names(fact: Fact, key: str, formula: exp.Expression, known: set[str]) -> None:
    if stray := sorted(names(formula) - known):
        raise fact.wrong(key, f"'{stray[0]}' wordt nergens gemeten", _known(known))


def _known(known: set[str]) -> str:
    return f"Verbeter de naam. Bekend zijn: {', '.join(sorted(known))}."
