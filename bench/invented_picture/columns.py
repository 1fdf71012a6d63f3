"""What stands in each register of an invented picture: only the columns that facts read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barriere.model.register import Register

DAY = date(2026, 10, 1)
TODAY = DAY.toordinal() - date(1970, 1, 1).toordinal()
Ints = NDArray[np.int64]
Columns = dict[str, pa.Array]


@dataclass(frozen=True)
class Rows:
    """The addresses of the rows to make, how many addresses there are in all, and the dice."""

    adr: Ints
    addresses: int
    dice: np.random.Generator

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.adr)

    def one_of(self, words: list[str], weights: list[float] | None = None) -> pa.Array:
        """Return a word for every row."""
        return pa.array(words).take(pa.array(self.dice.choice(len(words), len(self), p=weights)))

    def some(self, share: float) -> NDArray[np.bool_]:
        """Return which rows are among a share of all."""
        chosen: NDArray[np.bool_] = self.dice.random(len(self)) < share
        return chosen

    def whole(self, low: int, high: int) -> pa.Array:
        """Return a number from `low` up to but without `high` for every row."""
        return pa.array(self.dice.integers(low, high, len(self)))

    def keys(self, most: int, kind: int) -> pa.Array:
        """Return one of about `most` pseudonyms of a kind for every row."""
        return pseudonyms(self.dice.integers(0, max(most, 1), len(self)), kind)

    def days(self, back: int) -> Ints:
        """Return a day in the last `back` days for every row, as a number since 1970."""
        return TODAY - self.dice.integers(0, back, len(self))

    def until(self, start: Ints, longest: int, share: float) -> pa.Array:
        """Return an end, not after today, for a share of the rows."""
        end = start + self.dice.integers(1, longest, len(self))
        return dates(end, none=~self.some(share) | (end > TODAY))


def dates(days: Ints, none: NDArray[np.bool_] | None = None) -> pa.Array:
    """Return days since 1970 as dates."""
    return pa.array(days.astype(np.int32), mask=none).cast(pa.date32())


def pseudonyms(numbers: Ints, kind: int) -> pa.Array:
    """Return 32 hex digits per number, as long as the reader's own pseudonyms."""
    mixed = (numbers.astype(np.uint64) + np.uint64(kind)) * np.uint64(0x9E3779B97F4A7C15)
    other = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)
    halves = np.stack([mixed, other], axis=1).view(np.uint8).reshape(len(numbers), 16)
    digits = np.frombuffer(b"0123456789abcdef", np.uint8)
    text = np.stack([digits[halves >> 4], digits[halves & 15]], axis=2).reshape(-1)
    ends = pa.py_buffer(np.arange(len(numbers) + 1, dtype=np.int32) * 32)
    return pa.StringArray.from_buffers(len(numbers), ends, pa.py_buffer(text))


def _both(name: str, day: pa.Array) -> Columns:
    return {f"{name}_vroegst": day, f"{name}_laatst": day}


def _brp(rows: Rows) -> Columns:
    settled = rows.some(0.93)
    at_home = rows.adr * 27 // 10 + rows.dice.integers(0, 3, len(rows))
    people = rows.dice.integers(0, int(rows.addresses * 2.7) + 1, len(rows))
    person = np.where(settled, at_home, people)
    start = rows.days(9000)
    end = rows.until(start, 4000, 0.85)
    why = rows.one_of(["verhuizing", "VOW", "overlijden", "emigratie"], [0.85, 0.05, 0.05, 0.05])
    ended = np.asarray(end.is_valid())
    family = np.char.add("r", np.where(settled, rows.adr, -person).astype(str))
    asked = dates(np.full(len(rows), TODAY - 40))
    return {
        "persoon": pseudonyms(person, 1),
        "relatie": pa.array(family, mask=rows.some(0.1)),
        "functie_adres": rows.one_of(["W", "B"], [0.98, 0.02]),
        "reden_einde": pa.array(why.to_pylist(), mask=~ended),
        "vestiging_uit_buitenland": pa.array(rows.some(0.1)),
        "in_onderzoek": pa.array(np.full(len(rows), "080000"), mask=~rows.some(0.005)),
        "geheim": pa.array(np.zeros(len(rows), np.int8)),
        **_both("datum_aanvang", dates(start)),
        **_both("datum_einde", end),
        **_both("datum_in_onderzoek", asked),
    }


