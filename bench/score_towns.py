"""Invented pictures of any size, as Parquet sorted by address: a city, a region, the country.

Nothing in them is about a real home. The same size and seed give the same rows;
they are made block by block, so that the country fits in little memory too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from barriere.model.register import Register
from barriere.sources import empty_tables

DAY = date(2026, 10, 1)
_EPOCH = DAY.toordinal() - date(1970, 1, 1).toordinal()
_BLOCK = 125_000
_PER_BLOCK = 122_880
Column = NDArray[np.generic] | pa.Array


@dataclass(frozen=True)
class Size:
    """How many addresses, and how many stays (BRP rows) on average at each."""

    naam: str
    adressen: int
    verblijven: float


CITY = Size("stad", 130_000, 700 / 130)
REGION = Size("regio", 1_000_000, 6.0)
NATIONAL = Size("land", 10_000_000, 6.0)


def write(size: Size, folder: Path, seed: int = 1) -> dict[str, int]:
    """Write `adressen` and every register into `folder`; return the rows of each."""
    folder.mkdir(parents=True, exist_ok=True)
    writers: dict[str, pq.ParquetWriter] = {}
    rows: dict[str, int] = {}
    for first in range(0, size.adressen, _BLOCK):
        count = min(_BLOCK, size.adressen - first)
        rng = np.random.default_rng([seed, first])
        for name, table in _block(size, first, count, rng):
            if name not in writers:
                writers[name] = pq.ParquetWriter(folder / f"{name}.parquet", table.schema)
            writers[name].write_table(table, row_group_size=_PER_BLOCK)
            rows[name] = rows.get(name, 0) + len(table)
    for writer in writers.values():
        writer.close()
    return rows


def _block(
    size: Size, first: int, count: int, rng: np.random.Generator
) -> Iterator[tuple[str, pa.Table]]:
    yield "adressen", _addresses(first, count, rng)
    for register, share in _SHARES.items():
        mean = size.verblijven if register is Register.BRP else share
        per = rng.poisson(mean, count) if mean != 1 else np.ones(count, np.int64)
        adr = np.repeat(np.arange(first, first + count), per)
        columns = _COLUMNS[register](adr, size.adressen, rng)
        yield register.value, _canonical(register, adr, columns)


def _canonical(register: Register, adr: NDArray[np.int64], columns: dict[str, Column]) -> pa.Table:
    """Return the register's table with every column it has, and `adr`."""
    schema = empty_tables(register)[register.value].schema
    rij = pa.array(np.arange(len(adr)) + int(adr[0] if len(adr) else 0) * 10)
    arrays = {"rij": rij} | {n: pa.array(c) for n, c in columns.items()}
    cells = [
        arrays[f.name].cast(f.type) if f.name in arrays else pa.nulls(len(adr), f.type)
        for f in schema
    ]
    table = pa.table(cells, schema=schema)
    return table.append_column("adr", pa.array(adr, pa.int64()))


