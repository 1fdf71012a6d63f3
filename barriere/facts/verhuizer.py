"""Moves that only show when a person's stays at several addresses are read together."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barriere.facts.lookup import Ints, Lookup, codes, days, ints, paired
from barriere.facts.unnamed import known, unnamed
from barriere.model.register import Register

_COLUMNS = (
    "persoon", "datum_aanvang_vroegst", "datum_aanvang_laatst", "datum_einde_laatst",
    "reden_einde", "woont_zeker", "verhuisd",
)  # fmt: skip


def measure(lookup: Lookup) -> dict[str, pa.Array]:
    """Return what moves show per address; unknown where the BRP does not name who lives there.

    The most moves of one resident in 12 months; in 24 months the arrivals after
    a VOW, and the most of these by one resident, wherever they were.
    """
    stays = lookup.rows(Register.BRP, _COLUMNS, "woonadres")
    adr, person = ints(stays, "adr"), codes(stays.column("persoon"))
    lives = np.asarray(stays.column("woont_zeker").to_numpy(), dtype=bool)
    back = _after_vow(stays, person) & _started(lookup, stays, 24)
    counts = {
        "meeste_verhuizingen_12m": _most(lookup, adr, person, lives, _started(lookup, stays, 12)),
        "uit_vow_24m": np.bincount(adr[back], minlength=lookup.addresses).astype(np.int64),
        "meeste_uit_vow_24m": _most(lookup, adr, person, lives, back),
    }
    nameless = unnamed(lookup)
    return {name: known(count, nameless) for name, count in counts.items()}


def _most(lookup: Lookup, adr: Ints, person: Ints, lives: np.ndarray, event: np.ndarray) -> Ints:
    """Return per address the most events of one person who lives there now."""
    times = np.bincount(person[event], minlength=int(person.max(initial=-1)) + 1)
    most = np.zeros(lookup.addresses, np.int64)
    np.maximum.at(most, adr[lives], times[person[lives]])
    return most


def _started(lookup: Lookup, stays: pa.Table, months: int) -> np.ndarray:
    """Tell which stays certainly began by a move in the last `months` months."""
    moment = lookup.plan.moment
    since, until = moment.months_back(months).toordinal(), moment.peildatum.toordinal()
    first, last = (days(stays, f"datum_aanvang_{end}") for end in ("vroegst", "laatst"))
    moved = np.asarray(stays.column("verhuisd").to_numpy(), dtype=bool)
    started: np.ndarray = moved & (first > since) & (last <= until)
    return started


def _after_vow(stays: pa.Table, person: Ints) -> np.ndarray:
    """Tell which stays follow, for the same person, a day of which every stay ended in a VOW.

    Of two stays that began on one day neither is the first, in whatever order they
    are delivered. Of who has a stay without a first day, the order is not known.
    """
    vow = pc.equal(stays.column("reden_einde"), "VOW").fill_null(fill_value=False)
    left = np.asarray(vow.to_numpy(), dtype=bool)
    day = days(stays, "datum_aanvang_laatst")
    vague = np.zeros(int(person.max(initial=-1)) + 1, dtype=bool)
    vague[person[day < 0]] = True
    began = paired(person, day + 1)
    _, first, of_day = np.unique(began, return_index=True, return_inverse=True)
    gone = np.ones(len(first), dtype=bool)
    np.logical_and.at(gone, of_day, left)
    who = person[first]
    before = np.zeros(len(first), dtype=bool)
    before[1:] = gone[:-1] & (who[1:] == who[:-1])
    result: np.ndarray = before[of_day] & ~vague[person]
    return result
