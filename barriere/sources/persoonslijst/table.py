"""Records under LO3 names to a table of stays, as text, and what was counted."""

import pyarrow as pa

from barriere.privacy import READ, SURNAME
from barriere.sources.canonical.rows import private
from barriere.sources.persoonslijst import bounds, relations, stays

SAID = {
    "buitenland": "regel(s) met een verblijf in het buitenland: einde van het verblijf ervoor",
    "onjuist": "regel(s) die in de BRP als onjuist zijn aangemerkt: niet gebruikt",
    "vervallen_lijst": "regel(s) van vervallen persoonslijsten (opschorting F of W): niet gebruikt",
    "zelfde_verblijf": "regel(s) die hetzelfde verblijf opnieuw vastleggen: samengevoegd",
    "zonder_verblijfplaats": "regel(s) zonder verblijfplaats (historie van andere categorieën)",
}


def completed(table: pa.Table) -> pa.Table:
    """Return the table with every element that may be read; what is absent is empty."""
    nothing = pa.nulls(table.num_rows, pa.string())
    for name in (*READ, SURNAME, "einde"):
        if name not in table.column_names:
            table = table.append_column(name, nothing)
    return table


def stays_of(
    records: pa.Table, numbered: str, relatives: str, **more: pa.Table
) -> tuple[pa.Table, dict[str, int]]:
    """Return one row of text per stay, for the sheet of the BRP, and the counts per kind.

    `records` holds `rij`, `lijst`, the LO3 elements that are read, `einde` (an
    end the format itself gives), and `land_gevuld`, `onbekend_waarheen`,
    `herkomst_gevuld`. `numbered` and `relatives` are the statements by which the
    format tells persoonslijsten apart and knows who is related, `more` the
    tables they need.
    """
    with private() as db:
        for name, table in {"lo3": records, **more}.items():
            db.register(name, table)
        for statement in (
            numbered,
            stays.PERSONS,
            relatives,
            relations.NUMBERS,
            relations.RELATIONS,
            stays.RECORDS,
            bounds.BOUNDS,
        ):
            db.execute(statement)
        counts: dict[str, int] = dict(db.sql(stays.COUNTS).fetchall())
        return db.sql(stays.STAYS).to_arrow_table(), counts
