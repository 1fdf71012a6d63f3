"""A BRP sheet as large as a city's, generated, with one bad row in a hundred.

Persons, addresses and dates are invented; a bad row is bad in one of the ways
that real deliveries are: an impossible date, a BSN that fails its test, an id
of another kind, a code nobody knows, an address that is missing.
"""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv

ROWS = 700_000
BAD = 0.01
_BRIEFADRES, _IN_ONDERZOEK, _GEHEIM = 0.02, 0.01, 0.003
_SEED = 11
_WEIGHTS = np.array([9, 8, 7, 6, 5, 4, 3, 2])


def write_sheet(path: Path, rows: int = ROWS, *, quoted: bool = False) -> int:
    """Write the sheet (UTF-8, semicolons) and return how many rows are bad.

    `quoted`: every value stands in quotes, as some suppliers do; else none does.
    """
    table, bad = sheet(rows)
    style = "all_valid" if quoted else "none"
    with path.open("wb") as file:
        mark = '"' if quoted else ""
        file.write((";".join(f"{mark}{n}{mark}" for n in table.column_names) + "\n").encode())
        options = pa.csv.WriteOptions(include_header=False, delimiter=";", quoting_style=style)
        pa.csv.write_csv(table, file, options)
    return bad


def sheet(rows: int) -> tuple[pa.Table, int]:
    """Return the sheet as text columns, and how many of its rows are bad."""
    chance = np.random.default_rng(_SEED)
    person = chance.integers(0, max(1, rows * 7 // 10), rows)
    start = np.datetime64("1990-01-01") + chance.integers(0, 13_000, rows)
    order = np.lexsort((start, person))
    person, start = person[order], start[order]
    left = np.append(person[1:] == person[:-1], values=False)
    columns = {
        "persoon": _bsn(person),
        "geboortedatum": _eight(np.datetime64("1940-01-01") + person % 25_000),
        "functie_adres": np.where(chance.random(rows) < _BRIEFADRES, "B", "W"),
        "vbo_id": np.char.add("001401", np.char.zfill((person % 140_000).astype(str), 10)),
        "postcode": np.full(rows, "9711AB"),
        "huisnummer": (person % 300 + 1).astype(str),
        "datum_aanvang": _eight(start),
        "datum_einde": np.where(left, np.roll(_eight(start), -1), ""),
        "reden_einde": np.where(left, "verhuisd", ""),
        "in_onderzoek": np.where(chance.random(rows) < _IN_ONDERZOEK, "080000", ""),
        "geheim": np.where(chance.random(rows) < _GEHEIM, "7", "0"),
    }
    return pa.table(_spoiled(columns, chance, rows)), int(rows * BAD)


def _spoiled(
    columns: dict[str, np.ndarray], chance: np.random.Generator, rows: int
) -> dict[str, np.ndarray]:
    wrong = {
        "datum_aanvang": "20261332",
        "persoon": "123456789",
        "vbo_id": "0014200000000001",
        "functie_adres": "Q",
        "geheim": "9",
    }
    spoiled = chance.choice(rows, int(rows * BAD), replace=False)
    for number, (name, value) in enumerate(wrong.items()):
        values = columns[name].astype("U16")
        values[spoiled[number :: len(wrong)]] = value
        columns[name] = values
    return columns


def _eight(days: np.ndarray) -> np.ndarray:
    """Return days as JJJJMMDD."""
    return np.char.replace(np.datetime_as_string(days), "-", "")


def _bsn(person: np.ndarray) -> np.ndarray:
    """Return a number per person that passes the elfproef."""
    base = 10_000_000 + person * 7
    digits = base[:, None] // 10 ** np.arange(7, -1, -1) % 10
    last = digits @ _WEIGHTS % 11
    base = np.where(last == 10, base + 1, base)  # noqa: PLR2004 - no digit is ten: the next number
    digits = base[:, None] // 10 ** np.arange(7, -1, -1) % 10
    last = digits @ _WEIGHTS % 11
    return np.char.zfill((base * 10 + last).astype(str), 9)
