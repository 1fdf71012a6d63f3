"""What formats carry by law and barriere may not know changes nothing: it is never read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.metamorphic.files import bsn, deliver, numbers, opened, scored, town, vbo
from tests.sources.hc_records import persoon
from tests.sources.lo3_rows import lo3, person, place

BESIDE = ("bag", "bijzonder", "eigendom", "vergunningen", "rni", "meldingen", "kvk")
ORIGIN = ("0331", "6029", "5002")


def _people() -> Iterator[tuple[int, int, str]]:
    """Yield, for a thousand addresses, up to six people each: a number, an address, a first day."""
    for adr in range(1000):
        for number in range(adr % 7):
            yield 7 * adr + number, adr, f"20{10 + number:02d}0{1 + adr % 9}15"


def as_lo3(*, origin: bool) -> str:
    rows = []
    for number, adr, start in _people():
        code = ORIGIN[number % 3]
        titled = {"04.05.10": code, "01.03.20": "Elders", "01.03.30": code, "10.39.10": "21"}
        own = person(f"L{number}", bsn(number), **(titled if origin else {}))
        rows.append({**own, **place(start, vbo(adr), **{"08_11_20": str(adr + 1)})})
    return lo3(*rows)


def as_haal_centraal(*, origin: bool) -> str:
    records: list[Any] = []
    for number, adr, start in _people():
        there = {"verblijfplaats": {"adresseerbaarObjectIdentificatie": vbo(adr)}}
        code = {"code": ORIGIN[number % 3]}
        born = {"geboorte": {"datum": "19800101", "land": code, "plaats": code}}
        more = {
            "nationaliteiten": [{"nationaliteit": code}],
            "verblijfstitel": {"aanduiding": code},
        }
        records.append(persoon(bsn(number), start, **there, **(born | more if origin else {})))
    return json.dumps(records)


@pytest.mark.parametrize("written", [as_lo3, as_haal_centraal], ids=["LO3", "Haal Centraal"])
def test_origin_in_a_format_that_carries_it_is_never_read(written: Any, tmp_path: Path) -> None:
    found = []
    for origin in (False, True):
        folder = tmp_path / str(origin)
        werkmap = opened(folder, {name: town()[name] for name in BESIDE})
        path = folder / "brp"
        path.write_text(written(origin=origin), "utf-8")
        deliver(werkmap, "brp", path)
        found.append(numbers(scored(werkmap)))
    assert found[0] == found[1]
    assert len({row["totaal"] for row in found[0]}) > 3
