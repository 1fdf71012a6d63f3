"""The whole chain on a real city: every address of Groningen, with invented registers.

What is known of these addresses is generated (`bench/invented_city`), so that a
score here says nothing about a home; even so none is printed or kept. Everything
stands in a temporary folder that is gone afterwards; only cost and counts remain.
"""

import csv
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.measure import BARRIERE, Step, main, measure

ADDRESSES = Path(__file__).parents[2] / "shared" / "data" / "adressen" / "Groningen.csv.zst"
GEMEENTE, CODE = "Groningen", "0014"
Words = list[str | Path]
_REAL_DAY, _DAY = "2026-09-01", "2026-10-01"
_YEAR = "2027"
_REGISTERS = (
    "brp",
    "rni",
    "kvk",
    "vergunningen",
    "meldingen",
    "controles",
    "eigendom",
    "signalen",
    "parkeren",
    "waarnemingen",
    "bijzonder",
    "afstemming",
    "partners",
)


def bench() -> list[Step]:
    """Run the whole chain once; the first command of each kind also fills the caches."""
    if not ADDRESSES.exists():
        sys.exit(f"De adressenlijst {ADDRESSES.name} is er niet (../shared/data/adressen).")
    with tempfile.TemporaryDirectory(prefix="barriere-stad-") as folder:
        root = Path(folder)
        os.environ["BARRIERE_SLEUTEL"] = str(root / "sleutel")
        os.environ["BARRIERE_WACHTWOORD"] = "alleen voor deze meting"
        return list(_chain(root))


def _chain(root: Path) -> Iterator[Step]:
    werkmap, files = root / "werkmap", root / "stad"
    files.mkdir()
    _python("write", ADDRESSES, GEMEENTE, files)
    yield _run("nieuw", ["nieuw", werkmap, "--naam", GEMEENTE, "--code", CODE])
    here: Words = ["--werkmap", werkmap]
    yield _run("sleutel", ["sleutel", root / "sleutel", *here])
    yield from _deliver(werkmap, files)
    for official in ("jurist OOV", "teammanager OOV"):
        yield _run("catalogus vaststellen", ["catalogus", "vaststellen", *here], official)
    yield _scored(_run("score", ["score", *here], "gegevensanalist"), werkmap)
    yield from _judge(werkmap, root)
    yield from _plan(werkmap)


def _deliver(werkmap: Path, files: Path) -> Iterator[Step]:
    sheets = {name: files / f"gegenereerd-{name}.csv" for name in _REGISTERS}
    wanted = [
        ("lees bag (echte lijst)", "bag", ADDRESSES, _REAL_DAY),
        ("lees bag (gegenereerd)", "bag", files / "gegenereerd-bag.csv", _DAY),
        ("lees grenzen", "grenzen", files / "gegenereerd-grenzen.gpkg", _DAY),
        *((f"lees {name}", name, path, _DAY) for name, path in sheets.items()),
    ]
    for naam, register, path, day in wanted:
        step = _run(naam, ["lees", register, path, "--peildatum", day, "--werkmap", werkmap])
        note = json.loads(
            next(werkmap.glob(f"leveringen/{register}-{day}-*/manifest.json")).read_text("utf-8")
        )
        said = f"{note['accepted']} regels, {note['rejected']} afgekeurd"
        yield replace(step, uitkomst=said)
    yield _run("leveringen", ["leveringen", "--json", "--werkmap", werkmap])


def _judge(werkmap: Path, root: Path) -> Iterator[Step]:
    here: Words = ["--werkmap", werkmap]
    sheet = root / "gegenereerd-oordelen.csv"
    _python("tafel", werkmap, sheet)
    with sheet.open(encoding="utf-8", newline="") as file:
        oordelen = list(csv.DictReader(file, delimiter=";"))
    said = Counter(row["besluit"] for row in oordelen)
    yield _run("uitleg", ["uitleg", oordelen[0]["adres"], *here])
    yield _sized(_run("kaart", ["kaart", *here], "gegevensanalist"), werkmap, "kaart-*.html")
    step = _run("tafel lees", ["tafel", "lees", sheet, *here], "barrièretafel")
    yield replace(step, uitkomst=f"{said['opnemen']} opnemen, {said['afwijzen']} afwijzen")
    yield _run("tafel toon", ["tafel", "toon", *here])
    yield _run("stel-vast", ["tafel", "stel-vast", "--lijst", _YEAR, *here], "teammanager OOV")


def _plan(werkmap: Path) -> Iterator[Step]:
    here: Words = ["--werkmap", werkmap]
    yield _planned(_run("plan", ["plan", "--jaar", _YEAR, *here], "planner OOV"), werkmap)
    step = _run("bezoeklijst", ["bezoeklijst", f"{_YEAR}-1", *here], "planner OOV")
    yield _sized(step, werkmap, "bezoeklijst-*/*")
    yield _run("nakijken", ["nakijken", werkmap / "uit", *here])


def _run(naam: str, words: Words, als: str = "gegevensbeheerder") -> Step:
    who: Words = ["--als", als, "--nu", "2026-11-23T09:00:00"]
    anonymous = naam in {"sleutel", "leveringen", "nakijken"}
    return measure(naam, [BARRIERE, *words, *([] if anonymous else who)])


def _python(module: str, *words: str | Path) -> None:
    """Run a part of the bench as a process of its own: what it needs is not measured."""
    command = [sys.executable, "-m", f"bench.invented_city.{module}", *words]
    subprocess.run(command, check=True)


def _scored(step: Step, werkmap: Path) -> Step:
    run = json.loads(next(werkmap.glob("uit/score-*/run.json")).read_text("utf-8"))
    counts = {name: int(count) for name, count in run["aantallen"].items()}
    with sqlite3.connect(werkmap / "dossier.db") as dossier:
        count = "SELECT (SELECT count(*) FROM voorstel), (SELECT count(*) FROM trekking)"
        counts["voorgesteld"], counts["geloot"] = dossier.execute(count).fetchone()
    return replace(step, uitkomst=", ".join(f"{n} {name}" for name, n in counts.items()))


def _planned(step: Step, werkmap: Path) -> Step:
    with sqlite3.connect(werkmap / "dossier.db") as dossier:
        (text,) = dossier.execute("SELECT json_tekst FROM jaarplan").fetchone()
    plan = json.loads(text)
    routes = [route for control in plan["controls"] for route in control["routes"]]
    visits = sum(len(route["visits"]) for route in routes)
    return replace(step, uitkomst=f"{visits} bezoeken in {len(routes)} routes")


def _sized(step: Step, werkmap: Path, pattern: str) -> Step:
    found = [path.stat().st_size for path in werkmap.glob(f"uit/{pattern}")]
    return replace(step, uitkomst=f"{len(found)} bestand(en), {sum(found) / 1e6:.2f} MB")


if __name__ == "__main__":
    main(bench)
