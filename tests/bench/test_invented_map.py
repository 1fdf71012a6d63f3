"""The bench of the map makes up what is known of real places, in whatever columns there are."""

from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
import shapely

from barriere.maps import ADRESSEN, Colophon, Ground, RiskMap, distribution
from bench.invented_map import columns
from bench.invented_map.explained import CARDS, contributions
from bench.invented_map.footprints import footprints
from bench.invented_map.past import past


@pytest.fixture
def places() -> pd.DataFrame:
    count = np.arange(600)
    return pd.DataFrame(
        {
            "straat": "Lange Rij",
            "woonplaats": "Rasterstad",
            "huisnummer": count + 1,
            "postcode": [f"99{n // 20}AB" for n in count],
            "x": 230_000 + count // 2 * 6.0,
            "y": 580_000 + count % 2 * 20.0,
        }
    )


def test_every_point_is_explained_and_every_column_filled(places: pd.DataFrame) -> None:
    given = columns.points(len(places))
    table = columns.addresses(places.assign(sleutel=columns.keys(places)), given)
    colophon = Colophon(
        "x", "score", date(2026, 10, 1), "1", "x", date(2027, 1, 1), 6, 2, fictief=True
    )
    given_lines = contributions(given)
    RiskMap(colophon, table, given_lines, CARDS, distribution(table), Ground(), past=past(table))
    assert table.schema == ADRESSEN
    assert [name for name in table.column_names if table[name].null_count == len(places)] == []
    assert min(table["totaal"].to_pylist()) >= 6


def test_a_column_that_is_new_is_filled_by_its_type(
    places: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = [("ooit", pa.list_(pa.int16())), ("sinds", pa.date32()), ("weer", pa.string())]
    wider = pa.schema([*ADRESSEN, *(pa.field(name, kind) for name, kind in new)])
    monkeypatch.setattr(columns, "ADRESSEN", wider)
    table = columns.addresses(places.assign(sleutel="x"), columns.points(len(places)))
    assert table.schema == wider
    assert all(table[name].null_count < len(places) for name, _ in new)


def test_buildings_have_about_the_corners_of_real_ones(places: pd.DataFrame) -> None:
    shapes = footprints(places)
    assert len(shapes) == len(places)
    assert 6 < shapely.get_num_coordinates(shapes).mean() - 1 < 7
