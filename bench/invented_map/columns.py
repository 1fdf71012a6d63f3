"""The addresses of a map, every column made up: nothing here says anything about a home.

The table follows the schema as it is: a column that this file does not know by name
is filled by its type.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray

from barriere.maps import ADRESSEN
from barriere.model.domain import Domein

Dice = np.random.Generator
Points = dict[Domein, NDArray[np.int64]]
_DAY = date(2026, 10, 1)
_BREADTH = {2: 0.62, 3: 0.28, 4: 0.08, 5: 0.02}
_JUDGED = 0.03
_CHANGED, _PROPOSED = 0.15, 0.01
_HOMES, _LATER, _ALONE = 0.9, 0.25, 0.04
_HIGH, _FIRM, _LOOSE = 9, 950, 500
THRESHOLD = 6
_WORDS = {
    "soort": ("wonen", "wonen", "wonen", "horeca", "bedrijf"),
    "oordeel": ("opnemen", "afwijzen", "aanhouden"),
    "toelichting": ("Past bij een eerdere melding.", "De vergunning klopt.", "Eerst navragen."),
}
_OTHER = ("gegenereerd", "gegenereerd", "gegenereerd", "verzonnen", "gemaakt", "bedacht")
_RARE = ("oordeel", "toelichting", "huisletter", "toevoeging")


def points(count: int) -> Points:
    """Return points per domain: for every address at least six, in two to five domains."""
    draw = np.random.default_rng(5)
    breadth = draw.choice(list(_BREADTH), (count, 1), p=list(_BREADTH.values()))
    hit = draw.random((count, len(Domein))).argsort(axis=1) < breadth
    given = np.where(hit, draw.choice([3, 4, 5, 6], hit.shape, p=[0.7, 0.1, 0.1, 0.1]), 0)
    return {domein: given[:, n] for n, domein in enumerate(Domein)}


def addresses(places: pd.DataFrame, given: Points) -> pa.Table:
    """Return ADRESSEN for places (straat .. postcode, wijk, buurt, x, y), in their order."""
    draw = np.random.default_rng(7)
    count = len(places)
    total = np.sum(list(given.values()), axis=0)
    breadth = np.sum([values > 0 for values in given.values()], axis=0)
    known: dict[str, object] = {name: places[name].tolist() for name in places.columns}
    known |= {f"d_{domein}": values for domein, values in given.items()}
    known |= {"totaal": total, "domeinen": breadth, "afgeschermd": np.zeros(count, dtype=bool)}
    known |= _stands(places, given, total, draw)
    known["waarom"] = ["Op de lijst voor de barrièretafel (vanaf 6 punten in 2 domeinen)."] * count
    home = draw.random(count) < _HOMES
    for n, domein in enumerate(Domein):
        known[f"dek_{domein}"] = np.where(home, 1 - n % 3 / 3, 1 - n % 2 / 2)
    columns = {
        column.name: pa.array(known[column.name], column.type)
        if column.name in known
        else _filled(column, count, draw)
        for column in ADRESSEN
    }
    return pa.table(columns, schema=ADRESSEN)


def _times(given: Points, total: NDArray[np.int64], draw: Dice) -> NDArray[np.int64]:
    """Return in how many draws an address is on the list: as often as another with its points."""
    _, kind = np.unique(np.column_stack(list(given.values())), axis=0, return_inverse=True)
    some = draw.integers(400, 1000, int(kind.max(initial=0)) + 1)
    return np.where(total >= _HIGH, 1000, some[kind.ravel()])


def _stands(
    places: pd.DataFrame, given: Points, total: NDArray[np.int64], draw: Dice
) -> dict[str, object]:
    """Return how firm the addresses stand, what they had before, and which share a building."""
    count = len(places)
    times = _times(given, total, draw)
    before = np.maximum(total - np.where(draw.random(count) < _CHANGED, 1, 0), 0)
    building = places.groupby(["x", "y"], sort=False).ngroup()
    return {
        "pand": [f"0014100{number:09d}" for number in building],
        "keer": times,
        "robuust": np.where(
            times >= _FIRM, "robuust", np.where(times >= _LOOSE, "gevoelig", "toeval")
        ),
        "voor": before,
        "lijst_voor": before >= THRESHOLD,
        "herkomst": np.where(draw.random(count) < _PROPOSED, "score", ""),
        "stand": ["de tafel heeft nog geen oordeel gegeven"] * count,
    }


def keys(places: pd.DataFrame) -> list[str]:
    """Return ids as the BAG gives them: street by street, with gaps.

    A part of the postcodes was built later, here and there a home was added later still.
    """
    draw = np.random.default_rng(13)
    block = places["postcode"].factorize()[0]
    blocks = int(block.max(initial=0)) + 1
    built = np.where(draw.random(blocks) < _LATER, blocks + draw.permutation(blocks), range(blocks))
    alone = draw.random(len(places)) < _ALONE
    late = np.where(alone, 3 * blocks + draw.permutation(len(places)), built[block])
    order = np.argsort(late, kind="stable")
    serial = np.empty(len(places), dtype=np.int64)
    serial[order] = 1_000_000 + np.cumsum(draw.geometric(0.5, len(places)))
    return [f"001401{number:010d}" for number in serial]


def _filled(column: pa.Field, count: int, draw: Dice) -> pa.Array:
    """Return believable values of a column of which only name and type are known."""
    name, kind = column.name, column.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        size = draw.integers(1, 6, count)
        inner = _filled(pa.field(name, kind.value_type), int(size.sum()), draw)
        return pa.ListArray.from_arrays(pa.array(np.append(0, np.cumsum(size)), pa.int32()), inner)
    values = np.array(list(_values(column, draw)), dtype=object)
    rare = name in _RARE or pa.types.is_date(kind)
    empty = draw.random(count) > (_JUDGED if rare else 1)
    return pa.array(values[draw.integers(0, len(values), count)], kind, mask=empty)


def _values(column: pa.Field, draw: Dice) -> Iterator[object]:
    """Yield the values that a column draws from, the usual ones more than once."""
    name, kind = column.name, column.type
    if pa.types.is_boolean(kind):
        yield from [False] * 49 + [True]
    elif pa.types.is_date(kind):
        yield from (_DAY - timedelta(days=7 * n) for n in range(100))
    elif pa.types.is_floating(kind):
        yield from (1.0, 1.0, 0.67, 0.33)
    elif pa.types.is_integer(kind):
        yield from np.minimum(draw.geometric(0.3, 100), 12).tolist()
    else:
        yield from _WORDS.get(name, _OTHER)
