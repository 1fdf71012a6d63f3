"""How much of the history behind a fact is there: a share, shown beside every score."""

from datetime import date

from barriere.facts.definition import Bron, Definitions, Fact
from barriere.facts.expression import names, parse, read
from barriere.facts.lookup import Lookup
from barriere.model.register import Register


def shares(lookup: Lookup) -> dict[str, float]:
    """Return per fact the share (0 to 1) of its look-back that the deliveries cover."""
    definitions = lookup.plan.definitions
    starts = {r: _start(lookup, bron) for r, bron in definitions.bronnen.items() if bron.historie}
    own = {fact.naam: _share(lookup, fact, starts) for fact in definitions.feiten.values()}
    return {
        name: min(own[part] for part in parts(definitions, fact.naam))
        for fact in definitions.feiten.values()
        for name in fact.names
    }


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


def _start(lookup: Lookup, bron: Bron) -> date | None:
    """Return the first day the delivery has rows of, if any."""
    if bron.register not in lookup.plan.delivered:
        return None
    first = read(bron.historie, lookup.plan.moment).sql("duckdb")
    query = f"SELECT min({first}) FROM {bron.register}"
    found: date | None = lookup.db.sql(query).fetchall()[0][0]
    return found


def _share(lookup: Lookup, fact: Fact, starts: dict[Register, date | None]) -> float:
    """Return the covered share of one fact's own look-back; 1 where there is none."""
    moment = lookup.plan.moment
    dated = [starts[register] for register in fact.registers if register in starts]
    if not fact.terugblik or not dated:
        return 1.0
    wanted = (moment.peildatum - moment.months_back(fact.terugblik)).days
    covered = [(moment.peildatum - start).days if start else 0 for start in dated]
    return max(0.0, min(1.0, min(covered) / wanted))
