"""One reading of one file in a process of its own: seconds, rows and peak memory, as JSON.

`barriere` is our reader with all its rules; the others are plain readings of the
same file that check nothing and change nothing, each by a library known for speed.
"""

import argparse
import json
import sys
import tomllib
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from barriere.model.register import Register
from barriere.privacy import Key
from barriere.settings import Settings, template
from bench.cost import spent

_KEY = Key(b"alleen voor deze meting, 32 bytes", "0014")


def _barriere(path: Path, register: str, day: str) -> Callable[[], tuple[int, int]]:
    from barriere.sources import Context, read  # noqa: PLC0415 - a plain reading must not pay for it

    settings = Settings.model_validate(tomllib.loads(template("Groningen", "0014")))
    context = Context(date.fromisoformat(day), settings, _KEY)

    def run() -> tuple[int, int]:
        reading = read(Register(register), path, context)
        return reading.rows, len(reading.rejects)

    return run


def _duckdb(path: Path, _register: str, _day: str) -> Callable[[], tuple[int, int]]:
    import duckdb  # noqa: PLC0415 - only this reading needs it

    def run() -> tuple[int, int]:
        db = duckdb.connect()
        read = (
            "CREATE TABLE plat AS FROM read_csv(?, delim = ';', header = true, all_varchar = true)"
        )
        db.execute(read, [str(path)])
        ((rows,),) = db.sql("SELECT count(*) FROM plat").fetchall()
        return int(rows), 0

    return run


def _lxml(path: Path, _register: str, _day: str) -> Callable[[], tuple[int, int]]:
    from lxml import etree  # noqa: PLC0415 - only this reading needs it

    def parsed(stream: BinaryIO) -> int:
        rows = 0
        for _, element in etree.iterparse(stream, tag="{*}bagObject"):
            rows += 1
            element.clear()
        return rows

    def within(archive: BinaryIO) -> int:
        with zipfile.ZipFile(archive) as opened:
            return sum(
                within(member) if name.endswith(".zip") else parsed(member)
                for name in opened.namelist()
                for member in [cast("BinaryIO", opened.open(name))]
            )

    def run() -> tuple[int, int]:
        with path.open("rb") as file:
            return within(file), 0

    return run


def _pyogrio(path: Path, _register: str, _day: str) -> Callable[[], tuple[int, int]]:
    import pyogrio  # noqa: PLC0415 - only this reading needs it

    def run() -> tuple[int, int]:
        tables = [pyogrio.read_arrow(path, layer=name)[1] for name, _ in pyogrio.list_layers(path)]
        return sum(table.num_rows for table in tables), 0

    return run


WAYS = {"barriere": _barriere, "duckdb": _duckdb, "lxml": _lxml, "pyogrio": _pyogrio}


def main() -> None:
    """Read once and print what it cost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("way", choices=WAYS)
    parser.add_argument("path", type=Path)
    parser.add_argument("register")
    parser.add_argument("day")
    given = parser.parse_args()
    run = WAYS[given.way](given.path, given.register, given.day)
    (rows, rejects), cost = spent(run)
    json.dump({**cost, "rows": rows, "rejects": rejects}, sys.stdout)


if __name__ == "__main__":
    main()