def _addresses(first: int, count: int, rng: np.random.Generator) -> pa.Table:
    adr = np.arange(first, first + count)
    use = rng.choice(["woonfunctie", "winkelfunctie", "woonfunctie,winkelfunctie", "logiesfunctie"],
                     count, p=[0.9, 0.05, 0.03, 0.02])  # fmt: skip
    text = pa.array(np.char.zfill(adr.astype(str), 10))
    return pa.table(
        {
            "adr": pa.array(adr, pa.int64()), "sleutel": text, "weergave": text,
            "straat": text, "huisnummer": pa.array(adr % 200 + 1, pa.int32()),
            "huisletter": pa.nulls(count, pa.string()),
            "toevoeging": pa.nulls(count, pa.string()),
            "postcode": text, "woonplaats": pa.array(["Stad"] * count),
            "x": (adr // 3000) * 20.0 + rng.random(count) * 20,
            "y": (adr % 3000) * 8.0 + rng.random(count) * 8,
            "pand_id": pa.array((adr // 2).astype(str)),
            "wijk": text, "buurt": text, "soort": pa.array(["verblijfsobject"] * count),
            "gebruiksdoel": pa.array(use), "afgeschermd": pa.array(rng.random(count) < 0.002),
            "oppervlakte": pa.array(rng.integers(18, 160, count), pa.int32()),
            "status": pa.array(["Verblijfsobject in gebruik"] * count),
            "bouwjaar": pa.array(rng.integers(1900, 2025, count), pa.int32()),
        }
    )  # fmt: skip


def _days(rng: np.random.Generator, n: int, back: int) -> pa.Array:
    return pa.array((_EPOCH - rng.integers(0, back, n)).astype(np.int32)).cast(pa.date32())


def _after(start: pa.Array, rng: np.random.Generator, longest: int, share: float) -> pa.Array:
    """Return an end for a `share` of the starts, 1 to `longest` days later."""
    n = len(start)
    base = np.asarray(start.cast(pa.int32()))
    end = (base + rng.integers(1, longest, n)).astype(np.int32)
    return pa.array(end, mask=rng.random(n) >= share).cast(pa.date32())


def _keys(numbers: NDArray[np.int64], kind: int) -> pa.Array:
    """Return a pseudonym of 32 hex digits per number, as the reader makes them."""
    mixed = (numbers.astype(np.uint64) + np.uint64(kind)) * np.uint64(0x9E3779B97F4A7C15)
    other = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
    both = np.stack([mixed, other], axis=1).view(np.uint8).reshape(len(numbers), 16)
    digits = np.frombuffer(b"0123456789abcdef", np.uint8)
    text = np.stack([digits[both >> 4], digits[both & 15]], axis=2).reshape(len(numbers), 32)
    offsets = np.arange(len(numbers) + 1, dtype=np.int32) * 32
    return pa.StringArray.from_buffers(
        len(numbers), pa.py_buffer(offsets), pa.py_buffer(np.ascontiguousarray(text))
    )


def _both(name: str, days: pa.Array) -> dict[str, pa.Array]:
    return {f"{name}_vroegst": days, f"{name}_laatst": days}


def _brp(adr: NDArray[np.int64], addresses: int, rng: np.random.Generator) -> dict[str, Column]:
    n = len(adr)
    people = max(int(addresses * 2.7), 1)
    near = adr * 27 // 10 + rng.integers(0, 3, n)
    person = np.where(rng.random(n) < 0.7, near, rng.integers(0, people, n))
    start = _days(rng, n, 9000)
    end = _after(start, rng, 4000, 0.55)
    late = np.asarray(end.fill_null(0).cast(pa.int32())) > _EPOCH
    end = pa.array(np.asarray(end.fill_null(0).cast(pa.int32())),
                   mask=late | np.asarray(end.is_null())).cast(pa.date32())  # fmt: skip
    ended = np.asarray(end.is_valid())
    why = rng.choice(
        ["verhuizing", "VOW", "overlijden", "emigratie"], n, p=[0.85, 0.05, 0.05, 0.05]
    )
    family = np.char.add("r", (person // 3).astype(str))
    return {
        "persoon": _keys(person, 1),
        "relatie": pa.array(family, mask=rng.random(n) < 0.3),
        "functie_adres": pa.array(np.where(rng.random(n) < 0.98, "W", "B")),
        **_both("datum_aanvang", start), **_both("datum_einde", end),
        "reden_einde": pa.array(why, mask=~ended),
        "vestiging_uit_buitenland": pa.array(rng.random(n) < 0.1),
        "in_onderzoek": pa.array(np.full(n, "080000"), mask=rng.random(n) > 0.005),
        **_both("datum_in_onderzoek", pa.array(np.full(n, _EPOCH - 40, np.int32)).cast(pa.date32())),
        "geheim": pa.array(np.zeros(n, np.int8)),
    }  # fmt: skip


def _rni(adr: NDArray[np.int64], addresses: int, rng: np.random.Generator) -> dict[str, Column]:
    n = len(adr)
    person = rng.integers(0, max(addresses * 3, 1), n)
    start = _days(rng, n, 900)
    phone = _keys(rng.integers(0, max(n, 1), n), 3)
    return {"persoon": _keys(person, 1), "telefoon": phone,
            **_both("datum_aanvang", start), **_both("datum_einde", _after(start, rng, 900, 0.4))}  # fmt: skip


def _kvk(adr: NDArray[np.int64], addresses: int, rng: np.random.Generator) -> dict[str, Column]:
    n = len(adr)
    number = rng.integers(0, max(addresses // 8, 1), n)
    start = _days(rng, n, 6000)
    sbi = rng.choice(["47110", "78201", "56101", "96230", "41000", "62010", "49320", "81210"], n,
                     p=[0.3, 0.02, 0.1, 0.03, 0.15, 0.3, 0.05, 0.05])  # fmt: skip
    return {
        "kvk_nummer": pa.array(number.astype(str)),
        "vestigingsnummer": pa.array((number * 2 + 1).astype(str)),
        "sbi": pa.array(sbi), "sbi_versie": pa.array(["2025"] * n),
        "werkzame_personen": pa.array(rng.integers(0, 20, n), pa.int32()),
        "waadi": pa.array(rng.random(n) < 0.05), "wtta": pa.array(rng.random(n) < 0.03),
        "functionaris": _keys(rng.integers(0, max(addresses // 6, 1), n), 2),
        **_both("datum_aanvang", start), **_both("datum_einde", _after(start, rng, 4000, 0.3)),
    }  # fmt: skip


def _permits(adr: NDArray[np.int64], addresses: int, rng: np.random.Generator) -> dict[str, Column]:
    n = len(adr)
    kind = rng.choice(["omzetting", "verhuur", "logies", "exploitatie_horeca", "gebruiksmelding",
                       "seksinrichting"], n)  # fmt: skip
    decided = _days(rng, n, 3000)
    return {
        "type": pa.array(kind),
        "status": pa.array(rng.choice(["verleend", "ingetrokken", "geschorst"], n, p=[0.9, 0.07, 0.03])),
        "max_personen": pa.array(rng.integers(3, 12, n), pa.int32()),
        "bibob": pa.array(rng.choice(["geen", "mindere_mate"], n, p=[0.97, 0.03])),
        "houder": _keys(rng.integers(0, max(addresses // 6, 1), n), 2),
        **_both("datum_besluit", decided), **_both("geldig_tot", _after(decided, rng, 5000, 0.4)),
    }  # fmt: skip


def _reports(adr: NDArray[np.int64], _: int, rng: np.random.Generator) -> dict[str, Column]:
    n = len(adr)
    kind = rng.choice(
        ["overlast", "overbewoning", "wisselend_bezoek", "busjes", "illegale_verhuur"], n
    )
    return {"soort": pa.array(kind), "melder": _keys(rng.integers(0, max(n, 1), n), 4),
            **_both("datum", _days(rng, n, 900))}  # fmt: skip


def _owners(adr: NDArray[np.int64], addresses: int, rng: np.random.Generator) -> dict[str, Column]:
    n = len(adr)
    kind = rng.choice(["natuurlijk", "rechtspersoon", "corporatie"], n, p=[0.6, 0.1, 0.3])
    return {
        "eigenaar": _keys(rng.integers(0, max(addresses // 2, 1), n), 2),
        "soort_eigenaar": pa.array(kind), "woz_waarde": rng.integers(100_000, 600_000, n) * 1.0,
        "koopsom": rng.integers(90_000, 650_000, n) * 1.0,
        **_both("datum_verkrijging", _days(rng, n, 9000)),
    }  # fmt: skip


def _signals(adr: NDArray[np.int64], _: int, rng: np.random.Generator) -> dict[str, Column]:
    kind = rng.choice(["bestuurlijke_rapportage", "partner"], len(adr))
    return {"soort": pa.array(kind), **_both("datum", _days(rng, len(adr), 900))}


def _parking(adr: NDArray[np.int64], _: int, rng: np.random.Generator) -> dict[str, Column]:
    return {"aantal": pa.array(rng.integers(1, 4, len(adr)), pa.int32())}


def _sightings(adr: NDArray[np.int64], _: int, rng: np.random.Generator) -> dict[str, Column]:
    n = len(adr)
    return {"soort": pa.array(rng.choice(["busje", "bewoning", "bezoek"], n)),
            "aantal": pa.array(rng.integers(1, 5, n), pa.int32()), **_both("datum", _days(rng, n, 400))}  # fmt: skip


def _special(adr: NDArray[np.int64], _: int, rng: np.random.Generator) -> dict[str, Column]:
    kind = rng.choice(["coa", "zorg", "studentencomplex", "snf", "hotel"], len(adr))
    return {"soort": pa.array(kind)}


def _checks(adr: NDArray[np.int64], _: int, rng: np.random.Generator) -> dict[str, Column]:
    n = len(adr)
    return {"bevinding": pa.array(rng.choice(["geen", "overbewoning"], n)),
            "hersteld": pa.array(rng.random(n) < 0.5), **_both("datum", _days(rng, n, 900))}  # fmt: skip


_COLUMNS = {
    Register.BRP: _brp, Register.RNI: _rni, Register.KVK: _kvk, Register.VERGUNNINGEN: _permits,
    Register.MELDINGEN: _reports, Register.EIGENDOM: _owners, Register.SIGNALEN: _signals,
    Register.PARKEREN: _parking, Register.WAARNEMINGEN: _sightings,
    Register.BIJZONDER: _special, Register.CONTROLES: _checks,
}  # fmt: skip
_SHARES = {
    Register.BRP: 0.0, Register.RNI: 0.02, Register.KVK: 0.15, Register.VERGUNNINGEN: 0.06,
    Register.MELDINGEN: 0.04, Register.EIGENDOM: 1.0, Register.SIGNALEN: 0.004,
    Register.PARKEREN: 0.3, Register.WAARNEMINGEN: 0.02, Register.BIJZONDER: 0.01,
    Register.CONTROLES: 0.01,
}  # fmt: skip
