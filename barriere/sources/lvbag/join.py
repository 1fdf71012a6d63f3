"""Objects, numbers, streets and places, joined to addresses as the sheet of the BAG writes them."""

from dataclasses import dataclass
from datetime import date

import duckdb
import pyarrow as pa

from barriere.sources.canonical.rows import private
from barriere.sources.lvbag import statements
from barriere.sources.lvbag.collect import Collected
from barriere.sources.lvbag.occurrence import KINDS


@dataclass(frozen=True)
class Joined:
    """The sheet as text, the place of its rows in the extract, panden, and counts.

    `valid` counts objects on the peildatum by kind; `facts` what people are told.
    """

    texts: pa.Table
    where: pa.Table
    panden: pa.Table
    valid: dict[str, int]
    facts: dict[str, int]


def join(found: Collected, code: str, day: date) -> Joined:
    """Join what was collected to addresses of municipality `code` on `day`.

    Where GEM-WPL-RELATIE names none of its places among the addresses, all stay.
    """
    drawn = found.panden.taken()
    place = pa.array(range(drawn.num_rows), pa.int64())
    tables = {
        "object": found.objects.taken(),
        "nummer": found.numbers.taken(),
        "straat": found.streets.taken(),
        "plaats": found.places.taken(),
        "pand": drawn.drop_columns(["geometrie"]).append_column("plek", place),
    }
    with private() as db:
        while tables:
            name, table = tables.popitem()
            db.register(f"ruw_{name}", table)
            db.execute(statements.LATEST.format(name=name))
            db.unregister(f"ruw_{name}")
        db.register("ruw_onderzoek", found.investigations.taken())
        db.register("ruw_relatie", found.relations.taken())
        db.execute(statements.INVESTIGATED)
        db.execute(statements.OWN, {"gemeente": code, "dag": day.isoformat()})
        for statement in (statements.ADDRESSES, statements.KEPT):
            db.execute(statement)
        texts, where, panden = (
            _table(db, query) for query in (statements.SHEET, statements.WHERE, statements.PANDEN)
        )
        valid = dict.fromkeys(KINDS.values(), 0) | dict(db.sql(statements.VALID).fetchall())
        ((facts,),) = db.sql(statements.FACTS).fetchall()
    shapes = drawn["geometrie"].take(panden["plek"])
    panden = panden.drop_columns(["plek"]).append_column("geometrie", shapes)
    return Joined(texts, where, panden, valid, facts)


def _table(db: duckdb.DuckDBPyConnection, query: str) -> pa.Table:
    return db.sql(query).to_arrow_table()
