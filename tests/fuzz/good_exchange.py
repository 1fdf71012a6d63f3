"""A small good file of every format in which the outside exchanges registers: XML and JSON."""

import io
import json
import re
import tempfile
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import geopandas as gpd

_FEW = 25
_KEPT = ("WPL", "NUM", "VBO", "PND", "LIG", "STA", "Leveringsdocument")


@cache
def bag_extract(shared: Path) -> bytes:
    """Return the real extract without its largest parts, so that a case is quick."""
    memory = io.BytesIO()
    with (
        zipfile.ZipFile(shared / "bag" / "BAGNLDL-15092020-small.zip") as real,
        zipfile.ZipFile(memory, "w") as small,
    ):
        for entry in real.infolist():
            if any(kind in entry.filename for kind in _KEPT) and "RELATIE" not in entry.filename:
                small.writestr(entry.filename, real.read(entry))
    return memory.getvalue()


def bag_xml(shared: Path) -> bytes:
    """Return the panden of the real extract, bare."""
    with zipfile.ZipFile(io.BytesIO(bag_extract(shared))) as outer:
        (name,) = (n for n in outer.namelist() if "PND" in n)
        with zipfile.ZipFile(io.BytesIO(outer.read(name))) as inner:
            return inner.read(next(n for n in inner.namelist() if n.endswith(".xml")))


@cache
def bag_parquet(shared: Path) -> bytes:
    """Return a few real objects of the Westerdok as GeoParquet."""
    frame = gpd.read_file(
        shared / "bag" / "bag_westerdok.gpkg", layer="verblijfsobjecten", rows=_FEW
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.parquet"
        frame.to_parquet(path)
        return path.read_bytes()


def persons(shared: Path) -> bytes:
    """Return a few fictive persons, as Haal Centraal gives them."""
    return _dumped(_records(shared, "personen_mock")[-_FEW:])


def residences(shared: Path) -> bytes:
    """Return a few stacked records of where fictive persons lived."""
    return _dumped(_records(shared, "bewoning_mock")[:_FEW])


def occupancies(shared: Path) -> bytes:
    """Return an answer of the bewoning service, with certain and possible residents."""
    numbers = {r["burgerservicenummer"] for r in _records(shared, "bewoning_mock")[:_FEW]}
    people = [{"burgerservicenummer": n, "geheimhoudingPersoonsgegevens": True} for n in numbers]
    answers = [
        {
            "adresseerbaarObjectIdentificatie": f"05990100000{number:05d}",
            "periode": {"datumVan": "2020-01-01", "datumTot": "2024-01-01"},
            "bewoners": people[number::3],
            "mogelijkeBewoners": people[number::5],
        }
        for number in range(6)
    ]
    return _dumped({"bewoningen": answers})


def kvk_answers(shared: Path) -> bytes:
    """Return the recorded answers of the KVK API, one per line."""
    bodies = []
    for path in sorted((shared / "kvk" / "api_responses").glob("*.yaml")):
        found = re.search(r"^ +string: '((?:[^']|'')*)'$", path.read_text("utf-8"), re.MULTILINE)
        if found and "404" not in path.name:
            bodies.append(re.sub(r"\n +", " ", found[1]).replace("''", "'"))
    return "\n".join(bodies).encode()


def _records(shared: Path, name: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads((shared / "brp" / f"{name}.json").read_bytes())
    return records


def _dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
