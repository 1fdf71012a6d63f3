"""All facts of a picture: computed part by part, or as one table."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb

from barriere.errors import BadData, Place
from barriere.facts.check import check
from barriere.facts.compile import compiled
from barriere.facts.coverage import shares
from barriere.facts.definition import Definitions
from barriere.facts.formulas import Plan
from barriere.facts.lookup import Lookup, Picture
from barriere.facts.moment import moment
from barriere.facts.network import Network, here, network
from barriere.facts.part import PER_PART, Part, parts
from barriere.settings import Settings

TABLE = "feiten"


@dataclass(frozen=True)
class FactTable:
    """The table `feiten` in the picture's database, and the share of history behind each fact."""

    table: str
    names: tuple[str, ...]
    shares: dict[str, float]


@dataclass(frozen=True)
class Facts:
    """The facts of a picture, ready to be asked for part by part, in the order of `adr`.

    `names` are the columns they yield; `shares` the part of its look-back that
    the deliveries cover, per fact.
    """

    lookup: Lookup
    network: Network
    wanted: frozenset[str] | None
    names: tuple[str, ...]
    shares: dict[str, float]

    def parts(self, per_part: int = PER_PART) -> Iterator[str]:
        """Yield the facts of each part as a query; run it before the next one is asked for."""
        for part in parts(self.lookup.addresses, per_part):
            yield self.part(part)

    def part(self, part: Part) -> str:
        """Measure what is local to a part, and return its facts as a query in brackets."""
        local = here(self.lookup, part, self.wanted, self.network.names)
        return compiled(self.lookup.plan, {**self.network.measured, **local}, part, self.wanted)


def prepare(
    picture: Picture,
    definitions: Definitions,
    settings: Settings,
    wanted: frozenset[str] | None = None,
    found: Network | None = None,
) -> Facts:
    """Check the definitions, run the global pass, and return what yields the facts.

    `wanted` leaves out what nobody asks for; `found` is a global pass that was
    made before. Raises BadData when a definition is wrong, naming it.
    """
    plan = Plan(
        definitions, moment(picture.peildatum, settings), frozenset(picture.manifests.keys())
    )
    check(plan)
    ((addresses,),) = picture.db.sql("SELECT count(*) FROM adressen").fetchall()
    lookup = Lookup(picture.db, plan, addresses)
    if found is None:
        with fitting():
            found = network(lookup, wanted)
    names = definitions.names if wanted is None else tuple(sorted(wanted))
    return Facts(lookup, found, wanted, names, shares(lookup))


def build(picture: Picture, definitions: Definitions, settings: Settings) -> FactTable:
    """Compute every fact of every address into the table `feiten` of the picture.

    Raises BadData when a definition is wrong, naming it.
    """
    facts = prepare(picture, definitions, settings)
    query = f"SELECT * FROM {facts.part(Part(0, facts.lookup.addresses))}"
    with fitting():
        picture.db.execute(f"CREATE OR REPLACE TEMP TABLE {TABLE} AS {query} ORDER BY adr")
    return FactTable(TABLE, facts.names, facts.shares)


@contextmanager
def fitting() -> Iterator[None]:
    """Say in Dutch what is wrong when a definition does not fit the columns it compares."""
    try:
        yield
    except (duckdb.BinderException, duckdb.ConversionException):
        raise BadData(
            Place("definities van feiten"),
            "een vergelijking past niet bij de soort van een kolom (datum, getal of tekst)",
            "Kijk de eigen feiten in indicatoren/feiten na.",
        ) from None
