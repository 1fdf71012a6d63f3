"""Damage that knows SQLite and GeoPackage: pages, cells, and statements that change the meaning."""

import contextlib
import sqlite3
import tempfile
from pathlib import Path
from random import Random

_NAMES = ("x'; DROP TABLE bag; --", "\x1b[2Jlaag", "", "a" * 400, "sqlite_x", "water", "pand")
_VALUES = ("NULL", "0", "-1", "28992", "4326", "'x'", "x'47500003'", "1e999", "zeroblob(70000)")


def page_damage(content: bytes, rng: Random) -> bytes:
    """Change bytes in the head of one page, where the pointers to its cells are."""
    size = int.from_bytes(content[16:18], "big") or 4096
    size = 65_536 if size == 1 else size
    page = bytearray(content)
    start = rng.randrange(max(1, len(content) // size)) * size
    for _ in range(rng.choice((1, 2, 8))):
        at = start + rng.randrange(64 if rng.random() < 0.7 else size)
        if at < len(page):
            page[at] = rng.choice((0, 1, 0x7F, 0x80, 0xFF, rng.randrange(256)))
    return bytes(page)


def row_damage(content: bytes, rng: Random) -> bytes:
    """Run one statement that SQLite allows and a GeoPackage does not expect."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.gpkg")
        path.write_bytes(content)
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path)) as db:
            tables = [
                name
                for (name,) in db.execute(
                    "SELECT name FROM sqlite_master "
                    "WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'rtree%'"
                )
            ]
            for _ in range(rng.choice((1, 1, 2))):
                with contextlib.suppress(sqlite3.Error, IndexError):
                    db.execute(_statement(db, rng.choice(tables), rng))
            db.commit()
        return path.read_bytes()


def _statement(db: sqlite3.Connection, table: str, rng: Random) -> str:
    columns = [row[1] for row in db.execute(f'PRAGMA table_info("{table}")')]
    column, value, name = rng.choice(columns), rng.choice(_VALUES), rng.choice(_NAMES)
    quoted = name.replace('"', '""')
    return rng.choice(
        (
            f'UPDATE "{table}" SET "{column}" = {value}',
            f'UPDATE "{table}" SET "{column}" = {value} WHERE rowid % 3 = 0',
            f'UPDATE "{table}" SET "{column}" = randomblob(40) WHERE rowid % 2 = 0',
            f'UPDATE "{table}" SET "{column}" = substr("{column}", 1, 20)',
            f'DELETE FROM "{table}"',
            f'DROP TABLE "{table}"',
            f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO "{quoted}"',
            f'ALTER TABLE "{table}" RENAME TO "{quoted}"',
            f'ALTER TABLE "{table}" ADD COLUMN "{quoted}" TEXT DEFAULT \'x\'',
            f'CREATE TRIGGER t AFTER UPDATE ON "{table}" BEGIN DELETE FROM "{table}"; END',
            f'CREATE VIEW v AS SELECT * FROM "{table}"',
            f'INSERT INTO "{table}" SELECT * FROM "{table}"',
            "PRAGMA application_id = 0",
            "PRAGMA user_version = 999999",
            "UPDATE gpkg_contents SET table_name = 'weg'",
            "UPDATE gpkg_geometry_columns SET srs_id = 4326",
            "UPDATE gpkg_spatial_ref_sys SET definition = 'x', organization_coordsys_id = 28991",
        )
    )
