"""What went before about every address: four runs, some changes, here and there a visit."""

from datetime import date

import numpy as np
import pyarrow as pa

from barriere.maps import GEBEURTENISSEN, VERLOOP, WIJZIGINGEN, Past, Since
from bench.invented_map.columns import THRESHOLD

DAYS = (date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1))
_CHANGED, _VISITED = 0.15, 0.03
_CARDS = (("H1", "Overbewoning"), ("H4", "Leeg maar in gebruik"), ("T4", "Meldingen over busjes"))


def past(addresses: pa.Table) -> Past:
    """Return what went before about the rows of ADRESSEN, whose last total is that of now."""
    draw = np.random.default_rng(17)
    return Past(
        since=Since(DAYS[-2], ("Opnieuw geleverd: BRP (1 oktober 2026).",)),
        wijzigingen=_changes(addresses.num_rows, draw),
        verloop=_course(addresses, draw),
        gebeurtenissen=_events(addresses.num_rows, draw),
    )


def _course(addresses: pa.Table, draw: np.random.Generator) -> pa.Table:
    count, runs = addresses.num_rows, len(DAYS)
    step = np.where(draw.random((count, runs)) < _CHANGED, draw.integers(-2, 3, (count, runs)), 0)
    back = np.cumsum(step[:, ::-1], axis=1)[:, ::-1] - step[:, -1:]
    total = np.maximum(addresses["totaal"].to_numpy()[:, None] + back, 0).ravel()
    return pa.table(
        {
            "adres": np.repeat(np.arange(count), runs),
            "peildatum": pa.array(list(DAYS) * count, pa.date32()),
            "totaal": total,
            "domeinen": np.repeat(addresses["domeinen"].to_numpy(), runs),
            "op_lijst": total >= THRESHOLD,
        }
    ).cast(VERLOOP)


def _changes(count: int, draw: np.random.Generator) -> pa.Table:
    rows = np.flatnonzero(draw.random(count) < _CHANGED)
    card = draw.integers(0, len(_CARDS), len(rows))
    before = draw.integers(0, 4, len(rows))
    return pa.table(
        {
            "adres": rows,
            "kaart": [_CARDS[one][0] for one in card],
            "naam": [_CARDS[one][1] for one in card],
            "voor": before,
            "na": (before + 1 + draw.integers(0, 2, len(rows))) % 4,
            "oorzaak": [""] * len(rows),
        }
    ).cast(WIJZIGINGEN)


def _events(count: int, draw: np.random.Generator) -> pa.Table:
    rows = np.flatnonzero(draw.random(count) < _VISITED)
    said = ("Controle brand: toegang verleend.", "Controle horeca: niemand aanwezig.")
    return pa.table(
        {
            "adres": rows,
            "datum": pa.array([DAYS[one] for one in draw.integers(0, 4, len(rows))], pa.date32()),
            "soort": ["bezoek"] * len(rows),
            "tekst": [said[one] for one in draw.integers(0, 2, len(rows))],
        }
    ).cast(GEBEURTENISSEN)
