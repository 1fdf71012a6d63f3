"""What explains the points of a made-up map: lines as the chain writes them."""

from datetime import date, timedelta

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barriere.maps import BIJDRAGEN, Card
from barriere.model.domain import Domein
from bench.invented_map.columns import Points

Rows = NDArray[np.int64]
CARDS = tuple(
    Card(f"{domein}-{n}", f"Gegenereerde indicator {n}", domein, ("een groot gezin",))
    for domein in Domein
    for n in (1, 2, 3)
)
_DAY = date(2026, 10, 1)
_UNKNOWN = 0.4
_SENTENCES = (
    ("{a} ingeschrevenen op {b} m², dus {c} m² per persoon.", "{c} m² per persoon"),
    ("{a} verhuisbewegingen in 24 maanden.", "{a} verhuisbewegingen"),
    ("{a} bedrijven na elkaar in 36 maanden.", "{a} bedrijven"),
)


def contributions(given: Points) -> pa.Table:
    """Return one or two lines per domain with points, and now and then one that is unknown."""
    draw = np.random.default_rng(11)
    count = len(next(iter(given.values())))
    parts: list[tuple[Rows, Rows, Rows]] = []
    for place, values in enumerate(given.values()):
        hit = np.flatnonzero(values)
        first = np.minimum(values[hit], 3)
        rest = values[hit] - first
        card = draw.integers(0, 3, len(hit))
        more = rest > 0
        parts.append((hit, place * 3 + card, first))
        parts.append((hit[more], place * 3 + (card[more] + 1) % 3, rest[more]))
    unknown = np.flatnonzero(draw.random(count) < _UNKNOWN)
    cards = draw.integers(0, len(CARDS), len(unknown))
    parts.append((unknown, cards, np.zeros(len(unknown), dtype=np.int64)))
    rows, said, worth = (np.concatenate(column) for column in zip(*parts, strict=True))
    return _told(rows, said, worth, draw)


def _told(rows: Rows, cards: Rows, worth: Rows, draw: np.random.Generator) -> pa.Table:
    """Return BIJDRAGEN; what a card always says is the same on every line of it."""
    hit = worth > 0
    many = 2 + np.minimum(draw.geometric(0.4, len(rows)), 12)
    large = 20 + 2 * np.minimum(draw.geometric(0.08, len(rows)), 60)
    each = np.char.replace(np.round(large / many, 1).astype(str), ".", ",")
    said, value = [], []
    for card, a, b, c in zip(cards % 3, many, large, each, strict=True):
        sentence, short = _SENTENCES[card]
        said.append(sentence.format(a=a, b=b, c=c))
        value.append(short.format(a=a, c=c))
    grens = np.array([f"vanaf {3 + n % 5}" for n in range(len(CARDS))])[cards]
    bron = np.array(["BRP, BAG", "BRP", "KVK"])[cards % 3]
    days = np.array([_DAY - timedelta(days=30 * (n % 3)) for n in range(len(CARDS))])[cards]
    columns = {
        "adres": rows,
        "kaart": np.array([card.id for card in CARDS])[cards],
        "status": np.where(hit, "punt", "onbekend"),
        "punten": worth,
        "zin": np.where(hit, said, "Hierover is niets geleverd."),
        "waarde": np.where(hit, value, ""),
        "grens": np.where(hit, grens, ""),
        "basis": np.where(hit, "instelling, geen wettelijke norm", ""),
        "bron": np.where(hit, bron, ""),
        "datum": pa.array(days.tolist(), pa.date32(), mask=~hit),
    }
    arrays = [
        pa.array(columns[field.name], field.type)
        if field.name in columns
        else pa.nulls(len(rows), field.type)
        for field in BIJDRAGEN
    ]
    return pa.Table.from_arrays(arrays, schema=BIJDRAGEN)
