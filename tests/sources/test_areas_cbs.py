"""Areas under every name the CBS gave their columns, and shapes that are not as they should be."""

from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely

from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.sources import Context, read

BOX = shapely.box(233000, 581000, 234000, 582000)
BESIDE = shapely.box(234000, 581000, 235000, 582000)
BOWTIE = shapely.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])


@pytest.fixture
def areas(tmp_path: Path, context: Context) -> Any:
    """Return a reader of layers: name → (columns, shapes)."""

    def read_layers(**layers: tuple[dict[str, list[Any]], list[Any]]) -> Reading:
        path = tmp_path / "grenzen.gpkg"
        for name, (columns, shapes) in layers.items():
            frame = gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:28992")
            frame.to_file(path, layer=name)
        return read(Register.GRENZEN, path, context)

    return read_layers


def rows(reading: Reading) -> list[tuple[str, str, str]]:
    table = reading.tables["grenzen"].select(["soort", "code", "naam"])
    return [tuple(row.values()) for row in table.to_pylist()]


@pytest.mark.parametrize(
    ("layer", "columns", "kind", "code"),
    [
        ("buurten", {"buurtcode": "BU00140101", "buurtnaam": "N", "wijkcode": "WK001401",
                     "gemeentecode": "GM0014", "water": "NEE"}, "buurt", "BU00140101"),
        ("wijken", {"wijkcode": "WK001401", "wijknaam": "N", "gemeentecode": "GM0014"},
         "wijk", "WK001401"),
        ("kaart", {"BU_CODE": "BU00140101", "BU_NAAM": "N", "GM_CODE": "GM0014",
                   "WATER": "NEE"}, "buurt", "BU00140101"),
        ("kaart", {"WK_CODE": "WK001401", "WK_NAAM": "N", "GM_CODE": "GM0014"},
         "wijk", "WK001401"),
        ("kaart", {"GM_CODE": "GM0014", "GM_NAAM": "N"}, "gemeente", "GM0014"),
        ("kaart", {"statcode": "BU00140101", "statnaam": "N"}, "buurt", "BU00140101"),
        ("kaart", {"jrstatcode": "2024WK001401", "statnaam": "N"}, "wijk", "WK001401"),
        ("kaart", {"rubriek": "wijk", "statcode": "wk001401", "statnaam": "N"},
         "wijk", "WK001401"),
        ("cbs_buurt_2019", {"code": "7", "naam": "N"}, "buurt", "7"),
    ],
)  # fmt: skip
def test_an_area_is_known_by_the_names_of_every_year(
    layer: str, columns: dict[str, str], kind: str, code: str, areas: Any
) -> None:
    reading = areas(**{layer: ({name: [value] for name, value in columns.items()}, [BOX])})
    assert rows(reading) == [(kind, code, "N")]
    assert (reading.rejects, reading.notices) == ([], [])


def test_water_is_left_out_and_counted(areas: Any) -> None:
    columns = {"buurtcode": ["BU00140101", "BU00149997"], "water": ["NEE", "JA"]}
    reading = areas(buurten=(columns, [BOX, BESIDE]))
    assert reading.counts == {"buurt": 1, "water": 1}
    assert any("1 vlakken zijn water" in notice for notice in reading.notices)


def test_another_municipality_is_left_out_and_alone_it_is_kept_and_said(areas: Any) -> None:
    columns = {"wijkcode": ["WK001401", "WK036301"]}
    assert areas(wijken=(columns, [BOX, BESIDE])).counts == {"wijk": 1}
    elsewhere = areas(wijken=({"wijkcode": ["WK036301"]}, [BOX]))
    assert elsewhere.counts == {"wijk": 1}
    assert any("geen gebied van gemeente 0014 in, wel van 0363" in n for n in elsewhere.notices)


def test_an_invalid_area_is_mended_and_said(areas: Any) -> None:
    bowtie = shapely.transform(BOWTIE, lambda p: p * 100 + [233000, 581000])
    reading = areas(wijken=({"wijkcode": ["WK001401"]}, [bowtie]))
    (shape,) = shapely.from_wkb(reading.tables["grenzen"]["geometrie"].to_numpy())
    assert shapely.is_valid(shape)
    assert shapely.area(shape) == pytest.approx(500_000)
    assert any("1 vlakken waren ongeldig" in notice for notice in reading.notices)


def test_parts_of_one_area_are_joined(areas: Any) -> None:
    columns = {"wijkcode": ["WK001401"] * 2, "wijknaam": ["Centrum"] * 2}
    reading = areas(wijken=(columns, [BOX, BESIDE]))
    (shape,) = shapely.from_wkb(reading.tables["grenzen"]["geometrie"].to_numpy())
    assert shapely.area(shape) == pytest.approx(2_000_000)
    assert any("samengevoegd" in notice for notice in reading.notices)


@pytest.mark.parametrize(("second", "name"), [(BOX, "Centrum"), (BESIDE, "Haven")])
def test_a_code_twice_over_one_ground_or_with_another_name_is_rejected(
    second: Any, name: str, areas: Any
) -> None:
    columns = {"wijkcode": ["WK001401"] * 2, "wijknaam": ["Centrum", name]}
    reading = areas(wijken=(columns, [BOX, second]))
    assert [(reject.row, "komt al voor" in reject.cause) for reject in reading.rejects] == [
        (2, True)
    ]


def test_two_areas_over_one_ground_are_pointed_out(areas: Any) -> None:
    columns = {"wijkcode": ["WK001401", "WK001402"]}
    over = shapely.box(233500, 581000, 234500, 582000)
    assert any("WK001401 en WK001402" in n for n in areas(wijken=(columns, [BOX, over])).notices)
    beside = areas(wijken=(columns, [BOX, BESIDE]))
    assert not any("over elkaar" in notice for notice in beside.notices)


def test_points_with_labels_and_a_second_drawing_are_not_read(areas: Any) -> None:
    columns = {"statcode": ["BU00140101"], "statnaam": ["Binnenstad"]}
    reading = areas(
        buurt_labelpoint=(columns, [BOX.centroid]),
        buurt_gegeneraliseerd=(columns, [BOX]),
        buurt_niet_gegeneraliseerd=(columns, [BOX]),
    )
    assert (reading.counts, reading.rejects, reading.rows) == ({"buurt": 1}, [], 1)
    (said,) = reading.notices
    assert "buurt_labelpoint, buurt_niet_gegeneraliseerd" in said


def test_an_area_that_a_coarse_map_drew_as_a_line_is_kept_and_said(
    shared_data: Path, context: Context
) -> None:
    path = shared_data / "grenzen" / "grenzen_groningen.gpkg"
    reading = read(Register.GRENZEN, path, context)
    assert any("3 gebieden hebben in deze kaart geen oppervlak" in n for n in reading.notices)
