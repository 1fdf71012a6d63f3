"""For every verblijfsobject in the mock of the bewoning service, and any date: who lives there."""

import json
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from barriere.facts import read as definitions
from barriere.facts.bewoning import bewoning, residents
from barriere.model.delivery import Reading
from barriere.model.register import Register
from barriere.privacy import Key, identify, pseudonyms
from barriere.settings import Settings
from barriere.sources import Context, read
from barriere.store.picture import Picture
from tests.living import pictured

from .lo3_rows import Hand
from .naive_bewoning import Stay, stays
from .random_stacks import random_stacks

_KEY = Key(b"k" * 32, "0014")
_ANY_DAY = [date(1850, 1, 1), date(1999, 12, 31), date(2000, 2, 29), date(2026, 11, 1)]


@pytest.fixture(scope="module")
def mock(shared_data: Path) -> Path:
    return shared_data / "brp" / "bewoning_mock.json"


@pytest.fixture
def reading(mock: Path, context: Context) -> Reading:
    return read(Register.BRP, mock, context)


def grouped(records: list[dict[str, Any]], reading: Reading) -> dict[str, list[Stay]]:
    per_object: dict[str, list[Stay]] = defaultdict(list)
    for stay in stays(records, {reject.row for reject in reading.rejects}):
        assert stay.vbo
        per_object[stay.vbo.strip().zfill(16)].append(stay)
    return per_object


def hidden(numbers: set[str]) -> dict[str, str]:
    texts = sorted(numbers)
    found = identify(pa.array(texts), "persoon").values
    return dict(zip(texts, pseudonyms(found, "persoon", _KEY).to_pylist(), strict=True))


def compare(reading: Reading, naive: dict[str, list[Stay]], settings: Settings) -> Counter[str]:
    """Compare both readings at each object, on its boundaries and a few days more."""
    town, objects = pictured(reading)
    assert set(objects) == set(naive)
    names = hidden({stay.person for group in naive.values() for stay in group})
    days = {
        vbo: sorted({day for stay in group for day in stay.boundaries()} | set(_ANY_DAY))
        for vbo, group in naive.items()
    }
    found = answers(town, objects, days, settings)
    seen: Counter[str] = Counter()
    for vbo, group in naive.items():
        for day in days[vbo]:
            expected: dict[str, bool] = {}
            for stay in group:
                if (how := stay.on(day)) is not None:
                    name = names[stay.person]
                    expected[name] = how or expected.get(name, False)
            assert found[vbo, day] == expected, f"verblijfsobject {vbo} op {day}"
            seen["dagen"] += 1
            seen["zeker"] += sum(expected.values())
            seen["mogelijk"] += len(expected) - sum(expected.values())
    return seen


def answers(
    town: Picture, objects: list[str], days: dict[str, list[date]], settings: Settings
) -> dict[tuple[str, date], dict[str, bool]]:
    asked = sorted({day for some in days.values() for day in some})
    everyone = residents(town, definitions(), settings, asked)
    pairs = [(objects.index(vbo), day) for vbo, some in days.items() for day in some]
    adr = pa.array([adr for adr, _ in pairs], pa.int64())
    wanted = pa.table({"adr": adr, "dag": pa.array([day for _, day in pairs], pa.date32())})
    found: dict[tuple[str, date], dict[str, bool]] = defaultdict(dict)
    for row in everyone.join(wanted, ["adr", "dag"], join_type="inner").to_pylist():
        found[objects[row["adr"]], row["dag"]][row["persoon"]] = row["zeker"]
    return found


def test_every_object_on_every_boundary_has_the_residents_of_a_naive_reading(
    mock: Path, reading: Reading, settings: Settings
) -> None:
    naive = grouped(json.loads(mock.read_text()), reading)
    seen = compare(reading, naive, settings)
    assert seen["dagen"] > 3000
    assert seen["zeker"] > 3000
    assert seen["mogelijk"] > 30


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_stacks_full_of_unknown_dates_have_the_residents_of_a_naive_reading(
    seed: int, hand_in: Hand, settings: Settings
) -> None:
    records = random_stacks(seed, 60)
    reading = hand_in(Register.BRP, json.dumps(records), name="bewoning.json")
    seen = compare(reading, grouped(records, reading), settings)
    assert min(seen["zeker"], seen["mogelijk"]) > 300


def test_the_largest_object_has_eighty_records(mock: Path) -> None:
    records = json.loads(mock.read_text())
    places = [record.get("verblijfplaats", {}) for record in records]
    per_object: dict[str, int] = defaultdict(int)
    for place in places:
        per_object[place.get("adresseerbaarObjectIdentificatie", "")] += 1
    per_object.pop("")
    assert (len(records), len(per_object), max(per_object.values())) == (1757, 262, 80)


def test_one_address_on_one_day_is_the_same_answer(reading: Reading, settings: Settings) -> None:
    town, objects = pictured(reading)
    day = date(2015, 8, 8)
    adr = objects.index("0599010000208579")
    rows = residents(town, definitions(), settings, [day]).to_pylist()
    here = {row["persoon"] for row in rows if row["adr"] == adr and row["zeker"]}
    answer = bewoning(town, definitions(), settings, day, adr)
    assert answer.bewoners == here
    assert answer.mogelijke_bewoners.isdisjoint(here)
    (newcomer,) = hidden({"999993653"}).values()
    assert newcomer in answer.bewoners
    before = bewoning(town, definitions(), settings, date(2015, 8, 7), adr)
    assert newcomer not in before.bewoners | before.mogelijke_bewoners


def test_every_record_of_the_mock_is_accounted_for(reading: Reading) -> None:
    counts = reading.counts
    assert reading.rows == counts["records"] == 1757
    parts = ("buitenland", "zelfde_verblijf", "zonder_verblijfplaats")
    assert counts["verblijven"] + sum(counts.get(part, 0) for part in parts) == 1757
    assert len({reject.row for reject in reading.rejects}) == 22
