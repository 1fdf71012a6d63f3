"""The tafel of the invented city: one rule where a real one weighs.

Taken up: what stands on two sources and an objective ground. The rest is
rejected. Nothing is printed or kept but how many there were of each.
"""

import argparse
import csv
import sqlite3
from pathlib import Path

import pyarrow.parquet as pq

_YES = ("opnemen", "gronden_voldoende", "Twee onafhankelijke bronnen en een objectieve grond.")
_NO = ("afwijzen", "andere_aanpak", "Nog geen twee bronnen of geen objectieve grond.")


def judge(werkmap: Path, sheet: Path) -> None:
    """Write an oordeel on every proposal of the score, as `barriere tafel lees` takes them."""
    scores = pq.read_table(
        next(werkmap.glob("uit/score-*/scores.parquet")),
        columns=["sleutel", "objectieve_grond", "bronnen"],
    )
    sound = {row["sleutel"] for row in scores.to_pylist() if row["objectieve_grond"] and _two(row)}
    with sqlite3.connect(werkmap / "dossier.db") as dossier:
        proposed = [key for (key,) in dossier.execute("SELECT sleutel FROM voorstel ORDER BY 1")]
    with sheet.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, delimiter=";")
        lines.writerow(["adres", "besluit", "reden", "toelichting"])
        lines.writerows([key, *(_YES if key in sound else _NO)] for key in proposed)


def _two(row: dict[str, int]) -> bool:
    return row["bronnen"] > 1


def main() -> None:
    """Judge the proposals of the werkmap on the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("werkmap", type=Path)
    parser.add_argument("blad", type=Path)
    given = parser.parse_args()
    judge(given.werkmap, given.blad)


if __name__ == "__main__":
    main()
