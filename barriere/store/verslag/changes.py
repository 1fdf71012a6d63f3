"""What is new, gone or moved since the delivery before."""

from pathlib import Path

import duckdb

from barriere.model.delivery import Manifest
from barriere.model.quality import Changes
from barriere.store.load import RAW, columns, load
from barriere.store.verslag.identity import (
    ADDRESS,
    BY_ID,
    BY_POSTCODE,
    EITHER,
    IDENTITIES,
    Identity,
)
from barriere.store.verslag.previous import opened

_OLD = "toen_"

_SIDE = """
SELECT concat_ws(chr(31), {key}) AS k{compared}
FROM "{table}" WHERE {where} GROUP BY k
"""

# Lowest and highest: a thing seldom has three values at once, and sorting all of them costs
# seconds per million rows.
_ONE = "min(CAST({sql} AS VARCHAR)) || chr(31) || max(CAST({sql} AS VARCHAR))"
_DIFFERS = "nu.c{at} IS DISTINCT FROM toen.c{at}"

# An id decides, as in linking; a postcode only where one of the two has no id.
_MOVED = "coalesce(nu.i{at} <> toen.i{at}, nu.p{at} <> toen.p{at}, false)"

_OTHER_KEY = (
    "De twee leveringen zijn met een andere sleutel gelezen. Personen en organisaties zijn dan "
    "niet te vergelijken. Lees de vorige levering opnieuw met de sleutel van nu."
)
_OTHER_IDS = (
    "De ene levering noemt adressen met een BAG-id en de andere niet. Dan is niet te zien wie "
    "of wat verhuisd is."
)
_NO_IDENTITY = "Voor dit register is niet te zeggen welke rij dezelfde is als een eerdere."


def changes(folder: Path, note: Manifest, earlier: Manifest) -> Changes:
    """Return what differs between `earlier` and `note`, two deliveries of one register."""
    identity = IDENTITIES.get(note.register)
    plain = Changes(earlier.id, earlier.peildatum, earlier.rows)
    if identity is None:
        return _cannot(plain, _NO_IDENTITY)
    if identity.persons and note.key_mark != earlier.key_mark:
        return _cannot(plain, _OTHER_KEY)
    db = opened(folder, note)
    load(db, folder, {note.register: earlier}, [note.register], _OLD)
    written = _written(db, note)
    if not written:
        return _cannot(plain, _OTHER_IDS)
    return _counted(db, (note, earlier), identity, written)


def _cannot(plain: Changes, why: str) -> Changes:
    return Changes(plain.previous, plain.previous_day, plain.previous_rows, why_not=why)


def _counted(
    db: duckdb.DuckDBPyConnection, pair: tuple[Manifest, Manifest], identity: Identity, written: str
) -> Changes:
    note, earlier = pair
    table = note.register.value
    sides = {
        "nu": _side(table, identity, note).replace(ADDRESS, written),
        "toen": _side(_OLD + table, identity, earlier).replace(ADDRESS, written),
    }
    both = "nu.k IS NOT NULL AND toen.k IS NOT NULL"
    asked = [_MOVED if sql == ADDRESS else _DIFFERS for sql in identity.compared.values()]
    kinds = "".join(
        f", count(*) FILTER ({both} AND {q.format(at=at)})" for at, q in enumerate(asked)
    )
    row = db.execute(
        f"WITH nu AS ({sides['nu']}), toen AS ({sides['toen']}) "
        "SELECT count(*) FILTER (toen.k IS NULL), count(*) FILTER (nu.k IS NULL), "
        f"count(*) FILTER ({both}){kinds} "
        "FROM nu FULL JOIN toen ON nu.k = toen.k"
    ).fetchone()
    new, gone, same, *counts = row or (0, 0, 0)
    named = tuple(zip(identity.compared, counts, strict=True))
    day = earlier.peildatum
    return Changes(earlier.id, day, earlier.rows, identity.what, new, gone, same, named)


def _side(table: str, identity: Identity, note: Manifest) -> str:
    """Return the query for one delivery: a row per thing, with what is compared as one text."""
    key = ", ".join(f"coalesce(CAST({part} AS VARCHAR), '')" for part in identity.key)
    compared = "".join(
        f", {_ONE.format(sql=BY_ID)} AS i{at}, {_ONE.format(sql=BY_POSTCODE)} AS p{at}"
        if sql == ADDRESS
        else f", {_ONE.format(sql=sql)} AS c{at}"
        for at, sql in enumerate(identity.compared.values())
    )
    where = identity.where.replace("$dag", f"DATE '{note.peildatum.isoformat()}'")
    return _SIDE.format(key=key, compared=compared, table=RAW + table, where=where)


def _written(db: duckdb.DuckDBPyConnection, note: Manifest) -> str:
    """Return SQL for an address as both deliveries write it; empty when they share no way."""
    tables = (RAW + note.register.value, RAW + _OLD + note.register.value)
    if "postcode" not in columns(db, tables[0]):
        return BY_ID
    counted = [
        db.execute(f'SELECT count(*), count(vbo_id), count(postcode) FROM "{table}"').fetchone()
        or (0, 0, 0)
        for table in tables
    ]
    if all(ids == rows for rows, ids, _ in counted):
        return BY_ID
    if all(codes == rows for rows, _, codes in counted):
        return BY_POSTCODE
    either = all(ids for _, ids, _ in counted) or all(codes for _, _, codes in counted)
    return EITHER if either or not all(rows for rows, _, _ in counted) else ""
