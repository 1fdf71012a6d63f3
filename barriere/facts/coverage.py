"""How much of the history behind a fact is there: a share, shown beside every score."""

from datetime import date

from barriere.facts.definition import Bron, Fact
from barriere.facts.expression import read
from barriere.facts.lookup import Lookup
from barriere.facts.needed import parts
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
