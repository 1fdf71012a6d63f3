"""Only what is asked is computed: the facts and conditions that a set of names rests on."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from sqlglot import exp

from barriere.facts.definition import Definitions, Fact
from barriere.facts.expression import names, parse
from barriere.model.register import Register


def facts_behind(definitions: Definitions, asked: Iterable[str]) -> frozenset[str]:
    """Return the columns of every fact that the facts in `asked` are made of, these included."""
    found = {part for name in asked for part in parts(definitions, name)}
    return frozenset(n for part in found for n in definitions.feiten[part].names)


def conditions_behind(
    trees: Mapping[str, exp.Expression], asked: Iterable[str]
) -> tuple[dict[str, exp.Expression], frozenset[str]]:
    """Return the named conditions that `asked` rests on, and the columns all of them read."""
    todo, seen = list(asked), set()
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += names(trees[name]) if name in trees else ()
    return {name: t for name, t in trees.items() if name in seen}, frozenset(seen - trees.keys())


@lru_cache(maxsize=1024)
def parts(definitions: Definitions, name: str) -> frozenset[str]:
    """Return the facts that fact `name` is made of, itself included."""
    found: set[str] = set()
    todo = [definitions.owner(name).naam]
    while todo:
        fact = definitions.feiten[todo.pop()]
        if fact.naam not in found:
            found.add(fact.naam)
            todo += [definitions.owner(n).naam for n in reads(definitions, fact)]
    return frozenset(found)


def registers(definitions: Definitions, name: str) -> frozenset[Register]:
    """Return the registers that fact `name` comes from; the BAG is not among them."""
    facts = (definitions.feiten[part] for part in parts(definitions, name))
    return frozenset(register for fact in facts for register in fact.registers)


def reads(definitions: Definitions, fact: Fact) -> list[str]:
    """Return the facts (not address columns) that a formula or measure reads directly."""
    if not fact.formule:
        return list(fact.leest)
    known = set(definitions.names)
    return sorted(names(parse(fact.formule)) & known)