def _rni(rows: Rows) -> Columns:
    start = rows.days(900)
    return {
        "persoon": rows.keys(rows.addresses * 3, 1),
        "telefoon": rows.keys(len(rows), 3),
        **_both("datum_aanvang", dates(start)),
        **_both("datum_einde", rows.until(start, 900, 0.4)),
    }


def _kvk(rows: Rows) -> Columns:
    firm = rows.dice.integers(0, rows.addresses // 8 + 1, len(rows))
    start = rows.days(6000)
    codes = ["47110", "78201", "56101", "96230", "41000", "62010", "49320", "81210"]
    return {
        "kvk_nummer": pa.array(firm.astype(str)),
        "vestigingsnummer": pa.array((firm * 2 + 1).astype(str)),
        "sbi": rows.one_of(codes, [0.3, 0.02, 0.1, 0.03, 0.15, 0.3, 0.05, 0.05]),
        "sbi_versie": rows.one_of(["2025"]),
        "werkzame_personen": rows.whole(0, 20),
        "waadi": pa.array(rows.some(0.05)),
        "wtta": pa.array(rows.some(0.03)),
        "functionaris": rows.keys(rows.addresses // 6, 2),
        **_both("datum_aanvang", dates(start)),
        **_both("datum_einde", rows.until(start, 4000, 0.3)),
    }


def _permits(rows: Rows) -> Columns:
    kinds = ["omzetting", "verhuur", "logies", "exploitatie_horeca", "gebruiksmelding"]
    decided = rows.days(3000)
    lapses = decided + rows.dice.integers(1, 5000, len(rows))
    return {
        "type": rows.one_of([*kinds, "seksinrichting"]),
        "status": rows.one_of(["verleend", "ingetrokken", "geschorst"], [0.9, 0.07, 0.03]),
        "max_personen": rows.whole(3, 12),
        "bibob": rows.one_of(["geen", "mindere_mate"], [0.97, 0.03]),
        "houder": rows.keys(rows.addresses // 6, 2),
        **_both("datum_besluit", dates(decided)),
        **_both("geldig_tot", dates(lapses, none=rows.some(0.6))),
    }


def _reports(rows: Rows) -> Columns:
    kinds = ["overlast", "overbewoning", "wisselend_bezoek", "busjes", "illegale_verhuur"]
    return {
        "soort": rows.one_of(kinds),
        "melder": rows.keys(len(rows), 4),
        **_both("datum", dates(rows.days(900))),
    }


def _owners(rows: Rows) -> Columns:
    kinds = ["particulier", "rechtspersoon", "corporatie"]
    return {
        "eigenaar": rows.keys(rows.addresses // 2, 2),
        "soort_eigenaar": rows.one_of(kinds, [0.6, 0.1, 0.3]),
        "woz_waarde": rows.whole(100_000, 600_000),
        "koopsom": rows.whole(90_000, 650_000),
        **_both("datum_verkrijging", dates(rows.days(9000))),
    }


def _signals(rows: Rows) -> Columns:
    kinds = ["bestuurlijke_rapportage", "partner"]
    return {"soort": rows.one_of(kinds), **_both("datum", dates(rows.days(900)))}


def _parking(rows: Rows) -> Columns:
    return {"aantal": rows.whole(1, 4)}


def _sightings(rows: Rows) -> Columns:
    kinds = rows.one_of(["busje", "bewoning", "bezoek"])
    return {"soort": kinds, "aantal": rows.whole(1, 5), **_both("datum", dates(rows.days(400)))}


def _special(rows: Rows) -> Columns:
    return {"soort": rows.one_of(["coa", "zorg", "studentencomplex", "snf", "hotel"])}


def _checks(rows: Rows) -> Columns:
    found = rows.one_of(["geen", "overbewoning"])
    mended = pa.array(rows.some(0.5))
    return {"bevinding": found, "hersteld": mended, **_both("datum", dates(rows.days(900)))}


REGISTERS: dict[Register, tuple[float, Callable[[Rows], Columns]]] = {
    Register.BRP: (0.0, _brp),
    Register.RNI: (0.02, _rni),
    Register.KVK: (0.15, _kvk),
    Register.VERGUNNINGEN: (0.06, _permits),
    Register.MELDINGEN: (0.04, _reports),
    Register.EIGENDOM: (1.0, _owners),
    Register.SIGNALEN: (0.004, _signals),
    Register.PARKEREN: (0.3, _parking),
    Register.WAARNEMINGEN: (0.02, _sightings),
    Register.BIJZONDER: (0.01, _special),
    Register.CONTROLES: (0.01, _checks),
}
"""Every register with its rows per address (the BRP's are given with the size)."""
