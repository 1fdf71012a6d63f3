"""The municipality as its registers knew it on one day: every address with what is linked to it."""

from dataclasses import dataclass
from datetime import date

import duckdb
import pyarrow as pa

from barriere.model.delivery import Manifest
from barriere.model.register import Register
from barriere.store import load, matching, unlinked
from barriere.store.addresses import number_addresses
from barriere.store.areas import place_in_areas
from barriere.store.choose import choose, choose_panden, default_peildatum
from barriere.store.manifest import deliveries
from barriere.store.shielded import LATER, SECRETS, shield
from barriere.store.werkmap import Werkmap

_ADDRESSES = """
CREATE TABLE adressen AS
SELECT a.* EXCLUDE (zonder_bag_id), g.wijk, g.buurt, v.adr IS NOT NULL AS afgeschermd,
    a.zonder_bag_id
FROM adres_kaal a LEFT JOIN gebied g USING (adr) LEFT JOIN afgeschermd v USING (adr)
ORDER BY adr
"""

_BAG = """
CREATE TABLE bag AS
SELECT b.* EXCLUDE (sleutel, vervallen, extra), a.adr
FROM bag_rij b JOIN adres_kaal a USING (sleutel)
WHERE NOT b.vervallen
ORDER BY a.adr, b.rij
"""

# A pand that was demolished, never built or entered by mistake is not there to
# draw (status terms: Catalogus BAG 2018, 7.1.10).
_STANDING = """
CREATE TABLE panden AS FROM ruw_panden
WHERE NOT coalesce(regexp_matches(lower(status),
    'gesloopt|niet gerealiseerd|ten onrechte'), false)
"""

_WORK = (
    "adres_kaal",
    "afgeschermd",
    "afgeschermd_dubbel",
    "bag_rij",
    "gebied",
    "gemist",
    "kandidaat",
    "schrijfwijze",
    "treffer",
    "zoek",
)


@dataclass(frozen=True)
class Picture:
    """The tables of one peildatum in `db`, in memory, and the deliveries they came from.

    `adressen` has one row per address, numbered from 0 by `adr`. Every
    register is a table of its linked rows with their `adr`, in that order, and
    without rows when it was never delivered. `niet_gekoppeld` holds the rest.
    """

    db: duckdb.DuckDBPyConnection
    peildatum: date
    manifests: dict[Register, Manifest]

    def table(self, name: str) -> pa.Table:
        """Return one table of the picture, in its order."""
        return self.db.table(name).to_arrow_table()


def picture(werkmap: Werkmap, peildatum: date | None = None) -> Picture:
    """Build the picture of `peildatum`, by default the day of the newest delivery.

    The same deliveries give the same tables, in whatever order they came in.
    Raises BarriereError when nothing was delivered, BadData when a delivery is
    damaged.
    """
    shown, tables, later = build(werkmap, peildatum)
    linked = matching.addressed(shown.db, tables)
    _copy(shown.db, [table for table in tables if table not in {*linked, "bag", "panden"}])
    _tidy(shown.db, tables, later)
    return shown


def build(werkmap: Werkmap, peildatum: date | None = None) -> tuple[Picture, list[str], list[str]]:
    """Build a picture that still has its raw rows, spellings and withdrawn objects.

    Also returns the names of its tables and of those from after the peildatum.
    """
    notes = deliveries(werkmap)
    day = peildatum or default_peildatum(notes)
    chosen = choose(notes, day)
    db = load.connect()
    tables = load.load(db, werkmap.leveringen, chosen)
    if alone := choose_panden(notes, day):
        load.load_panden(db, werkmap.leveringen, alone)
    newest = _load_later_secrets(db, werkmap, notes, chosen)
    later = [LATER + register.value for register in SECRETS] if newest else []
    number_addresses(db)
    place_in_areas(db)
    own = matching.addressed(db, tables)
    _link(db, own + later)
    shield(db, werkmap, day, newest)
    unlinked.list_unlinked(db, own)
    db.execute(_ADDRESSES)
    db.execute(_BAG)
    db.execute(_STANDING)
    return Picture(db, day, chosen), tables, later


def _load_later_secrets(
    db: duckdb.DuckDBPyConnection,
    werkmap: Werkmap,
    notes: list[Manifest],
    chosen: dict[Register, Manifest],
) -> date | None:
    """Load what says more about secrets than the chosen deliveries; return the day it is from."""
    last = choose(notes, date.max)
    later = {r: last[r] for r in SECRETS if r in last and last[r] != chosen.get(r)}
    if not later:
        return None
    load.load(db, werkmap.leveringen, later, SECRETS, LATER)
    return max(note.peildatum for note in later.values())


def _link(db: duckdb.DuckDBPyConnection, tables: list[str]) -> None:
    """Link the rows of every table with addresses, and note what could not be."""
    matching.find(db, tables)
    for table in tables:
        matching.link(db, table)
    unlinked.explain_missing(db)


def _copy(db: duckdb.DuckDBPyConnection, tables: list[str]) -> None:
    """Take over tables without links to addresses as they were delivered."""
    for table in tables:
        db.execute(f'CREATE TABLE "{table}" AS FROM "{load.RAW}{table}"')


def _tidy(db: duckdb.DuckDBPyConnection, tables: list[str], later: list[str]) -> None:
    """Drop what only the building needed, so that nothing leans on the files any more."""
    for name in [*tables, *later]:
        db.execute(f'DROP VIEW "{load.RAW}{name}"')
        db.unregister(f"leeg_{name}")
    for name in [*_WORK, *later]:
        db.execute(f'DROP TABLE IF EXISTS "{name}"')
